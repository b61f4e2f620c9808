import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { minutesOf } from '../advance.ts';
import { tableIn } from '../draft.ts';
import type { Step } from '../format.ts';
import type { TableId } from '../moves.ts';
import { isEmpty } from '../people.ts';
import type { Rulebook } from '../rulebook.ts';
import { nextDue } from '../situations/inject.ts';
import type { Workshop } from '../state.ts';
import type { Audience, DeskView, StepView, TableGlance, View } from '../view.ts';
import { heldBy } from './deal-view.ts';
import { answersFor } from './judge-view.ts';
import { judgingViews } from './judging-views.ts';
import { roomTable } from './room-view.ts';
import { shownTo } from './shown-view.ts';
import { tableView } from './table-view.ts';

/** What an audience may know now. */
export function view(rulebook: Rulebook, state: Workshop, audience: Audience): View {
  return {
    phase: state.phase,
    clock: state.clock,
    steps: rulebook.steps.map((step) => stepView(state, step)),
    tables: rulebook.tables.map((table) => glance(rulebook, state, table)),
    work: workFor(rulebook, audience).map((table) => tableView(rulebook, state, table)),
    shown: shownTo(rulebook, state, audience),
    toJudge: answersFor(rulebook, state, audience),
    ...(state.pursePoints && { pursePoints: state.pursePoints }),
    endsAt: state.endsAt,
    screen: state.screen,
    room: audience.kind === 'screen' ? rulebook.tables.map((table) => roomTable(rulebook, state, table)) : [],
    desk: audience.kind === 'facilitator' ? deskView(rulebook, state) : null,
    ...judgingViews(rulebook, state, audience),
    ...(audience.kind === 'seat' && { held: heldBy(rulebook, state, audience.seat) }),
  };
}

const stepView = (state: Workshop, step: Step): StepView => ({
  step: step.id,
  minutes: minutesOf(state, step),
  dropped: state.dropped.includes(step.id),
  began: lookUp(state.began, step.id) ?? null,
});

function glance(rulebook: Rulebook, state: Workshop, table: TableId): TableGlance {
  const { step, finished, help } = tableIn(state, table);
  const seats = Object.entries(state.seats)
    .filter(([, seat]) => seat.here && seat.table === table)
    .sort(([, one], [, other]) => (one.sat ?? 0) - (other.sat ?? 0));
  return {
    table,
    step,
    finished,
    people: seats.map(([seat, { role }]) => ({ seat, role })),
    empty: isEmpty(state, table),
    help,
    client: present(rulebook.clientOf.get(table), 'client of ', table),
    planner: present(rulebook.plannerOf.get(table), 'planner of ', table),
  };
}

function workFor(rulebook: Rulebook, audience: Audience): readonly TableId[] {
  if (audience.kind === 'table') return [audience.table];
  return audience.kind === 'facilitator' ? rulebook.tables : [];
}

const deskView = (rulebook: Rulebook, state: Workshop): DeskView => ({
  scheduled: state.scheduled,
  nextDue: nextDue(rulebook, state),
  notes: state.notes,
  undo: state.undo.map(({ key, act, table, tables, seats, at }) => ({
    key,
    act,
    table,
    tables: Object.keys(tables),
    seats: Object.keys(seats),
    at,
  })),
});
