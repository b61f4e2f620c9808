import type { TableId } from '../moves.ts';
import type { Table } from '../state.ts';

type Tables = Record<TableId, Table>;

/** Lays a changed table among the others: in a new record, and the old one stays as it is. */
export type LayTable = (tables: Readonly<Tables>, id: TableId, table: Table) => Tables;

export const layTable: LayTable = (tables, id, table) => {
  const copy = { ...tables };
  copy[id] = table;
  return copy;
};

/** So many tables are copied as they are, and at most so many are laid on a copy of others. */
const few = 8;

/** The quickest way for a workshop of so many tables. */
export const layFor = (tables: number): LayTable => (tables > few ? layInTurn() : layTable);

/**
 * For many tables, where each record comes from the one before. Node 20 copies an original in one go but a copy of a copy
 * member by member, which at 40 tables is a quarter of what a move costs: so every record is a copy of one original
 * (`Object.assign` makes one), with what has changed since.
 */
function layInTurn(): LayTable {
  let original: Tables = {};
  let latest: Readonly<Tables> = original;
  let changed: readonly TableId[] = [];
  return (tables, id, table) => {
    if (tables !== latest || changed.length > few) {
      original = Object.assign({}, tables);
      changed = [];
    }
    if (!changed.includes(id)) changed = [...changed, id];
    const copy = { ...original };
    for (const each of changed) copy[each] = tables[each] as Table;
    copy[id] = table;
    latest = copy;
    return copy;
  };
}
