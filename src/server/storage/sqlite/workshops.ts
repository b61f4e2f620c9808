import type { Deck } from '../../../engine/deck.ts';
import type { Format } from '../../../engine/format.ts';
import type { Header } from '../../../engine/header.ts';
import { invariant } from '../../../lib/assert.ts';
import { canonicalJson } from '../../../lib/canonical-json.ts';
import { fail, ok } from '../../../lib/result.ts';
import type { Jobs } from '../jobs.ts';
import type { RoomSettings, StoredWorkshop, WorkshopSummary } from '../storage.ts';
import { chainStart } from './chain.ts';
import type { Database } from './database.ts';
import { addEntries } from './log.ts';
import { numberOf } from './number-of.ts';
import { addPerson } from './people.ts';
import { ownTables } from './schema.ts';

interface WorkshopRow {
  readonly number: number;
  readonly key: string;
  readonly code: string;
  readonly created_at: number;
  readonly touched_at: number;
  readonly ended: number;
  readonly recovery_hash: string;
  readonly settings: string;
}

type WorkshopJobs = Pick<Jobs, 'create' | 'find' | 'findByCode' | 'list' | 'change'>;

/** What is done with workshops as a whole. */
export const workshopJobs = (database: Database): WorkshopJobs => ({
  create: (workshop, entries, people) => {
    if (numberOf(database, workshop.key) !== undefined) return fail({ code: 'key-taken' });
    if (!workshop.ended && isTaken(database, workshop.code, workshop.key)) return fail({ code: 'code-taken' });
    const number = addWorkshop(database, workshop);
    invariant(addEntries(database, number, entries), 'The first entries are numbered from 1, and no two have the same id');
    for (const person of people) addPerson(database, number, person);
    return ok(null);
  },
  find: (key) => workshopIn(database, database.get<WorkshopRow>('SELECT * FROM workshops WHERE key = ?', key)),
  findByCode: (code) =>
    workshopIn(
      database,
      database.get<WorkshopRow>('SELECT * FROM workshops WHERE code = ? ORDER BY ended, touched_at DESC LIMIT 1', code),
    ),
  list: () => database.all<WorkshopRow>('SELECT * FROM workshops ORDER BY touched_at DESC, number DESC').map(summaryOf),
  change: (key, changes) => {
    const row = database.get<WorkshopRow>('SELECT * FROM workshops WHERE key = ?', key);
    if (!row) return false;
    const after = { ...summaryOf(row), ...othersOf(row), ...changes };
    if (!after.ended && isTaken(database, after.code, key)) return false;
    database.run(
      'UPDATE workshops SET code = ?, touched_at = ?, ended = ?, recovery_hash = ?, settings = ? WHERE number = ?',
      ...[after.code, after.touchedAt, Number(after.ended), after.recoveryHash, canonicalJson(after.settings), row.number],
    );
    return true;
  },
});

const isTaken = (database: Database, code: string, by: string): boolean =>
  database.get('SELECT 1 FROM workshops WHERE code = ? AND ended = 0 AND key <> ?', code, by) !== undefined;

function addWorkshop(database: Database, workshop: StoredWorkshop): number {
  const header = canonicalJson(workshop.header);
  database.run(
    `INSERT INTO workshops (key, code, created_at, touched_at, ended, recovery_hash, settings, seq, chain)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`,
    ...[workshop.key, workshop.code, workshop.createdAt, workshop.touchedAt, Number(workshop.ended)],
    ...[workshop.recoveryHash, canonicalJson(workshop.settings), chainStart(header)],
  );
  const number = numberOf(database, workshop.key);
  invariant(number !== undefined, 'What was just added is there');
  database.exec(ownTables(number));
  database.run(
    `INSERT INTO content_${number} (header, deck, format) VALUES (?, ?, ?)`,
    ...[header, canonicalJson(workshop.deck), canonicalJson(workshop.format)],
  );
  return number;
}

function workshopIn(database: Database, row: WorkshopRow | undefined): StoredWorkshop | undefined {
  if (!row) return undefined;
  const content = database.get<{ header: string; deck: string; format: string }>(`SELECT * FROM content_${row.number}`);
  invariant(content, `Workshop ${row.key} has its content`);
  return {
    ...summaryOf(row),
    ...othersOf(row),
    header: JSON.parse(content.header) as Header,
    deck: JSON.parse(content.deck) as Deck,
    format: JSON.parse(content.format) as Format,
  };
}

const summaryOf = (row: WorkshopRow): WorkshopSummary => ({
  key: row.key,
  code: row.code,
  createdAt: row.created_at,
  touchedAt: row.touched_at,
  ended: row.ended === 1,
});

const othersOf = (row: WorkshopRow): Pick<StoredWorkshop, 'recoveryHash' | 'settings'> => ({
  recoveryHash: row.recovery_hash,
  settings: JSON.parse(row.settings) as RoomSettings,
});
