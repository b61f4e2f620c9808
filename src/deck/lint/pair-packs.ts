import type { Card } from '../../engine/deck.ts';
import type { PickStep } from '../../engine/format.ts';
import { pursePoints } from '../../engine/limits/register.ts';
import type { Path, Problem } from '../problem.ts';
import { fieldsOf, valueAt } from '../raw.ts';
import { counted, quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';

/** A step in which a table chooses, and what it may choose from. */
interface Choice {
  readonly step: PickStep;
  readonly path: Path;
  readonly pack: readonly Card[];
}

/** Whether each step of choosing has something to choose from, and a purse that makes people argue. */
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
  const points = pursePoints(choice.step.limits);
  if (choice.pack.length === 0) return placed(format.yaml, [nothingToPick(deck, choice)]);
  if (points === undefined) return [];
  // What the cards of a deal cost is for chance to say.
  const found = choice.step.from ? [] : purse(deck, format, choice, points);
  return [...unaffordable(deck, format, choice, points), ...placed(format.yaml, found)];
}

const nothingToPick = ({ deck }: DeckFile, { step, path }: Choice): Found => ({
  path: [...path, 'pick'],
  code: 'pair/nothing-to-pick',
  message: `In step ${quoted(step.id)} people choose from ${step.suits.map(quoted).join(' and ')}, and deck ${quoted(deck.id)} offers them no such card.`,
  hint: 'Write cards of that suit, and leave out "held: facilitator".',
});

function unaffordable(
  { deck, yaml }: DeckFile,
  format: FormatFile,
  { step, pack }: Choice,
  points: number,
): readonly Problem[] {
  if (step.overspend === 'show') return [];
  const found = pack
    .filter((card) => card.cost > points)
    .map(
      (card): Found => ({
        path: ['cards', deck.cards.indexOf(card), 'cost'],
        code: 'pair/unaffordable-card',
        message: `Card ${quoted(card.id)} costs ${card.cost}, and format ${quoted(format.format.id)} gives ${points} for everything.`,
        hint: 'Lower the cost, or give more points.',
      }),
    );
  return placed(yaml, found);
}

/** A purse between a quarter and half of what the pack costs makes people choose, and lets them. */
function purse({ deck }: DeckFile, { yaml }: FormatFile, { step, path, pack }: Choice, points: number): readonly Found[] {
  const cost = pack.reduce((sum, card) => sum + card.cost, 0);
  const index = step.limits.findIndex((limit) => limit.limit === 'sum' && limit.points === points);
  const limit = [...path, 'limits', index];
  const meant = fieldsOf(valueAt(yaml.data, limit));
  const at = { path: [...limit, 'sum'], severity: 'warning' } as const;
  const said = `Step ${quoted(step.id)} gives ${points} points, and the cards of deck ${quoted(deck.id)} cost ${cost} together`;
  const hint = `Give about a third of that, ${counted(Math.round(cost / 3), 'point')}, or write`;
  if (cost === 0) return [];
  if (points * 4 < cost && meant.tight !== true) {
    return [
      {
        ...at,
        code: 'pair/small-purse',
        message: `${said}: less than a quarter can be had.`,
        hint: `${hint} "tight: true" beside it if so few are meant.`,
      },
    ];
  }
  return points * 2 > cost && meant.loose !== true
    ? [
        {
          ...at,
          code: 'pair/large-purse',
          message: `${said}: more than half can be had, so there is little to argue about.`,
          hint: `${hint} "loose: true" beside it if so many are meant.`,
        },
      ]
    : [];
}
