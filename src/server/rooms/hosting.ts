import { firstEntries, newHeader, timeMoves } from '../../dealer/new-workshop.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { missingSuits } from '../../protocol/missing-suits.ts';
import { tidyName } from '../../protocol/names.ts';
import type { AskOf, RoomRefusal } from '../../protocol/room.ts';
import type { Storage, StoredPerson, StoredWorkshop } from '../storage/storage.ts';
import type { DoorsParts } from './doors.ts';
import { newPerson } from './people.ts';
import type { Room } from './room.ts';
import { newKey, newRecovery, newRoomCode, newToken, secretHash } from './secrets.ts';

/** A workshop that was made just now, and what its host is given. */
interface Hosted {
  readonly room: Room;
  readonly person: StoredPerson;
  readonly token: string;
  readonly recovery: string;
}

/** How often a new code is tried. */
const mostTries = 8;

/** Makes a workshop on the disk, with whoever hosts it in it. */
export async function host(parts: DoorsParts, ask: AskOf<'host'>): Promise<Result<Hosted, RoomRefusal>> {
  const { rooms, storage, deckFor, formatFor, mostRooms, now } = parts;
  const [deck, format] = [deckFor(ask.deck), formatFor(ask.format)];
  if (!deck || !format || missingSuits(deck, format).length > 0) return fail({ code: 'no-such-game' });
  if (rooms.count() >= mostRooms) return fail({ code: 'rooms-full' });
  const [key, token, recovery, startedAt] = [newKey(), newToken(), newRecovery(), now()];
  const person = newPerson(tidyName(ask.name), 'facilitator', token, startedAt);
  const workshop: Omit<StoredWorkshop, 'code'> = {
    key,
    header: newHeader({ deck, format, tables: ask.tables, key, seed: newKey(), startedAt }),
    deck,
    format,
    createdAt: startedAt,
    touchedAt: startedAt,
    ended: false,
    recoveryHash: secretHash(recovery, key),
    settings: { locked: false, seating: ask.seating, paper: [] },
  };
  const entries = firstEntries(timeMoves(format, ask.time ?? undefined), startedAt);
  const made = await createWithFreeCode(storage, workshop, entries, person);
  const room = made && (await rooms.open(key));
  return room ? ok({ room, person, token, recovery }) : fail({ code: 'not-saved' });
}

async function createWithFreeCode(
  storage: Storage,
  workshop: Omit<StoredWorkshop, 'code'>,
  entries: Parameters<Storage['create']>[1],
  person: StoredPerson,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const made = await storage.create({ ...workshop, code: newRoomCode() }, entries, [person]).catch(() => undefined);
    if (!made) return false;
    if (made.ok) return true;
  }
  return false;
}
