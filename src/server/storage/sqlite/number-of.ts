import type { Database } from './database.ts';

/** The number that a workshop's own tables have in their names, or nothing when it is gone. */
export const numberOf = (database: Database, key: string): number | undefined =>
  database.get<{ number: number }>('SELECT number FROM workshops WHERE key = ?', key)?.number;
