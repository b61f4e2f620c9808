import type { Jobs } from '../jobs.ts';
import type { Database } from './database.ts';
import { dropOwnTables, sharedTables } from './schema.ts';

type ForgetJobs = Pick<Jobs, 'deleteWorkshop' | 'sweep'>;

interface Doomed {
  readonly number: number;
  readonly key: string;
}

/** Deletes workshops so that nothing of them stays in the file. */
export const forgetJobs = (database: Database): ForgetJobs => ({
  deleteWorkshop: (key) => forget(database, database.all<Doomed>('SELECT number, key FROM workshops WHERE key = ?', key)),
  sweep: (before) => {
    const doomed = database.all<Doomed>('SELECT number, key FROM workshops WHERE touched_at < ?', before);
    forget(database, doomed);
    return doomed.map(({ key }) => key);
  },
});

function forget(database: Database, doomed: readonly Doomed[]): void {
  if (doomed.length === 0) return;
  for (const { number } of doomed) {
    database.exec(dropOwnTables(number));
    database.run('DELETE FROM tokens WHERE number = ?', number);
    database.run('DELETE FROM workshops WHERE number = ?', number);
  }
  writeSharedAnew(database);
}

const sharedNames = ['workshops', 'tokens'];

/** The pages of the shared tables are wiped as a whole, because rows leave copies of themselves behind when they are moved about. */
function writeSharedAnew(database: Database): void {
  for (const name of sharedNames) database.exec(`CREATE TEMP TABLE kept_${name} AS SELECT * FROM ${name}; DROP TABLE ${name}`);
  database.exec(sharedTables);
  for (const name of sharedNames)
    database.exec(`INSERT INTO ${name} SELECT * FROM kept_${name} ORDER BY 1; DROP TABLE kept_${name}`);
}
