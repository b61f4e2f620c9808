import type { SeatId, TableId } from './moves.ts';
import type { Workshop } from './state.ts';

/** Whether nobody sits at a table: the others do not wait for it. */
export const isEmpty = (state: Workshop, table: TableId): boolean =>
  !Object.values(state.seats).some((seat) => seat.here && seat.table === table);

/** The seat through which a table plays on a shared screen, or on paper: whoever holds the mouse. */
export const sharedSeat = (table: TableId): SeatId => `${table}-together`;

/** The people at a table in the order in which they sat down. The shared seat is nobody in particular. */
export const peopleAt = ({ seats }: Workshop, table: TableId): readonly SeatId[] =>
  Object.entries(seats)
    .filter(([seat, { here, table: at }]) => here && at === table && seat !== sharedSeat(table))
    .sort(([, one], [, other]) => (one.sat ?? 0) - (other.sat ?? 0))
    .map(([seat]) => seat);
