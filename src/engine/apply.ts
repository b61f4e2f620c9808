import { present } from '../lib/assert.ts';
import { lookUp } from '../lib/look-up.ts';
import { roomAppliers } from './appliers/room.ts';
import { situationAppliers } from './appliers/situations.ts';
import { withTable, workOf } from './appliers/table.ts';
import type { Event, EventOf, EventType } from './events.ts';
import type { TableId } from './moves.ts';
import type { Field, Seat, Sheet, Workshop } from './state.ts';

/** Folds one event into the state. Decides nothing, and never changes what it is given. */
export function apply(state: Workshop, event: Event): Workshop {
  const applier: (state: Workshop, event: never) => Workshop = appliers[event.type];
  return applier(state, event as never);
}

type Appliers = { readonly [Type in EventType]: (state: Workshop, event: EventOf<Type>) => Workshop };

const appliers: Appliers = {
  ...situationAppliers,
  ...roomAppliers,
  seatTaken: (state, { seat, table, role }) => withSeat(state, seat, { table, role, here: true }),
  tableChanged: (state, { seat, table }) => withSeat(state, seat, { ...seatIn(state, seat), table, here: true }),
  seatLeft: (state, { seat }) => withSeat(state, seat, { ...seatIn(state, seat), here: false }),
  roleGiven: (state, { seat, role }) => withSeat(state, seat, { ...seatIn(state, seat), role }),

  stepBegan: (state, { step, at }) => ({ ...state, began: { ...state.began, [step]: at } }),
  stepEntered: (state, { table, step }) =>
    withTable(state, table, (now) => {
      const passedOver = now.passedOver.filter((other) => other !== step);
      const work = { ...workOf(now), passedOver, revising: false };
      return { ...now, ...work, step, finished: false, marks: { ...now.marks, [step]: work } };
    }),
  stepFinished: (state, { table }) => withTable(state, table, (now) => ({ ...now, finished: true })),
  stepReopened: (state, { table }) => withTable(state, table, (now) => ({ ...now, finished: false })),
  stepPassedOver: (state, { table, step }) =>
    withTable(state, table, (now) => ({ ...now, passedOver: [...now.passedOver, step] })),
  stepDropped: (state, { step }) => ({ ...state, dropped: [...state.dropped, step] }),
  stepRestored: (state, { step }) => ({ ...state, dropped: state.dropped.filter((other) => other !== step) }),
  minutesSet: (state, { step, minutes }) => ({ ...state, minutes: { ...state.minutes, [step]: minutes } }),
  clockSet: (state, { clock }) => ({ ...state, clock }),

  fieldWritten: (state, event) =>
    withSheet(state, event.table, event.sheet, (sheet) => {
      const field: Field = { value: event.value, by: event.by, version: (lookUp(sheet.fields, event.field)?.version ?? 0) + 1 };
      return { ...sheet, fields: { ...sheet.fields, [event.field]: field } };
    }),
  cardDrawn: (state, { table, random }) => withTable(state, table, (now) => ({ ...now, random })),
  sheetHandedOver: (state, { table, sheet }) => withSheet(state, table, sheet, (now) => ({ ...now, sealed: true })),
  sheetReceived: (state, { table, from, sheet, fields }) => withSheet(state, table, sheet, () => copyOf(from, fields)),

  cardPlaced: (state, { table, card, column }) =>
    withTable(state, table, (now) => {
      const moved = present(
        now.plan.find((other) => other.card === card),
        'card ',
        card,
      );
      return { ...now, plan: [...now.plan.filter((other) => other !== moved), { ...moved, column }] };
    }),
  cardAimed: (state, { table, card, cell, on }) =>
    withTable(state, table, (now) => ({
      ...now,
      plan: now.plan.map((other) => {
        if (other.card !== card) return other;
        const aims = other.aims.filter((aim) => aim !== cell);
        return { ...other, aims: on ? [...aims, cell] : aims };
      }),
    })),
  planShown: (state, { table, to }) =>
    withTable(state, table, (now) => (now.shownTo.includes(to) ? now : { ...now, shownTo: [...now.shownTo, to] })),

  tableRewound: (state, { table, step }) =>
    withTable(state, table, (now) => ({
      ...present(lookUp(now.marks, step), 'mark of step ', step),
      step,
      finished: false,
      help: now.help,
      marks: now.marks,
    })),
  workshopEnded: (state) => ({ ...state, phase: 'ended' }),
  workshopReopened: (state) => ({ ...state, phase: 'playing' }),
};

const emptySheet: Sheet = { fields: {}, sealed: false };

const seatIn = (state: Workshop, seat: string): Seat => present(lookUp(state.seats, seat), 'seat ', seat);

const withSeat = (state: Workshop, id: string, seat: Seat): Workshop => ({
  ...state,
  seats: { ...state.seats, [id]: seat },
});

const withSheet = (state: Workshop, table: TableId, sheet: string, change: (sheet: Sheet) => Sheet): Workshop =>
  withTable(state, table, (now) => ({
    ...now,
    sheets: { ...now.sheets, [sheet]: change(lookUp(now.sheets, sheet) ?? emptySheet) },
  }));

/** A received sheet is sealed when there was something on it; an empty one may be written by whoever needs it. */
const copyOf = (from: TableId, fields: Readonly<Record<string, string>>): Sheet => ({
  from,
  sealed: Object.keys(fields).length > 0,
  fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, { value, version: 1, by: from }])),
});
