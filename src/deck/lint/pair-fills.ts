import type { Card, SuitId } from '../../engine/deck.ts';
import type { Format, TextField, WriteStep } from '../../engine/format.ts';
import { isNumberIn } from '../../engine/steps/write-field.ts';
import { codePoints } from '../../lib/clean-text.ts';
import type { Problem } from '../problem.ts';
import { counted, mended, quoted, suggestion } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile } from './lint-pairs.ts';

/** Whether the words that cards put on sheets have a field to go to, and fit it, in the formats that a deck is played with. */
export function lintFills({ deck, yaml }: DeckFile, formats: readonly Format[]): readonly Problem[] {
  const found = deck.cards.flatMap((card, index) => {
    const fields = formats.flatMap((format) => fieldsFrom(format, card.suit));
    return fields.length === 0 ? [] : Object.entries(card.fill ?? {}).flatMap((entry) => lintFill(card, index, entry, fields));
  });
  return placed(yaml, found);
}

/** The fields of the sheets that can start from a suit. */
const fieldsFrom = (format: Format, suit: SuitId): readonly TextField[] =>
  format.steps.flatMap((step) =>
    step.kind === 'write' && step.shape.shape === 'fields' && startsOf(format, step).includes(suit) ? step.shape.fields : [],
  );

/** The suits whose cards can fill a sheet. */
const startsOf = ({ steps }: Format, { start, startFrom }: WriteStep): readonly SuitId[] => [
  ...(start === undefined ? [] : [start]),
  ...steps.flatMap((deal) => (deal.kind === 'deal' && deal.as === startFrom ? deal.suits : [])),
];

function lintFill(
  card: Card,
  index: number,
  [id, words]: readonly [string, string],
  fields: readonly TextField[],
): readonly Found[] {
  const path = ['cards', index, 'fill', id];
  const fitting = fields.filter((field) => field.id === id);
  if (fitting.length === 0) return [{ path, atKey: true, ...unknownField(card, id, fields) }];
  const range = fitting.find(({ number }) => number && !isNumberIn({ least: number[0], most: number[1] }, words))?.number;
  if (range) return [{ path, ...noNumber(card, id, words, range) }];
  const most = Math.min(...fitting.map((field) => field.max));
  const over = codePoints(words) - most;
  if (over <= 0) return [];
  return [
    {
      path,
      code: 'pair/fill-too-long',
      message: `Card ${quoted(card.id)} fills ${quoted(id)} with ${codePoints(words)} characters, and the field takes ${most}.`,
      hint: `Shorten it by ${counted(over, 'character')} or more.`,
    },
  ];
}

const noNumber = (card: Card, id: string, words: string, [least, most]: readonly [number, number]): Omit<Found, 'path'> => ({
  code: 'pair/fill-no-number',
  message: `Card ${quoted(card.id)} fills ${quoted(id)} with ${quoted(words)}, and the field takes a whole number from ${least} to ${most}.`,
  hint: `Write a number such as "${least}", in quotation marks.`,
});

const unknownField = (card: Card, id: string, fields: readonly TextField[]): Omit<Found, 'path'> => ({
  code: 'pair/unknown-field',
  message: `Card ${quoted(card.id)} fills ${quoted(id)}, and no sheet that starts from its suit has a field of that name.`,
  hint: suggestion(id, new Set(fields.map((field) => field.id)), 'The fields are:'),
  ...mended(
    id,
    fields.map((field) => field.id),
  ),
});
