import type { StepId } from '../../engine/format.ts';
import { forTable } from '../../engine/jobs.ts';
import type { TableId } from '../../engine/moves.ts';
import { lookUp } from '../../lib/look-up.ts';
import { tableName, workOf } from '../boards/source.ts';
import { type DeskSource, situationTitle } from './desk-source.ts';

/** What a table loses when it is taken back to the beginning of a step, in titles. */
export interface RewindLoss {
  /** Steps whose work is taken off the table. */
  readonly work: readonly string[];
  /** What the table has read of others since: people will remember it. */
  readonly read: readonly string[];
  /** What has landed since. */
  readonly landed: readonly string[];
}

/** What is taken off a table that goes back to a step, as far as the view tells. */
export function rewindLoss(source: DeskSource, table: TableId, step: StepId): RewindLoss {
  const { view, say } = source;
  const rulebook = forTable(source.rulebook, table);
  const work = workOf(view, table);
  const from = rulebook.stepIndex.get(step) ?? 0;
  const now = rulebook.stepIndex.get(view.tables.find((glance) => glance.table === table)?.step ?? '') ?? 0;
  const since = rulebook.steps.slice(from);
  return {
    work: rulebook.steps.slice(from, now + 1).map(({ title }) => title),
    read: since.flatMap((each) => {
      if (each.kind === 'deal' && work.deals?.some(({ deal }) => deal === each.as))
        return [say('deal.rewind', { step: each.title })];
      const giver = each.kind === 'pass' ? lookUp(work.sheets, each.as)?.from : undefined;
      return giver ? [say('desk.rewind.read-one', { table: tableName(rulebook, giver), step: each.title })] : [];
    }),
    landed: work.situations
      .filter((situation) => (rulebook.stepIndex.get(situation.step) ?? 0) >= from && situation.status !== 'withdrawn')
      .map((situation) => situationTitle(source, situation)),
  };
}
