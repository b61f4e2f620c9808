import type { Move, WriteField } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { type FieldSpec, markValues } from '../../engine/sheets.ts';
import type { Chance } from './chance.ts';

const lexicon =
  'people who live near the old harbour would like to hear from us before the work begins and say what they think of it over tea'.split(
    ' ',
  );

/** Words that nobody has thought about: so many, as far as they fit. */
export function someWords(chance: Chance, count: number, max: number): string {
  const words = Array.from({ length: count }, () => chance.oneOf(lexicon) ?? '').join(' ');
  return words.slice(0, max).trim() || 'x';
}

type Values = {
  readonly [Kind in FieldSpec['kind']]: (
    field: Extract<FieldSpec, { kind: Kind }>,
    chance: Chance,
    count: number,
    rulebook: Rulebook,
  ) => string;
};

/** What each kind of field can be filled with. A kind without its line does not compile. */
const values: Values = {
  text: ({ max }, chance, count) => someWords(chance, count, max),
  number: ({ least, most }, chance) => `${chance.within([least, most])}`,
  choice: ({ values: words }, chance) => chance.oneOf(words) ?? '',
  order: ({ items }, chance) => (chance.percent(50) ? items : items.toReversed()).join(' '),
  mark: (_, chance) => chance.oneOf(markValues.filter((mark) => mark !== '')) ?? '',
  cast: ({ suit }, chance, _, { deck }) => chance.oneOf(deck.cards.filter((card) => card.suit === suit))?.id ?? '',
};

function valueFor(field: FieldSpec, chance: Chance, count: number, rulebook: Rulebook): string {
  const value: (field: never, chance: Chance, count: number, rulebook: Rulebook) => string = values[field.kind];
  return value(field as never, chance, count, rulebook);
}

/** Most characters on a sheet that no step makes, and on a card that a table writes. */
const looseWords = 40;
const titleWords = 28;

/** The move with words or a choice where the rules leave them open. */
export function filled(rulebook: Rulebook, move: Move, chance: Chance, count: number): Move {
  switch (move.type) {
    case 'writeField':
      return { ...move, value: valueOn(rulebook, move, chance, count) };
    case 'writeCard':
      return { ...move, title: someWords(chance, 3, titleWords), text: someWords(chance, count, looseWords) };
    default:
      return move;
  }
}

function valueOn(rulebook: Rulebook, { sheet, field }: WriteField, chance: Chance, count: number): string {
  const spec = rulebook.sheets.get(sheet)?.fields.get(field);
  return spec ? valueFor(spec, chance, count, rulebook) : someWords(chance, count, looseWords);
}

/** A move in which every empty text has words: for moves that the rules refuse without them. */
export const withWords = (move: Move, chance: Chance): Move =>
  Object.fromEntries(
    Object.entries(move).map(([key, value]) => [key, value === '' ? someWords(chance, 3, titleWords) : value]),
  ) as unknown as Move;
