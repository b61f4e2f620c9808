import type { StepOf } from '../format.ts';
import { aboutOf, excessesOf, type Purse, pursesOf } from '../limits/choice.ts';
import type { Limit } from '../limits/limit.ts';
import { type PointsPlace, saidNumber } from '../limits/points.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Table } from '../state.ts';
import { choiceAt } from '../steps/pick.ts';
import type { PurseView, TableView } from '../view.ts';

/** The purses of the choosing that the table is at or has last been at, and the limits of it that the plan does not keep. */
export function limitsView(place: PointsPlace, now: Table): Pick<TableView, 'purses' | 'excesses'> {
  const pick = pickSoFar(place.rulebook, now);
  if (!pick) return { purses: [] };
  const choice = choiceAt(place, pick, now);
  const excesses = excessesOf(choice);
  return {
    purses: pursesOf(choice).map((purse) => purseView(place, pick, now, purse)),
    ...(excesses.length > 0 && { excesses }),
  };
}

/** The choosing that a table is at or has last been at; nothing before the first. */
function pickSoFar(rulebook: Rulebook, { step }: Table): StepOf<'pick'> | undefined {
  const reached = rulebook.steps.slice(0, (rulebook.stepIndex.get(step) ?? 0) + 1);
  return reached.findLast((each) => each.kind === 'pick');
}

function purseView(place: PointsPlace, pick: StepOf<'pick'>, now: Table, { limit, points, spent, moved }: Purse): PurseView {
  return { points, spent, moved, ...aboutOf(limit), ...awaited(place, pick, now, limit) };
}

/** Who has yet to say the number of a purse. */
function awaited(place: PointsPlace, pick: StepOf<'pick'>, now: Table, limit: Limit): Pick<PurseView, 'waitsFor'> {
  if (limit.limit !== 'sum' || typeof limit.points === 'number' || limit.points.from === 'card') return {};
  if (saidNumber(place, pick, now, limit.points) !== undefined) return {};
  return { waitsFor: limit.points.from === 'host' ? 'facilitator' : 'sheet' };
}
