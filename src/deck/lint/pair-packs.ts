import type { Card, SuitId } from '../../engine/deck.ts';
import type { PickStep } from '../../engine/format.ts';
import { isAbout, type Limit } from '../../engine/limits/limit.ts';
import { isPurse, suitsOf } from '../../engine/limits/register.ts';
import type { Path, Problem } from '../problem.ts';
import { counted, quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';
import { purseFindings } from './pair-purses.ts';

/** A step in which a table chooses, and what it may choose from. */
export interface Choice {
  readonly step: PickStep;
  readonly path: Path;
  readonly pack: readonly Card[];
}

/** Whether each step of choosing has something to choose from, and purses that make people argue. */
export const lintPacks = (deck: DeckFile, format: FormatFile): readonly Problem[] =>
  format.format.steps.flatMap((step, index) =>
    step.kind === 'pick' ? lintChoice(deck, format, choiceOf(deck, step, index)) : [],
  );

const choiceOf = ({ deck }: DeckFile, step: PickStep, index: number): Choice => ({
  step,
  path: ['steps', index],
  pack: deck.cards.filter(
    (card) =>
      step.suits.includes(card.suit) &&
      deck.suits.some((suit) => suit.id === card.suit && (step.from !== undefined || suit.held === 'table')),
  ),
});

function lintChoice(deck: DeckFile, format: FormatFile, choice: Choice): readonly Problem[] {
  if (choice.pack.length === 0) return placed(format.yaml, [nothingToPick(deck, choice)]);
  return choice.step.limits.flatMap((limit, index) => {
    const bringNothing = noIncome(deck, choice, index);
    const sizes = isPurse(limit) && bringNothing.length === 0 ? purseFindings(deck, format, choice, index) : [];
    return [...sizes, ...placed(format.yaml, [...bringNothing, ...tooFew(deck, choice, index)])];
  });
}

const nothingToPick = ({ deck }: DeckFile, { step, path }: Choice): Found => ({
  path: [...path, 'pick'],
  code: 'pair/nothing-to-pick',
  message: `In step ${quoted(step.id)} people choose from ${step.suits.map(quoted).join(' and ')}, and deck ${quoted(deck.id)} offers them no such card.`,
  hint: 'Write cards of that suit, and leave out "held: facilitator".',
});

/** Suits that are to bring points and bring none. */
function noIncome({ deck }: DeckFile, { step, path }: Choice, index: number): readonly Found[] {
  const limit = step.limits[index];
  const earning = limit === undefined ? [] : earners(limit);
  return earning
    .filter((suit) => deck.suits.some(({ id, earn }) => id === suit && earn !== true))
    .map((suit) => ({
      path: [...path, 'limits', index],
      code: 'pair/no-income',
      message: `Step ${quoted(step.id)} takes points from cards of suit ${quoted(suit)}, and in deck ${quoted(deck.id)} they bring none.`,
      hint: 'Give the suit "earn: true" and each of its cards an income, or name another suit.',
    }));
}

function earners(limit: Limit): readonly SuitId[] {
  if (limit.limit === 'covered') return limit.by;
  return limit.limit === 'sum' && typeof limit.points === 'object' && limit.points.from === 'card' ? [limit.points.suit] : [];
}

/** More cards asked for than there are. */
function tooFew({ deck }: DeckFile, { step, path, pack }: Choice, index: number): readonly Found[] {
  const limit = step.limits[index];
  if (limit?.limit !== 'least' && limit?.limit !== 'choose') return [];
  const suits = suitsOf(limit) ?? [];
  const there = pack.filter(({ suit }) => isAbout({ suits }, suit)).length;
  if (there >= limit.count) return [];
  return [
    {
      path: [...path, 'limits', index, limit.limit],
      code: 'pair/too-few-cards',
      severity: 'warning',
      message: `Step ${quoted(step.id)} asks for ${counted(limit.count, 'card')} of ${suits.map(quoted).join(' and ')}, and deck ${quoted(deck.id)} has ${there}.`,
      hint: 'Ask for fewer, or write more cards.',
    },
  ];
}
