import { hash } from '../../../src/engine/hash.ts';
import { legalForTable, legalMoves } from '../../../src/engine/legal.ts';
import type { LogEntry } from '../../../src/engine/log.ts';
import { isEmpty } from '../../../src/engine/people.ts';
import { replay } from '../../../src/engine/replay.ts';
import { makeRulebook, type Rulebook } from '../../../src/engine/rulebook.ts';
import { facilitatorSeat } from '../../../src/engine/setup.ts';
import type { Workshop } from '../../../src/engine/state.ts';
import type { Audience } from '../../../src/engine/view.ts';
import { view } from '../../../src/engine/views/view.ts';
import { openStorageHere } from '../../../src/server/storage/open-here.ts';
import type { Storage, StoredPerson } from '../../../src/server/storage/storage.ts';

/** What is on the disk of one workshop, checked: no gap, nothing changed, each id once, and the rules accept all of it. */
export interface Proven {
  readonly rulebook: Rulebook;
  readonly entries: readonly LogEntry[];
  readonly state: Workshop;
  readonly people: readonly StoredPerson[];
  /** The number of each move by its id. */
  readonly seqs: ReadonlyMap<string, number>;
}

export async function openFolder(folder: string): Promise<Storage> {
  const opened = await openStorageHere(folder);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
  return opened.value;
}

/** Throws with what is wrong. */
export async function prove(storage: Storage, key: string): Promise<Proven> {
  const stored = await storage.find(key);
  if (!stored) throw new Error(`Workshop ${key} is gone`);
  const [entries, verified, people] = [
    await storage.entriesAfter(key, 0),
    await storage.verify(key),
    await storage.peopleOf(key),
  ];
  if (!verified.ok || verified.value.seq !== entries.length) throw new Error(`The log of ${key}: ${JSON.stringify(verified)}`);
  const gap = entries.find(({ seq }, index) => seq !== index + 1);
  if (gap) throw new Error(`A gap before ${gap.seq}`);
  const seqs = new Map(entries.map(({ id, seq }) => [id, seq]));
  if (seqs.size !== entries.length) throw new Error('A move is in the log twice');
  const rulebook = makeRulebook(stored.header, stored.deck, stored.format);
  const played = replay(rulebook, entries);
  if (!played.ok) throw new Error(`The rules refuse entry ${played.error.seq}: ${JSON.stringify(played.error.reason)}`);
  return { rulebook, entries, state: played.value, people, seqs };
}

/** A workshop as it was after so many moves. */
export function upTo(proven: Proven, seq: number): Proven {
  const entries = proven.entries.slice(0, seq);
  const played = replay(proven.rulebook, entries);
  if (!played.ok) throw new Error(`The rules refuse entry ${played.error.seq}`);
  return { ...proven, entries, state: played.value };
}

/** The name of what an audience sees at the end, by the rules alone. */
export function hashFor({ rulebook, state }: Pick<Proven, 'rulebook' | 'state'>, audience: Audience): string {
  return hash({ view: view(rulebook, state, audience), legal: legalFor(rulebook, state, audience) });
}

function legalFor(rulebook: Rulebook, state: Workshop, audience: Audience) {
  switch (audience.kind) {
    case 'facilitator':
      return legalMoves(rulebook, state, facilitatorSeat);
    case 'table':
      return isEmpty(state, audience.table) ? [] : legalForTable(rulebook, state, audience.table);
    case 'screen':
      return [];
  }
}
