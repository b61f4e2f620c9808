import type { SeatId } from '../../engine/moves.ts';
import type { JoinView, PersonView, RoomCard, RoomView } from '../../protocol/room.ts';
import type { StoredPerson } from '../storage/storage.ts';
import { isFacilitator } from './people.ts';
import type { Room } from './room.ts';

/** The names that somebody may know. The screen's are for the whole room to read, and only when the facilitator allows it. */
export function namesFor(room: Room, { role }: StoredPerson): Readonly<Record<SeatId, string>> {
  if (role === 'screen' && !room.dealer.state().screen.names) return {};
  const named = room.people.all().filter(({ name, removed }) => name !== '' && !removed);
  return Object.fromEntries(named.map(({ seat, name }) => [seat, name]));
}

/** What the facilitators know of the room. */
export function roomView(room: Room): RoomView {
  const { locked, seating, paper } = room.settings;
  const everyone = room.people.all();
  const screens = everyone.filter(({ role, seat }) => role === 'screen' && room.presence.isOnline(seat));
  return {
    ...joinView(room),
    locked,
    seating,
    paper,
    screens: screens.length,
    keptUntil: room.touchedAt + room.place.keepFor,
    people: everyone.filter(({ role }) => role !== 'screen').map((person) => personView(room, person)),
  };
}

const personView = (room: Room, person: StoredPerson): PersonView => ({
  seat: person.seat,
  name: person.name,
  role: person.role,
  table: isFacilitator(person) ? null : room.tableOf(person.seat),
  online: room.presence.isOnline(person.seat),
  heardAt: person.heardAt,
  removed: person.removed,
});

/** How to join; a workshop that has ended has no code. */
export function joinView(room: Room): JoinView {
  const code = room.ended ? '' : room.code;
  return { code, address: room.place.address, qr: room.ended ? [] : room.place.qr(code), locked: room.settings.locked };
}

/** What anybody with the code may know. */
export function roomCard(room: Room): RoomCard {
  const { rulebook } = room.dealer;
  const { seats } = room.dealer.state();
  const { locked, seating } = room.settings;
  return {
    deck: rulebook.deck.title,
    format: rulebook.format.title,
    tables: rulebook.header.tables.map(({ id, name }) => ({
      table: id,
      name,
      people: Object.entries(seats).filter(([seat, { here, table }]) => here && table === id && room.people.find(seat)).length,
    })),
    seating,
    locked,
  };
}

/** The table with the fewest people, those on their way among them, that does not play on paper. */
export const emptiest = (room: Room): string | undefined =>
  roomCard(room)
    .tables.filter(({ table }) => !room.settings.paper.includes(table))
    .map(({ table, people }) => ({ table, people: people + room.arrivals.at(table) }))
    .toSorted((one, other) => one.people - other.people)
    .at(0)?.table;
