import { lookUp } from '../../lib/look-up.ts';
import { tableIn } from '../draft.ts';
import type { SeatId, TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import type { Audience } from '../view.ts';

/**
 * Everything that what an audience sees, and may do, is made from. As long as each of these is the very same value as
 * before, so is the view and what is legal: nothing has to be worked out again. Where decisions are taken, everybody
 * may see the work of others.
 */
export function sourcesOf(rulebook: Rulebook, state: Workshop, audience: Audience): readonly unknown[] {
  if (audience.kind === 'facilitator') return [state];
  if (audience.kind === 'seat') return sourcesOfSeat(state, audience.seat);
  const { phase, clock, began, minutes, dropped, pursePoints, endsAt, screen, seats, shared } = state;
  const room = [phase, clock, began, minutes, dropped, pursePoints, endsAt, screen, seats, shared];
  if (audience.kind === 'screen') return [...room, state.ballots, state.tables];
  if (rulebook.steps.some(({ kind }) => kind === 'judge')) return [...room, state.ballots, state.tables];
  return [...room, ...rulebook.tables.flatMap((table) => sourcesOfTable(rulebook, state, table, audience.table))];
}

/** A hand lies at a table; of the room it shows what everyone may know. */
const sourcesOfSeat = ({ phase, clock, began, minutes, dropped, endsAt, screen, seats, tables }: Workshop, seat: SeatId) => {
  const table = lookUp(seats, seat)?.table ?? null;
  const glances = Object.values(tables).flatMap(({ step, finished, help }) => [step, finished, help]);
  return [phase, clock, began, minutes, dropped, endsAt, screen, seats, table === null ? null : tables[table], ...glances];
};

/** Of a table that works with ours, and of a plan that is shown, everything; of any other what everyone may know. */
function sourcesOfTable(rulebook: Rulebook, state: Workshop, table: TableId, ours: TableId): readonly unknown[] {
  const now = tableIn(state, table);
  const near = table === ours || rulebook.clientOf.get(ours) === table || rulebook.plannerOf.get(ours) === table;
  if (near || now.shownTo.length > 0) return [now, now, now];
  return [now.step, now.finished, now.help];
}

/** Whether all sources are the very same. */
export const areSame = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length && before.every((each, at) => Object.is(each, after[at]));
