import { invariant } from '../../../lib/assert.ts';
import type { Jobs } from '../jobs.ts';
import type { StoredSnapshot } from '../storage.ts';
import type { Database } from './database.ts';
import { numberOf } from './number-of.ts';

type SnapshotJobs = Pick<Jobs, 'saveSnapshot' | 'latestSnapshot'>;

/** What is done with snapshots. The last but one stays, in case the last cannot be read. */
export const snapshotJobs = (database: Database): SnapshotJobs => ({
  saveSnapshot: (key, { seq, rules, state, hash }) => {
    const end = database.get<{ number: number; seq: number }>('SELECT number, seq FROM workshops WHERE key = ?', key);
    if (!end) return false;
    invariant(seq <= end.seq, `A snapshot after entry ${seq} has that entry before it`);
    const table = `snapshots_${end.number}`;
    database.run(`INSERT OR REPLACE INTO ${table} (seq, rules, state, hash) VALUES (?, ?, ?, ?)`, seq, rules, state, hash);
    database.exec(`DELETE FROM ${table} WHERE seq NOT IN (SELECT seq FROM ${table} ORDER BY seq DESC LIMIT 2)`);
    return true;
  },
  latestSnapshot: (key) => {
    const number = numberOf(database, key);
    if (number === undefined) return undefined;
    return database.get<StoredSnapshot>(`SELECT seq, rules, state, hash FROM snapshots_${number} ORDER BY seq DESC LIMIT 1`);
  },
});
