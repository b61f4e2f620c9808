import type { SeatId } from '../engine/moves.ts';
import { tidyName } from '../protocol/names.ts';
import type { Shelf, ShelvedWorkshop } from './shelf.ts';

type People = ShelvedWorkshop['people'];

/** The names of a workshop's people, which lie beside the log. */
export interface ShelvedPeople {
  readonly now: () => People;
  /** Reads them again. Resolves to whether the workshop is still there; a shelf that cannot be read changes nothing. */
  readonly read: () => Promise<boolean>;
  /** Gives a seat a name, or takes it away when it is empty. Resolves to whether that is kept; else nothing has changed. */
  readonly rename: (seat: SeatId, name: string) => Promise<boolean>;
}

export function shelvedPeople(shelf: Shelf, shelved: ShelvedWorkshop): ShelvedPeople {
  const { key } = shelved;
  let people = shelved.people;
  return {
    now: () => people,
    read: async () => {
      const found = await shelf.find(key).catch(() => shelved);
      // What could not be read is as it was.
      if (found !== shelved) people = found?.people ?? people;
      return found !== undefined;
    },
    rename: async (seat, name) => {
      const { [seat]: _, ...others } = people;
      const tidy = tidyName(name);
      const named = tidy === '' ? others : { ...others, [seat]: tidy };
      const kept = await shelf.change(key, { people: named }).then(
        () => true,
        () => false,
      );
      if (kept) people = named;
      return kept;
    },
  };
}
