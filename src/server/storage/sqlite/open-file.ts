import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../lib/result.ts';
import type { OpenOptions } from '../jobs.ts';
import type { OpenProblem } from '../storage.ts';
import { type Database, detailOf, openDatabase, refusalCode } from './database.ts';
import { applicationId, migrate, schemaVersion } from './schema.ts';
import { wipeLog } from './wipe-log.ts';

/** The file of a folder, held: nobody else can open it until it is closed or this process ends, however it ends. */
export interface OpenFile {
  readonly database: Database;
  readonly close: () => void;
}

/** Opens the file `workshops.sqlite` in a folder; makes both where they are missing. A file that cannot be used is left as it is. */
export function openFile(folder: string, options: OpenOptions = {}): Result<OpenFile, OpenProblem> {
  const opened: Database[] = [];
  const open = (name: string): Database => {
    const database = openOrRefuse(join(folder, name));
    opened.unshift(database);
    return database;
  };
  const close = (): void => {
    for (const database of opened) database.close();
  };
  try {
    prepareFolder(folder);
    hold(open('workshops.lock'));
    const database = open('workshops.sqlite');
    bringUp(database, options);
    return ok({ database, close });
  } catch (error) {
    close();
    return fail(problemOf(error));
  }
}

class Unusable extends Error {
  readonly problem: OpenProblem;

  constructor(code: OpenProblem['code'], detail: string) {
    super(detail);
    this.problem = { code, detail };
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Unusable('not-writable', detailOf(error));
  }
}

function openOrRefuse(file: string): Database {
  try {
    return openDatabase(file);
  } catch (error) {
    throw new Unusable('not-writable', detailOf(error));
  }
}

/** The lock lies on a file of its own, which nobody reads: closing a file drops every lock that the process has on it. The system drops it when the process dies. */
function hold(lock: Database): void {
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    if (refusalCode(error)?.startsWith('SQLITE_BUSY')) throw new Unusable('in-use', detailOf(error));
    throw new Unusable('not-writable', detailOf(error));
  }
}

/** On macOS only a full sync reaches the disk itself. */
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA busy_timeout = 1000;
`;

function bringUp(database: Database, { maxPages }: OpenOptions): void {
  const version = versionOf(database);
  database.exec(pragmas);
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
  migrate(database, version);
  checkShared(database);
  wipeWhatIsLeft(database);
}

/** A process that ended in mid-deletion has left something behind. Where the disk is full, it stays until the next deletion. */
function wipeWhatIsLeft(database: Database): void {
  try {
    wipeLog(database);
  } catch (error) {
    if (refusalCode(error) !== 'SQLITE_FULL') throw error;
  }
}

/** Looks before anything is written. */
function versionOf(database: Database): number {
  const number = (sql: string): number => database.get<{ found: number }>(sql)?.found ?? 0;
  const version = number('SELECT user_version AS found FROM pragma_user_version');
  const id = number('SELECT application_id AS found FROM pragma_application_id');
  const tables = number('SELECT count(*) AS found FROM sqlite_schema');
  if (id !== applicationId && (id !== 0 || version !== 0 || tables !== 0))
    throw new Unusable('damaged', 'workshops.sqlite is a file of some other program');
  if (version > schemaVersion)
    throw new Unusable('newer-version', `workshops.sqlite has version ${version}; this program knows ${schemaVersion}`);
  return version;
}

function checkShared(database: Database): void {
  for (const table of ['workshops', 'tokens']) {
    const found = database.all<{ quick_check: string }>(`PRAGMA quick_check(${table})`);
    if (found[0]?.quick_check !== 'ok') throw new Unusable('damaged', found.map((row) => row.quick_check).join('; '));
  }
}

function problemOf(error: unknown): OpenProblem {
  if (error instanceof Unusable) return error.problem;
  const detail = detailOf(error);
  const code = refusalCode(error);
  if (code === undefined) throw error;
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) return { code: 'damaged', detail };
  return { code: code.startsWith('SQLITE_BUSY') ? 'in-use' : 'not-writable', detail };
}
