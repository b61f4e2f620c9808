import { effectAt } from '../../engine/effects/register.ts';
import { isOver } from '../../engine/limits/choice.ts';
import type { PurseView, StandingView } from '../../engine/view.ts';
import { effectSentence } from '../../i18n/cards/effect-words.ts';
import { listOf, titleOf } from '../../i18n/cards/match-words.ts';
import type { PlanLine } from '../board.ts';
import { landedCard } from './landed.ts';
import { excessSentence, purseName } from './limit-words.ts';
import { type BoardSource, ownWork } from './source.ts';

/** What else is to be said of the table's plan: how much it is too dear, whom it also reaches, what it still needs. */
export function planLines(source: BoardSource): readonly PlanLine[] {
  const { purses, excesses = [], standing } = ownWork(source);
  const { rulebook, say } = source;
  const reached = standing.flatMap((each) => (each.kind === 'reach' ? [titleOf(rulebook, [], each.card)] : []));
  const needs = standing.flatMap((each) => (each.kind === 'need' && !each.met ? needLine(source, each) : []));
  return [
    ...excesses.map((excess, at) => ({
      key: `limit-${at + 1}`,
      text: excessSentence(rulebook, excess, say),
      tone: isOver(excess) ? ('danger' as const) : ('quiet' as const),
    })),
    ...purses.flatMap((purse, at) => awaitedLine(source, purse, at)),
    ...needs,
    ...(reached.length > 0
      ? [{ key: 'reach', text: say('board.reach', { who: listOf([...new Set(reached)], say) }), tone: 'good' } as const]
      : []),
  ];
}

/** That nobody has said yet how much is in a purse. */
function awaitedLine({ rulebook, say }: BoardSource, purse: PurseView, at: number): readonly PlanLine[] {
  const { waitsFor, points, moved } = purse;
  if (!waitsFor) return [];
  const name = purseName(rulebook, purse, say);
  const text = say(`purse.waits.${waitsFor}`, { count: points - moved });
  return [{ key: `waits-${at + 1}`, text: name === '' ? text : say('purse.named', { purse: name, text }), tone: 'quiet' }];
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
