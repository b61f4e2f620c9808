import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Event, EventOf } from '../events.ts';
import type { TableId } from '../moves.ts';
import type { Table, TableWork, Workshop } from '../state.ts';

/** Folds one type of event into the state. */
export type Applier<Type extends Event['type']> = (state: Workshop, event: EventOf<Type>) => Workshop;

/** Changes one table and leaves all else as it is. */
export function withTable(state: Workshop, id: TableId, change: (table: Table) => Table): Workshop {
  const table = present(lookUp(state.tables, id), 'table ', id);
  return { ...state, tables: { ...state.tables, [id]: change(table) } };
}

/** The part of a table that rewinding brings back. */
export const workOf = (table: TableWork): TableWork => ({
  sheets: table.sheets,
  plan: table.plan,
  passedOver: table.passedOver,
  shownTo: table.shownTo,
  situations: table.situations,
  standing: table.standing,
  hand: table.hand,
  discarded: table.discarded,
  own: table.own,
  revising: table.revising,
  injected: table.injected,
  random: table.random,
});
