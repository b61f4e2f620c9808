import type { Say } from '../../i18n/words.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { tidyName } from '../../protocol/names.ts';

/** A table as somebody types it. */
export interface TableWish {
  readonly name: string;
  /** First names with commas between them. */
  readonly people: string;
}

export const mostTables = 40;

/** Names from the list, then numbers. */
export const tableCalled = (index: number, say: Say): TableWish => ({
  name: say('table.names').split(', ')[index] ?? say('setup.table', { number: index + 1 }),
  people: '',
});

/** Why the tables cannot be called that, or nothing. */
export function nameProblem(tables: readonly TableWish[], say: Say): string {
  const called = tables.map(({ name }) => tidyName(name));
  const empty = called.indexOf('');
  if (empty >= 0) return say('setup.name.empty', { number: empty + 1 });
  const twice = called.find((name, index) => called.indexOf(name) !== index);
  return twice === undefined ? '' : say('setup.name.twice', { name: twice });
}

const longestName = 40;
const mostPeople = 20;

/** The tables as they will be kept. */
export const tidyTables = (tables: readonly TableWish[]) =>
  tables.map(({ name, people }) => ({ name: tidyName(name), people: namesIn(people) }));

const namesIn = (people: string): readonly string[] =>
  people
    .split(/[,;\n]/)
    .map((name) => [...cleanText(name)].slice(0, longestName).join(''))
    .filter((name) => name !== '')
    .slice(0, mostPeople);
