import type { SuitColour } from '../../engine/deck.ts';
import type { SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { View } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { present } from '../../lib/assert.ts';
import type { BoardPerson, PairsRegion } from '../board-room.ts';
import { type BoardSource, glanceOf, tableName } from './source.ts';

export const pairsRegion = (source: BoardSource): PairsRegion => ({
  kind: 'pairs',
  key: 'pairs',
  title: source.say(hasClients(source.rulebook) ? 'board.pairs' : 'board.pairs.seats'),
  clients: hasClients(source.rulebook),
  role: 'main',
  tables: source.view.tables.map(({ table, client }) => ({
    key: `table:${table}`,
    name: tableName(source.rulebook, table),
    ours: table === source.table,
    people: peopleAt(source, table).map((person) => ({ ...person, key: `seated:${person.key}` })),
    plansFor: `table:${client}`,
  })),
});

/** Whether tables plan for one another. Where they do, one that is left over is its own client. */
export const hasClients = ({ format }: Rulebook): boolean => format.groups.client !== 'none';

const colours: readonly SuitColour[] = ['blue', 'purple', 'vermilion', 'gold', 'green', 'slate', 'black'];

interface Company {
  readonly view: View;
  readonly people: Readonly<Record<SeatId, string>>;
  readonly say: Say;
}

/** The people at a table who have given a name, each with a colour that stays theirs while the others stay. */
export function peopleAt({ view, people, say }: Company, table: TableId): readonly BoardPerson[] {
  const turn = view.work.find((work) => work.table === table)?.turn?.seat;
  return glanceOf(view, table)
    .people.filter(({ seat }) => Object.hasOwn(people, seat))
    .map(({ seat, role }, index) => ({
      key: `person:${seat}`,
      name: present(people[seat], `name of ${seat}`),
      colour: present(colours[index % colours.length], 'a colour'),
      role: [...(role === 'scribe' ? [say('board.scribe')] : []), ...(seat === turn ? [say('turn.mark')] : [])].join(', '),
    }));
}
