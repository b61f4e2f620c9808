import type { Card, SuitId } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { isAbout, type Limit, type Points } from '../../engine/limits/limit.ts';
import { suitsOf } from '../../engine/limits/register.ts';
import { sheetsOf } from '../../engine/sheets.ts';
import type { Problem } from '../problem.ts';
import { fieldsOf, valueAt } from '../raw.ts';
import { counted, quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';
import type { Choice } from './pair-packs.ts';

/** The fewest and the most points that a purse may come to hold. */
type Range = readonly [least: number, most: number];

/** Whether a purse lets people choose, and makes them: for each purse, among the cards that it pays for. */
export function purseFindings(deck: DeckFile, format: FormatFile, choice: Choice, index: number): readonly Problem[] {
  const limit = choice.step.limits[index];
  const range = limit && rangeIn(deck.deck.cards, format.format, limit);
  if (!limit || !range) return [];
  const suits = suitsOf(limit);
  const paid = choice.pack.filter(({ suit }) => isAbout({ suits }, suit));
  return [
    ...unaffordable(deck, format, choice, paid, suits, range),
    // What the cards of a deal cost is for chance to say.
    ...(choice.step.from ? [] : placed(format.yaml, wrongSize(deck, format, choice, index, paid, range))),
  ];
}

/** How much can be in a purse; nothing where nobody can know. */
function rangeIn(cards: readonly Card[], format: Format, limit: Limit): Range | undefined {
  if (limit.limit === 'covered') return [0, incomeOf(cards.filter(({ suit }) => limit.by.includes(suit)))];
  return limit.limit === 'sum' ? rangeOf(cards, format, limit.points) : undefined;
}

function rangeOf(cards: readonly Card[], format: Format, points: Points): Range | undefined {
  if (typeof points === 'number') return [points, points];
  switch (points.from) {
    case 'host':
      return [points.least, points.most];
    case 'sheet': {
      const field = sheetsOf(format).get(points.sheet)?.fields.get(points.field);
      return field?.kind === 'number' ? [field.least, field.most] : undefined;
    }
    case 'card': {
      const incomes = cards.filter(({ suit }) => suit === points.suit).map(({ income = 0 }) => income);
      return incomes.length === 0 ? undefined : [Math.min(...incomes), incomes.reduce((sum, income) => sum + income, 0)];
    }
  }
}

const incomeOf = (cards: readonly Card[]): number => cards.reduce((sum, { income = 0 }) => sum + income, 0);
const costOf = (cards: readonly Card[]): number => cards.reduce((sum, { cost }) => sum + cost, 0);

function unaffordable(
  { deck, yaml }: DeckFile,
  { format }: FormatFile,
  { step }: Choice,
  paid: readonly Card[],
  suits: readonly SuitId[] | undefined,
  [, most]: Range,
): readonly Problem[] {
  if (step.overspend === 'show') return [];
  const found = paid
    .filter((card) => card.cost > most)
    .map(
      (card): Found => ({
        path: ['cards', deck.cards.indexOf(card), 'cost'],
        code: 'pair/unaffordable-card',
        message: `Card ${quoted(card.id)} costs ${card.cost}, and format ${quoted(format.id)} gives ${most} for ${named(suits, 'everything')}.`,
        hint: 'Lower the cost, or give more points.',
      }),
    );
  return placed(yaml, found);
}

const named = (suits: readonly SuitId[] | undefined, all: string): string => suits?.map(quoted).join(' and ') ?? all;

/** How a purse is told to be too small or too large, and when. */
interface Size {
  readonly key: string;
  readonly said: string;
  /** More than it should hold. */
  readonly isLarge: boolean;
  readonly large: string;
  readonly advice: readonly [tight: string, loose: string];
}

/** A purse between a quarter and half of what the pack costs makes people choose, and lets them. */
function sizeOf({ deck, limit, step }: Sized, cost: number, [least, most]: Range): Size {
  const suits = suitsOf(limit);
  const amount = least === most ? `${most}` : `${least} to ${most}`;
  const advice = `Give about a third of that, ${counted(Math.round(cost / 3), 'point')}`;
  return {
    key: 'sum',
    said: `Step ${quoted(step)} gives ${amount} points${suits ? ` for ${named(suits, '')}` : ''}, and the cards of deck ${quoted(deck)} cost ${cost} together`,
    isLarge: least * 2 > cost,
    large: 'more than half',
    advice: [advice, advice],
  };
}

/** What all cards bring together covers at least a quarter of the costs, and not all of them. */
const coverOf = ({ deck, step }: Sized, cost: number, [, most]: Range): Size => ({
  key: 'covered',
  said: `In step ${quoted(step)} the cards of deck ${quoted(deck)} bring ${most} points, and what they are to cover costs ${cost}`,
  isLarge: most >= cost,
  large: 'everything',
  advice: ['Raise some incomes', 'Lower some incomes'],
});

interface Sized {
  readonly deck: string;
  readonly step: string;
  readonly limit: Limit;
}

function wrongSize(
  { deck }: DeckFile,
  { yaml }: FormatFile,
  { step, path }: Choice,
  index: number,
  paid: readonly Card[],
  range: Range,
): readonly Found[] {
  const cost = costOf(paid);
  const limit = step.limits[index];
  if (cost === 0 || !limit) return [];
  const meant = fieldsOf(valueAt(yaml.data, [...path, 'limits', index]));
  const size = (limit.limit === 'covered' ? coverOf : sizeOf)({ deck: deck.id, step: step.id, limit }, cost, range);
  const at = { path: [...path, 'limits', index, size.key], severity: 'warning' } as const;
  const [tight, loose] = size.advice;
  if (range[1] * 4 < cost) {
    const message = `${size.said}: less than a quarter can be had.`;
    const hint = `${tight}, or write "tight: true" beside it if so few are meant.`;
    return meant.tight === true ? [] : [{ ...at, code: 'pair/small-purse', message, hint }];
  }
  if (!size.isLarge || meant.loose === true) return [];
  const message = `${size.said}: ${size.large} can be had, so there is little to argue about.`;
  return [
    { ...at, code: 'pair/large-purse', message, hint: `${loose}, or write "loose: true" beside it if so many are meant.` },
  ];
}
