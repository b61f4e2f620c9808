import Sqlite from 'libsql';

type Value = string | number | null;

/** One SQLite file. Statements are prepared once. Throws an error with a code such as `SQLITE_FULL`. */
export interface Database {
  /** Runs several statements without values. */
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, ...values: readonly Value[]) => void;
  readonly get: <Row>(sql: string, ...values: readonly Value[]) => Row | undefined;
  readonly all: <Row>(sql: string, ...values: readonly Value[]) => readonly Row[];
  readonly inTransaction: () => boolean;
  /** What was prepared holds on to the file until it is collected; a file on which only `exec` was used is let go at once. */
  readonly close: () => void;
}

const mostPrepared = 400;

/** Opens a file, which is made at the first write. */
export function openDatabase(file: string): Database {
  const sqlite = new Sqlite(file);
  const prepared = new Map<string, ReturnType<typeof sqlite.prepare>>();

  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= mostPrepared) prepared.clear();
    const statement = sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };

  return {
    exec: (sql) => void sqlite.exec(sql),
    run: (sql, ...values) => void prepare(sql).run(values),
    get: <Row>(sql: string, ...values: readonly Value[]) => bare(prepare(sql).get(values)) as Row | undefined,
    all: <Row>(sql: string, ...values: readonly Value[]) => prepare(sql).all(values) as readonly Row[],
    inTransaction: () => sqlite.inTransaction,
    close: () => {
      prepared.clear();
      sqlite.close();
    },
  };
}

/** A row without what the library adds to it: how long it took. */
function bare(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('_metadata' in row)) return row;
  const { _metadata, ...columns } = row;
  return columns;
}

/** The code of SQLite's refusal, such as `SQLITE_BUSY`, or nothing when the error is not SQLite's. */
export const refusalCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
    ? error.code
    : undefined;

/** An error in words for whoever runs the server. */
export function detailOf(error: unknown): string {
  const code = refusalCode(error);
  const message = error instanceof Error ? error.message : String(error);
  return code === undefined ? message : `${code}: ${message}`;
}
