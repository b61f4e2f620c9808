import type { Database } from './database.ts';

/*
 * SQLite overwrites what it deletes, but moves rows about within its pages and leaves copies of them behind. So a
 * workshop's words lie in tables of its own, whose pages are wiped as a whole when it is deleted; and the few columns that
 * all workshops share are then written anew.
 */

/** What all workshops share: what they are found by, and where their logs end. */
export const sharedTables = `
  CREATE TABLE workshops (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    touched_at INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    recovery_hash TEXT NOT NULL,
    settings TEXT NOT NULL,
    seq INTEGER NOT NULL,
    chain TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX open_codes ON workshops (code) WHERE ended = 0;
  CREATE TABLE tokens (hash TEXT PRIMARY KEY, number INTEGER NOT NULL, seat TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX owners ON tokens (number, seat);
`;

export const peopleTable = (number: number): string =>
  `CREATE TABLE people_${number} (seat TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;`;

/** What one workshop has for itself. */
export const ownTables = (number: number): string => `
  CREATE TABLE content_${number} (header TEXT NOT NULL, deck TEXT NOT NULL, format TEXT NOT NULL) STRICT;
  CREATE TABLE entries_${number} (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    entry TEXT NOT NULL,
    chain TEXT NOT NULL
  ) STRICT;
  CREATE TABLE snapshots_${number} (
    seq INTEGER PRIMARY KEY,
    rules INTEGER NOT NULL,
    state TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  ${peopleTable(number)}
`;

export const dropOwnTables = (number: number): string =>
  ['content', 'entries', 'snapshots', 'people'].map((name) => `DROP TABLE ${name}_${number};`).join('\n');

/** Each brings the file from the version of its place in this list to the next. */
const migrations: readonly ((database: Database) => void)[] = [(database) => database.exec(sharedTables)];

/** The version that this program reads and writes. */
export const schemaVersion = migrations.length;

/** Stands at the beginning of every file of ours. */
export const applicationId = 0x736d6731;

/** Brings a file of an earlier version, or an empty one, to this one: each step whole, or not at all. */
export function migrate(database: Database, from: number): void {
  migrations.slice(from).forEach((step, index) => {
    database.exec('BEGIN IMMEDIATE');
    step(database);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${from + index + 1}; COMMIT`);
  });
}
