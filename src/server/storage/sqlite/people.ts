import { canonicalJson } from '../../../lib/canonical-json.ts';
import type { Jobs } from '../jobs.ts';
import type { StoredPerson, TokenOwner } from '../storage.ts';
import type { Database } from './database.ts';
import { numberOf } from './number-of.ts';
import { peopleTable } from './schema.ts';

type PeopleJobs = Pick<Jobs, 'putPerson' | 'removePerson' | 'peopleOf' | 'findToken'>;

/** What is done with people. */
export const peopleJobs = (database: Database): PeopleJobs => ({
  putPerson: (key, person) => {
    const number = numberOf(database, key);
    if (number === undefined) return false;
    addPerson(database, number, person);
    return true;
  },
  removePerson: (key, seat) => {
    const number = numberOf(database, key);
    if (number === undefined || !isThere(database, number, seat)) return false;
    database.run('DELETE FROM tokens WHERE number = ? AND seat = ?', number, seat);
    writeAnewWithout(database, number, seat);
    return true;
  },
  peopleOf: (key) => {
    const number = numberOf(database, key);
    if (number === undefined) return [];
    return database
      .all<{ person: string }>(`SELECT person FROM people_${number} ORDER BY seat`)
      .map(({ person }) => JSON.parse(person) as StoredPerson);
  },
  findToken: (tokenHash) =>
    database.get<TokenOwner>(
      'SELECT workshops.key, tokens.seat FROM tokens JOIN workshops USING (number) WHERE tokens.hash = ?',
      tokenHash,
    ),
});

/** Adds somebody, or changes who is in that seat, with the tokens that they come back with. */
export function addPerson(database: Database, number: number, person: StoredPerson): void {
  database.run(
    `INSERT INTO people_${number} (seat, person) VALUES (?, ?) ON CONFLICT (seat) DO UPDATE SET person = excluded.person`,
    person.seat,
    canonicalJson(person),
  );
  database.run('DELETE FROM tokens WHERE number = ? AND seat = ?', number, person.seat);
  for (const hash of person.tokenHashes)
    database.run('INSERT INTO tokens (hash, number, seat) VALUES (?, ?, ?)', hash, number, person.seat);
}

const isThere = (database: Database, number: number, seat: string): boolean =>
  database.get(`SELECT 1 FROM people_${number} WHERE seat = ?`, seat) !== undefined;

/** The pages of the table are wiped as a whole: no copy of a name stays behind in one. */
function writeAnewWithout(database: Database, number: number, seat: string): void {
  const others = database.all<{ seat: string; person: string }>(
    `SELECT seat, person FROM people_${number} WHERE seat <> ?`,
    seat,
  );
  database.exec(`DROP TABLE people_${number}; ${peopleTable(number)}`);
  for (const other of others)
    database.run(`INSERT INTO people_${number} (seat, person) VALUES (?, ?)`, other.seat, other.person);
}
