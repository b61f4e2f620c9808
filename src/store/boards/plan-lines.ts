import { effectAt } from '../../engine/effects/register.ts';
import type { StandingView } from '../../engine/view.ts';
import type { PlanLine } from '../board.ts';
import { effectSentence } from './effect-words.ts';
import { landedCard } from './landed.ts';
import { listOf, titleOf } from './match-words.ts';
import { type BoardSource, ownWork } from './source.ts';

/** What else is to be said of the table's plan: how much it is too dear, whom it also reaches, what it still needs. */
export function planLines(source: BoardSource): readonly PlanLine[] {
  const { purse, standing } = ownWork(source);
  const { rulebook, say } = source;
  const over = purse ? purse.spent - purse.points : 0;
  const reached = standing.flatMap((each) => (each.kind === 'reach' ? [titleOf(rulebook, [], each.card)] : []));
  const needs = standing.flatMap((each) => (each.kind === 'need' && !each.met ? needLine(source, each) : []));
  return [
    ...(over > 0 ? [{ key: 'over', text: say('board.over', { count: over }), tone: 'danger' } as const] : []),
    ...needs,
    ...(reached.length > 0
      ? [{ key: 'reach', text: say('board.reach', { who: listOf([...new Set(reached)], say) }), tone: 'good' } as const]
      : []),
  ];
}

/** What a situation asks the plan to have, while it has not. */
function needLine(source: BoardSource, { key, situation: from }: StandingView): readonly PlanLine[] {
  const { rulebook, say } = source;
  const situation = ownWork(source).situations.find((each) => each.key === from);
  const card = situation && landedCard(rulebook, situation);
  if (!card || from === null) return [];
  const text = effectSentence(effectAt(card, key.slice(from.length + 1)), say, rulebook);
  return [{ key: `need:${key}`, text, tone: 'quiet' }];
}
