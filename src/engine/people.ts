import type { TableId } from './moves.ts';
import type { Workshop } from './state.ts';

/** Whether nobody sits at a table: the others do not wait for it. */
export const isEmpty = (state: Workshop, table: TableId): boolean =>
  !Object.values(state.seats).some((seat) => seat.here && seat.table === table);
