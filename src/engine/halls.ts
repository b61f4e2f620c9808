import type { TableId } from './moves.ts';

/**
 * In which hall each table sits, from 1: as evenly as possible, in the order of the list. Each hall has at least two
 * tables, so there are fewer halls where there are few tables.
 */
export function hallsOf(tables: readonly TableId[], wanted: number): ReadonlyMap<TableId, number> {
  const halls = Math.max(1, Math.min(wanted, Math.floor(tables.length / 2)));
  return new Map(tables.map((table, index) => [table, Math.floor((index * halls) / tables.length) + 1]));
}
