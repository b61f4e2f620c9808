import type { Deck } from '../../../src/engine/deck.ts';
import { hash } from '../../../src/engine/hash.ts';
import type { LogEntry } from '../../../src/engine/log.ts';
import type { StoredPerson, StoredSnapshot, StoredWorkshop } from '../../../src/server/storage/storage.ts';
import { headerFor, smallDeck, smallFormat } from '../../helpers/small-game.ts';

/** A workshop of which every text names it, so that each can be looked for. */
export function workshop(key: string, extra: Partial<StoredWorkshop> = {}): StoredWorkshop {
  const deck: Deck = { ...smallDeck, about: `about-${key}-🂡`, credits: [`credits-${key}`] };
  const header = headerFor();
  return {
    key,
    code: `CODE-${key}`,
    header: { ...header, seed: `seed-${key}`, workshop: key, deck: { id: deck.id, hash: hash(deck) } },
    deck,
    format: smallFormat,
    createdAt: 1_790_000_000_000,
    touchedAt: 1_790_000_000_000,
    ended: false,
    recoveryHash: `recovery-${key}`,
    settings: { locked: false, seating: 'choose', paper: [] },
    ...extra,
  };
}

/** An entry of a log, with words in it. */
export const entry = (seq: number, id = `move-${seq}`, words = `words-${id}`): LogEntry => ({
  seq,
  id,
  seat: 'p-abcdefghijkl',
  at: 1_790_000_000_000 + seq,
  move: { type: 'writeField', table: 'heron', sheet: 'story', field: 'name', value: words, base: 0 },
});

export const entriesTo = (last: number, from = 1): readonly LogEntry[] =>
  Array.from({ length: last - from + 1 }, (_, index) => entry(from + index));

export const person = (seat: string, extra: Partial<StoredPerson> = {}): StoredPerson => ({
  seat,
  name: `Name of ${seat}`,
  role: 'player',
  table: 'heron',
  tokenHashes: [`token-${seat}`],
  seatCodeHash: null,
  removed: false,
  heardAt: 1_790_000_000_000,
  ...extra,
});

export const snapshot = (seq: number, extra: Partial<StoredSnapshot> = {}): StoredSnapshot => ({
  seq,
  rules: 2,
  state: `{"seq":${seq},"words":"Żółw \\u0000 🂡"}`,
  hash: `hash-${seq}`,
  ...extra,
});
