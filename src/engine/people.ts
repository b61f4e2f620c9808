import type { SeatId, TableId } from './moves.ts';
import type { Workshop } from './state.ts';

/** Whether nobody sits at a table: the others do not wait for it. */
export const isEmpty = (state: Workshop, table: TableId): boolean =>
  !Object.values(state.seats).some((seat) => seat.here && seat.table === table);

/** The seat through which a table plays on a shared screen: whoever holds the mouse. */
export const togetherSeat = (table: TableId): SeatId => `${table}-together`;
