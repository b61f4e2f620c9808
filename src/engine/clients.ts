import type { Groups } from './format.ts';
import type { TableId } from './moves.ts';

/**
 * For whom each table plans. `pair`: the other of a pair, in the order of the list; an odd number of tables makes one
 * ring. `ring`: the next in the list. `none`, or a single table: itself.
 */
export function clientsOf(tables: readonly TableId[], way: Groups['client']): ReadonlyMap<TableId, TableId> {
  const asPairs = way === 'pair' && tables.length % 2 === 0;
  return new Map(tables.map((table, index) => [table, tables[clientIndex(index)] ?? table]));

  function clientIndex(index: number): number {
    if (way === 'none') return index;
    return asPairs ? index ^ 1 : (index + 1) % tables.length;
  }
}
