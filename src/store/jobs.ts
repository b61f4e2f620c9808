import type { Step, StepId } from '../engine/format.ts';
import { type Places, tablesInFront } from '../engine/gates.ts';
import { jobTitles } from '../engine/jobs.ts';
import type { TableId } from '../engine/moves.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { View } from '../engine/view.ts';
import type { Say } from '../i18n/words.ts';
import { glanceOf } from './boards/source.ts';

/** What a table is there for, "Funders", or nothing where all tables do the same. */
export const jobTitle = ({ format, jobsOf }: Rulebook, table: TableId): string =>
  jobTitles(format, jobsOf.get(table) ?? []).join(', ');

/** "for Funders", of a step that is not for all. */
export const forWhom = ({ format }: Pick<Rulebook, 'format'>, step: Step, say: Say): string =>
  step.for === undefined ? '' : say('jobs.for', { jobs: jobTitles(format, step.for).join(', ') });

/** The steps where people are beside the foremost one: theirs are others, and they come to the next common one together. */
export function stepsBeside(rulebook: Rulebook, view: View, front: StepId): ReadonlySet<StepId> {
  if (rulebook.own.size === 0) return new Set();
  const level = tablesInFront(placesSeen(rulebook, view), front).map((table) => glanceOf(view, table));
  return new Set(level.filter(({ empty }) => !empty).map(({ step }) => step));
}

/** Where tables are, as everybody may know. */
export const placesSeen = (rulebook: Rulebook, view: View): Places => ({
  rulebook,
  dropped: view.steps.filter(({ dropped }) => dropped).map(({ step }) => step),
  at: (table) => glanceOf(view, table),
});
