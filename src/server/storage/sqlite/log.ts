import type { LogEntry } from '../../../engine/log.ts';
import { present } from '../../../lib/assert.ts';
import { canonicalJson } from '../../../lib/canonical-json.ts';
import type { Jobs } from '../jobs.ts';
import { chainNext } from './chain.ts';
import type { Database } from './database.ts';
import { numberOf } from './number-of.ts';
import { verifyLog } from './verify-log.ts';

type LogJobs = Pick<Jobs, 'append' | 'entriesAfter' | 'verify'>;

/** What is done with logs. */
export const logJobs = (database: Database): LogJobs => ({
  append: (key, entries) => {
    const number = numberOf(database, key);
    return number !== undefined && addEntries(database, number, entries);
  },
  entriesAfter: (key, seq) => {
    const number = numberOf(database, key);
    if (number === undefined) return [];
    return database
      .all<{ entry: string }>(`SELECT entry FROM entries_${number} WHERE seq > ? ORDER BY seq`, seq)
      .map(({ entry }) => JSON.parse(entry) as LogEntry);
  },
  verify: (key) => verifyLog(database, key),
});

/** Adds entries to a log and gives `true`; or adds nothing and gives `false` where they do not go on from its end. */
export function addEntries(database: Database, number: number, entries: readonly LogEntry[]): boolean {
  const end = present(
    database.get<{ seq: number; chain: string }>('SELECT seq, chain FROM workshops WHERE number = ?', number),
    'The end of the log',
  );
  if (!goesOn(database, number, end.seq, entries)) return false;
  let { chain } = end;
  for (const entry of entries) {
    const text = canonicalJson(entry);
    chain = chainNext(chain, text);
    database.run(`INSERT INTO entries_${number} (seq, id, entry, chain) VALUES (?, ?, ?, ?)`, entry.seq, entry.id, text, chain);
  }
  database.run('UPDATE workshops SET seq = ?, chain = ? WHERE number = ?', end.seq + entries.length, chain, number);
  return true;
}

function goesOn(database: Database, number: number, seq: number, entries: readonly LogEntry[]): boolean {
  const ids = new Set(entries.map(({ id }) => id));
  const isKnown = (id: string): boolean => database.get(`SELECT 1 FROM entries_${number} WHERE id = ?`, id) !== undefined;
  return (
    ids.size === entries.length && entries.every((entry, index) => entry.seq === seq + index + 1) && ![...ids].some(isKnown)
  );
}
