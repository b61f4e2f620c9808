import type { Path } from '../problem.ts';
import { fieldsOf, itemsOf, textOf, textsOf, valueAt } from '../raw.ts';

/** A column of the table of cards: its title is the way to the value on a card. */
export interface Column {
  readonly title: string;
  readonly path: readonly string[];
  readonly kind: 'text' | 'number' | 'list';
}

const column = (title: string, kind: Column['kind'] = 'text'): Column => ({ title, path: title.split('.'), kind });

/** The columns of every deck, in the order of the keys of a card. What has no column stays as it is in the file. */
const common: readonly Column[] = [
  column('id'),
  column('suit'),
  column('title'),
  column('cost', 'number'),
  column('text'),
  column('ask'),
  column('needs.people', 'list'),
  column('needs.technology', 'list'),
  column('needs.other', 'list'),
  column('tags', 'list'),
  column('art'),
  column('alt'),
  column('back.text'),
  column('back.example'),
];

/** The columns of a deck: those of all decks, and one for each field of a sheet that a card fills. */
export function columnsOf(data: unknown): readonly Column[] {
  const cards = itemsOf(fieldsOf(data).cards);
  const fills = new Set(cards.flatMap((card) => Object.keys(fieldsOf(fieldsOf(card).fill))));
  return [...common, ...[...fills].map((field) => column(`fill.${field}`))];
}

/** The column of a title; a deck may get fields to fill that it has not had before. */
export const columnFor = (title: string): Column | undefined =>
  common.find((each) => each.title === title) ?? (/^fill\.[a-z0-9][a-z0-9-]*$/.test(title) ? column(title) : undefined);

export const columnTitles: readonly string[] = common.map(({ title }) => title);

/** What a card has in a column, as the text of a cell; empty when it has nothing. */
export function cellOf(card: unknown, { path, kind }: Column): string {
  const value = valueAt(card, path);
  if (kind === 'list') return textsOf(value).map(tidy).map(escaped).join('; ');
  return kind === 'number' && typeof value === 'number' ? String(value) : tidy(textOf(value) ?? '');
}

/** One line, without spaces that say nothing: as the game reads texts. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const escaped = (item: string): string => item.replace(/[\\;]/g, '\\$&');

/** The items of a list in a cell: separated by semicolons; one that belongs to an item has a backslash before it. */
export const itemsIn = (cell: string): readonly string[] =>
  (cell.match(/(?:\\.|[^;\\])+/g) ?? []).map((item) => tidy(item.replace(/\\(.)/g, '$1'))).filter((item) => item !== '');

/** A cell as it comes back from the file once it has been written there. */
export function settledCell(cell: string, { kind }: Column): string {
  return kind === 'list' ? itemsIn(cell).map(escaped).join('; ') : tidy(cell);
}

/** A value at a path of a card. */
export interface CardValue {
  readonly path: Path;
  /** Nothing when the card is to have none. */
  readonly value: string | number | readonly string[] | undefined;
}

/** What a cell says. A number that is none stays a text, so that the linter tells. */
export function valueIn(cell: string, { path, kind }: Column): CardValue {
  const settled = tidy(cell);
  if (settled === '') return { path, value: undefined };
  if (kind === 'list') return { path, value: itemsIn(cell) };
  return { path, value: kind === 'number' && /^\d{1,6}$/.test(settled) ? Number(settled) : settled };
}
