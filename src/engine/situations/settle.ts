import { present } from '../../lib/assert.ts';
import { planCard } from '../cards.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import { endStanding, fire } from '../effects/register.ts';
import type { SituationKey, TableId } from '../moves.ts';
import type { SituationSettled } from '../situation-events.ts';
import type { LaidCard, Situation, Standing } from '../state.ts';
import { choicesFor, isAwaited, situationAt, situationCard } from './situation.ts';

/**
 * Settles a situation. Met: all that it holds over the table ends, but for points and for whom the plan reaches; then
 * come the effects of being met, or of not being met. Withdrawn: all that it holds ends, and cards that joined the plan
 * as an answer that nobody has judged go back.
 */
export function settle(
  draft: Draft,
  table: TableId,
  key: SituationKey,
  status: SituationSettled['status'],
  judge: SituationSettled['judge'],
): Draft {
  const situation = present(situationAt(tableIn(draft.state, table), key), 'situation ', key);
  const settled = emit(draft, { type: 'situationSettled', table, situation: key, status, judge });
  const ended = endStanding(settled, table, (standing) => standing.situation === key && isOver(standing, status));
  if (status === 'withdrawn') return isSettled(situation) ? ended : takeBackCards(ended, table, situation.answer);
  const card = situationCard(draft.rulebook, situation);
  const talks = draft.rulebook.format.situations?.mode === 'talk';
  if (talks || (status !== 'met' && status !== 'unmet')) return ended;
  return status === 'met'
    ? fire(ended, table, key, 'met', card?.answer?.met ?? [])
    : fire(ended, table, key, 'else', card?.answer?.else ?? []);
}

const isSettled = ({ status }: Situation): boolean => status !== 'open' && status !== 'answered';

/** Cards that joined the plan leave it, but for those that another answer waits with. */
const takeBackCards = (draft: Draft, table: TableId, answer: readonly LaidCard[]): Draft =>
  answer.reduce((now, { card, joined }) => {
    const work = tableIn(now.state, table);
    const leaves = joined && planCard(work, card) !== undefined && !isAwaited(work, card);
    return leaves ? emit(now, { type: 'cardReturned', table, card }) : now;
  }, draft);

function isOver({ kind, expires }: Standing, status: SituationSettled['status']): boolean {
  if (status === 'withdrawn' || expires === 'settled') return true;
  return status === 'met' && (kind === 'block' || kind === 'cost' || kind === 'need');
}

/** Lets go of choices that a table owes and has nothing left to choose from. */
export function dropIdleChoices(draft: Draft, table: TableId): Draft {
  const { situations } = tableIn(draft.state, table);
  if (situations.every(({ owed }) => owed.length === 0)) return draft;
  const idle = situations.flatMap((situation) =>
    situation.owed
      .filter((owed) => choicesFor(draft.rulebook, draft.state, table, situation, owed).length === 0)
      .map(({ path }) => ({ situation: situation.key, path })),
  );
  return idle.reduce((now, { situation, path }) => emit(now, { type: 'choiceLapsed', table, situation, path }), draft);
}
