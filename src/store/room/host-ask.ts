import { hash } from '../../engine/hash.ts';
import type { HostAsk } from '../../protocol/room.ts';
import type { RoomWish } from './rooms.ts';

/** What the server is asked for: the deck and the format by their pins, as it knows them. */
export const hostAsk = ({ deck, format, tables, seating, name, time }: RoomWish): HostAsk => ({
  type: 'host',
  deck: { id: deck.id, hash: hash(deck) },
  format: { id: format.id, hash: hash(format) },
  tables,
  seating,
  name,
  time: time ? { minutes: time.minutes, dropped: time.dropped, endsAt: time.endsAt } : null,
});
