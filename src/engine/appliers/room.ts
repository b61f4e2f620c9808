import { invariant } from '../../lib/assert.ts';
import type { RoomEvent } from '../room-events.ts';
import type { Undo, Workshop } from '../state.ts';
import { type Applier, withTable } from './table.ts';

/** What becomes of the room around the tables. */
export const roomAppliers: { readonly [Type in RoomEvent['type']]: Applier<Type> } = {
  roomDrew: (state, { random }) => ({ ...state, random }),
  situationScheduled: (state, { scheduled }) => ({ ...state, scheduled: [...state.scheduled, scheduled] }),
  scheduledGone: (state, { key }) => ({ ...state, scheduled: state.scheduled.filter((each) => each.key !== key) }),
  helpAsked: (state, { table, since }) => withTable(state, table, (now) => ({ ...now, help: since })),
  noteWritten: (state, { table, value }) => ({ ...state, notes: { ...state.notes, [table]: value } }),
  screenSet: (state, { screen }) => ({ ...state, screen }),
  endPlanned: (state, { endsAt }) => ({ ...state, endsAt }),
  actRemembered: (state, { key, act, at, table, tables, seats, room, keep }) => {
    const undo: Undo = {
      key,
      act,
      table,
      at,
      tables: picked(state.tables, tables),
      seats: picked(state.seats, seats),
      room: picked(state, room),
    };
    return { ...state, undo: [...state.undo.filter((each) => keep.includes(each.key)), undo] };
  },
  actUndone: (state, { key }) => {
    const index = state.undo.findIndex((each) => each.key === key);
    invariant(index >= 0, `act ${key} is missing`);
    return { ...state.undo.slice(index).reduceRight(takeBack, state), undo: state.undo.slice(0, index) };
  },
};

/** Some of the members of an object. */
const picked = <Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> =>
  Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;

const takeBack = (state: Workshop, { tables, seats, room }: Undo): Workshop => ({
  ...state,
  ...room,
  tables: { ...state.tables, ...tables },
  seats: { ...state.seats, ...seats },
});
