import type { TableId } from '../../engine/moves.ts';

/** Who is on the way to which table: let in, and not yet in the log. */
export interface Arrivals {
  /** Somebody is on the way. Gives the way to say that they have arrived, or have not. */
  readonly begin: (table: TableId) => () => void;
  readonly at: (table: TableId) => number;
}

export function makeArrivals(): Arrivals {
  const coming = new Map<TableId, number>();
  const at = (table: TableId): number => coming.get(table) ?? 0;
  return {
    at,
    begin: (table) => {
      coming.set(table, at(table) + 1);
      return () => coming.set(table, at(table) - 1);
    },
  };
}
