import type { SeatId } from '../../engine/moves.ts';
import type { PersonRole } from '../../protocol/room.ts';
import type { Storage, StoredPerson } from '../storage/storage.ts';
import { newPersonSeat, secretHash } from './secrets.ts';

/** The people of one workshop: in memory as they are on the disk. */
export interface People {
  readonly all: () => readonly StoredPerson[];
  readonly find: (seat: SeatId) => StoredPerson | undefined;
  /** Adds or changes somebody. Resolves to whether that is kept; else nothing has changed. */
  readonly put: (person: StoredPerson) => Promise<boolean>;
  /** Changes what is known of somebody. Resolves to whether that is kept. */
  readonly change: (seat: SeatId, changes: Partial<Omit<StoredPerson, 'seat'>>) => Promise<boolean>;
  readonly forget: (seat: SeatId) => Promise<boolean>;
  /** Remembers when somebody was last heard; that is kept with the next change. */
  readonly heard: (seat: SeatId, at: number) => void;
}

export function makePeople(storage: Storage, key: string, stored: readonly StoredPerson[]): People {
  const people = new Map(stored.map((person) => [person.seat, person]));

  const put = async (person: StoredPerson): Promise<boolean> => {
    const kept = await storage.putPerson(key, person).catch(() => false);
    if (kept) people.set(person.seat, person);
    return kept;
  };

  return {
    all: () => [...people.values()],
    find: (seat) => people.get(seat),
    put,
    change: async (seat, changes) => {
      const now = people.get(seat);
      return now !== undefined && (await put({ ...now, ...changes }));
    },
    forget: async (seat) => {
      const kept = await storage.removePerson(key, seat).catch(() => false);
      if (kept) people.delete(seat);
      return kept;
    },
    heard: (seat, at) => {
      const now = people.get(seat);
      if (now) people.set(seat, { ...now, heardAt: at });
    },
  };
}

/** Somebody who comes in now, with what they come back with. */
export const newPerson = (name: string, role: PersonRole, token: string, heardAt: number): StoredPerson => ({
  seat: newPersonSeat(),
  name,
  role,
  table: null,
  tokenHashes: [secretHash(token)],
  seatCodeHash: null,
  removed: false,
  heardAt,
});

/** Everybody who runs the workshop moves with the same powers. */
export const isFacilitator = ({ role }: Pick<StoredPerson, 'role'>): boolean =>
  role === 'facilitator' || role === 'co-facilitator';

/** Whoever has a place at a table, as the rules know them. */
export const isSeated = ({ role }: Pick<StoredPerson, 'role'>): boolean =>
  role === 'player' || role === 'scribe' || role === 'guest';
