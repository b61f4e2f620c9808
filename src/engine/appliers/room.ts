import { invariant, present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { pointsKey } from '../limits/points.ts';
import type { SeatId } from '../moves.ts';
import type { Seat, Undo, Workshop } from '../state.ts';
import type { RoomApplier, RoomEventType } from './applier.ts';
import { judgeAppliers } from './judge.ts';
import { workshopWith } from './with.ts';

/** What becomes of the room around the tables. */
export const roomAppliers: { readonly [Type in RoomEventType]: RoomApplier<Type> } = {
  seatTaken: (state, { seat, table, role, sat }) =>
    withSeat(state, seat, { table, role, here: true, ...(sat !== undefined && { sat }) }),
  tableChanged: (state, { seat, table, sat }) =>
    withSeat(state, seat, { ...seatIn(state, seat), table, here: true, ...(sat !== undefined && { sat }) }),
  seatLeft: (state, { seat }) => withSeat(state, seat, { ...seatIn(state, seat), here: false }),
  roleGiven: (state, { seat, role }) => withSeat(state, seat, { ...seatIn(state, seat), role }),

  stepBegan: ({ began }, { step, at }) => ({ began: { ...began, [step]: at } }),
  stepDropped: ({ dropped }, { step }) => ({ dropped: [...dropped, step] }),
  stepRestored: ({ dropped }, { step }) => ({ dropped: dropped.filter((other) => other !== step) }),
  minutesSet: (state, { step, minutes }) => ({ minutes: { ...state.minutes, [step]: minutes } }),
  clockSet: (_, { clock }) => ({ clock }),
  purseSet: ({ pursePoints }, { step, limit, points }) => ({
    pursePoints: { ...pursePoints, [pointsKey(step, limit)]: points },
  }),
  endPlanned: (_, { endsAt }) => ({ endsAt }),
  workshopEnded: () => ({ phase: 'ended' }),
  workshopReopened: () => ({ phase: 'playing' }),

  roomDrew: (_, { random }) => ({ random }),
  roomFieldWritten: ({ shared }, { sheet: name, field: id, value, by }) => {
    const sheet = lookUp(shared ?? {}, name) ?? { fields: {}, sealed: false };
    const field = { value, by, version: (lookUp(sheet.fields, id)?.version ?? 0) + 1 };
    return { shared: { ...shared, [name]: { ...sheet, fields: { ...sheet.fields, [id]: field } } } };
  },
  roomDealt: ({ dealt }, { deal, cards, random }) => ({ dealt: { ...dealt, [deal]: cards }, random }),
  situationScheduled: (state, { scheduled }) => ({ scheduled: [...state.scheduled, scheduled] }),
  scheduledGone: ({ scheduled }, { key }) => ({ scheduled: scheduled.filter((each) => each.key !== key) }),
  noteWritten: ({ notes }, { table, value }) => ({ notes: { ...notes, [table]: value } }),
  screenSet: (_, { screen }) => ({ screen }),
  ...judgeAppliers,

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
    return { undo: [...state.undo.filter((each) => keep.includes(each.key)), undo] };
  },
  actUndone: (state, { key }) => {
    const index = state.undo.findIndex((each) => each.key === key);
    invariant(index >= 0, `act ${key} is missing`);
    return { ...state.undo.slice(index).reduceRight(takeBack, state), undo: state.undo.slice(0, index) };
  },
};

const seatIn = (state: Workshop, seat: SeatId): Seat => present(lookUp(state.seats, seat), 'seat ', seat);

const withSeat = ({ seats }: Workshop, id: SeatId, seat: Seat): Pick<Workshop, 'seats'> => ({
  seats: { ...seats, [id]: seat },
});

/** Some of the members of an object. */
const picked = <Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> =>
  Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;

const takeBack = (state: Workshop, { tables, seats, room }: Undo): Workshop =>
  workshopWith(state, {
    ...room,
    tables: { ...state.tables, ...tables },
    seats: { ...state.seats, ...seats },
  });
