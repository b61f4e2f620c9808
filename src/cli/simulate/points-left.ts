import { tableIn } from '../../engine/draft.ts';
import { forTable } from '../../engine/jobs.ts';
import { pursesOf } from '../../engine/limits/choice.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { Workshop } from '../../engine/state.ts';
import { latestPick } from '../../engine/steps/latest-pick.ts';
import { choiceAt } from '../../engine/steps/pick.ts';

/** What is left in all purses of the choosing that a table is at, or has last been at, below nothing where too much was spent; nothing at all where no limit is about points. */
export function pointsLeft(rulebook: Rulebook, state: Workshop, table: TableId): number | undefined {
  const work = tableIn(state, table);
  const step = latestPick(forTable(rulebook, table), work);
  const purses = step ? pursesOf(choiceAt({ rulebook, state }, step, work)) : [];
  return purses.length === 0 ? undefined : purses.reduce((left, { points, spent }) => left + points - spent, 0);
}
