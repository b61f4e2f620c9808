import type { SeatId } from '../../engine/moves.ts';
import type { Audience } from '../../engine/view.ts';
import { audienceKey } from '../../protocol/room.ts';
import type { StoredPerson } from '../storage/storage.ts';
import type { Channel } from './channel.ts';
import type { Member } from './member.ts';
import type { People } from './people.ts';

/** Which pages are connected, whose they are, and what they look at. Several pages may be one person's. */
export interface Presence {
  readonly add: (member: Member, seat: SeatId) => void;
  /** Takes a page out of everything. Gives whose it was. */
  readonly remove: (member: Member) => SeatId | undefined;
  readonly count: () => number;
  readonly of: (seat: SeatId) => readonly Member[];
  readonly seatOf: (member: Member) => SeatId | undefined;
  readonly isOnline: (seat: SeatId) => boolean;
  readonly everyone: (people: People) => readonly { readonly member: Member; readonly person: StoredPerson }[];
  readonly watch: (member: Member, channel: Channel) => void;
  readonly unwatch: (member: Member, channel: Channel) => void;
  readonly watched: (member: Member) => readonly Channel[];
  readonly isWatching: (member: Member, audience: Audience) => boolean;
}

export function makePresence(): Presence {
  const seats = new Map<Member, SeatId>();
  const pages = new Map<SeatId, Set<Member>>();
  const looks = new Map<Member, Set<Channel>>();

  const of = (seat: SeatId): readonly Member[] => [...(pages.get(seat) ?? [])];
  const watched = (member: Member): readonly Channel[] => [...(looks.get(member) ?? [])];

  return {
    of,
    watched,
    add: (member, seat) => {
      seats.set(member, seat);
      pages.set(seat, (pages.get(seat) ?? new Set()).add(member));
    },
    remove: (member) => {
      const seat = seats.get(member);
      for (const channel of watched(member)) channel.leave(member);
      looks.delete(member);
      seats.delete(member);
      if (seat !== undefined && pages.get(seat)?.delete(member) && pages.get(seat)?.size === 0) pages.delete(seat);
      return seat;
    },
    count: () => seats.size,
    seatOf: (member) => seats.get(member),
    isOnline: (seat) => pages.has(seat),
    everyone: (people) =>
      [...seats].flatMap(([member, seat]) => {
        const person = people.find(seat);
        return person ? [{ member, person }] : [];
      }),
    watch: (member, channel) => {
      looks.set(member, (looks.get(member) ?? new Set()).add(channel));
    },
    unwatch: (member, channel) => {
      channel.leave(member);
      looks.get(member)?.delete(channel);
    },
    isWatching: (member, audience) =>
      watched(member).some((channel) => audienceKey(channel.audience) === audienceKey(audience)),
  };
}
