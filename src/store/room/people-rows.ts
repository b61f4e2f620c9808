import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { Say } from '../../i18n/words.ts';
import type { PersonView, RoomView } from '../../protocol/room.ts';
import { tableName } from '../boards/source.ts';

/** People who belong together in the list: a table's, those without one, or those who were removed. */
export interface PeopleGroup {
  readonly key: string;
  readonly title: string;
  readonly people: readonly PersonView[];
}

interface PeopleSource {
  readonly rulebook: Rulebook;
  readonly room: RoomView;
  readonly say: Say;
}

/** Everybody in groups: those who run the workshop first, then the tables in the order of the room, then all others. Groups of nobody are left out. */
export function peopleGroups({ rulebook, room, say }: PeopleSource): readonly PeopleGroup[] {
  const there = room.people.filter(({ removed }) => !removed);
  const at = (table: TableId | null): readonly PersonView[] =>
    there.filter((person) => !runs(person) && person.table === table);
  const groups: readonly PeopleGroup[] = [
    { key: 'runs', title: say('room.group.runs'), people: there.filter(runs) },
    ...rulebook.tables.map((table) => ({ key: table, title: tableName(rulebook, table), people: at(table) })),
    { key: 'others', title: say('room.group.others'), people: at(null) },
    { key: 'removed', title: say('room.group.removed'), people: room.people.filter(({ removed }) => removed) },
  ];
  return groups
    .map((group) => ({ ...group, people: [...group.people].sort((a, b) => a.name.localeCompare(b.name)) }))
    .filter(({ people }) => people.length > 0);
}

const runs = ({ role }: PersonView): boolean => role === 'facilitator' || role === 'co-facilitator';

/** How many people are here now, without those who run the workshop. */
export const countHere = ({ people }: RoomView): number =>
  people.filter((person) => person.online && !person.removed && !runs(person)).length;
