import { present } from '../lib/assert.ts';
import { lookUp } from '../lib/look-up.ts';
import type { RoomEventType, TableEventType } from './appliers/applier.ts';
import { cardAppliers } from './appliers/cards.ts';
import { dealAppliers } from './appliers/deals.ts';
import { type LayTable, layTable } from './appliers/lay-table.ts';
import { roomAppliers } from './appliers/room.ts';
import { stepAppliers } from './appliers/steps.ts';
import { type TableChange, tableWith, workshopWith } from './appliers/with.ts';
import type { Event, EventOf } from './events.ts';
import type { Table, Workshop } from './state.ts';

/** Folds one event into the state. Decides nothing, and never changes what it is given. */
export const apply = (state: Workshop, event: Event): Workshop => fold(state, event, layTable);

/** The same, with another way to lay the table that the event is about among the others. */
export function fold(state: Workshop, event: Event, lay: LayTable): Workshop {
  return isAboutTable(event) ? foldTable(state, event, lay) : foldRoom(state, event);
}

function foldRoom(state: Workshop, event: EventOf<RoomEventType>): Workshop {
  const applier: (state: Workshop, event: never) => Partial<Workshop> = roomAppliers[event.type];
  return workshopWith(state, applier(state, event as never));
}

function foldTable(state: Workshop, event: EventOf<TableEventType>, lay: LayTable): Workshop {
  const applier: (table: Table, event: never) => TableChange = tableAppliers[event.type];
  const table = present(lookUp(state.tables, event.table), 'table ', event.table);
  return workshopWith(state, { tables: lay(state.tables, event.table, tableWith(table, applier(table, event as never))) });
}

const tableAppliers = { ...stepAppliers, ...cardAppliers, ...dealAppliers };

const isAboutTable = (event: Event): event is EventOf<TableEventType> => Object.hasOwn(tableAppliers, event.type);
