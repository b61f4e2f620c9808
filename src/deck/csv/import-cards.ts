import { fail, ok, type Result } from '../../lib/result.ts';
import { fieldsOf, itemsOf, textOf } from '../raw.ts';
import { quoted, slug, suggestion } from '../words.ts';
import { type CardValue, type Column, cellOf, columnFor, columnTitles, settledCell, tidy, valueIn } from './columns.ts';
import type { CardChanges } from './edit-cards.ts';

/** A mistake in a table of cards; rows are counted from 1, titles included, as spreadsheets do. */
export interface RowMistake {
  readonly row: number;
  readonly sentence: string;
}

/** What a table of cards makes of a deck. */
export interface ImportPlan {
  readonly changes: CardChanges;
  /** Each changed cell. */
  readonly cells: readonly ChangedCell[];
  readonly added: readonly string[];
  /** The cards without a row. They are kept. */
  readonly missing: readonly string[];
  /** The row of each card. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface ChangedCell {
  readonly row: number;
  readonly card: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

interface Row {
  readonly row: number;
  readonly id: string;
  readonly cells: readonly string[];
}

/** Compares a table with the cards of a deck file. `data` is the file as it was read; cells that say the same as the file change nothing. */
export function planImport(data: unknown, table: readonly (readonly string[])[]): Result<ImportPlan, readonly RowMistake[]> {
  const [titles = [], ...body] = table;
  const columns = titles.map((title) => columnFor(tidy(title)));
  const rows = rowsOf(titles, body);
  const mistakes = [...wrongTitles(titles, columns), ...wrongRows(rows, titles.length)];
  if (mistakes.length > 0) return fail(mistakes);
  const cards = new Map(itemsOf(fieldsOf(data).cards).map((card, index) => [textOf(fieldsOf(card).id) ?? '', { card, index }]));
  const known = rows.flatMap((row) => {
    const found = cards.get(row.id);
    return found ? [{ ...row, ...found, changed: changedColumns(row, columns, found.card) }] : [];
  });
  const fresh = rows.filter(({ id }) => !cards.has(id));
  return ok({
    changes: {
      changed: new Map(
        known.map(({ index, cells, changed }) => [index, changed.map(([at, column]) => valueIn(cells[at] ?? '', column))]),
      ),
      added: fresh.map((row) => valuesOf(row, columns)),
    },
    cells: known.flatMap(({ row, id, card, cells, changed }) =>
      changed.map(([at, column]) => {
        const words = { before: cellOf(card, column), after: settledCell(cells[at] ?? '', column) };
        return { row, card: id, column: column.title, ...words };
      }),
    ),
    added: fresh.map(({ id }) => id),
    missing: [...cards.keys()].filter((id) => !rows.some((row) => row.id === id)),
    rows: new Map(rows.map(({ id, row }) => [id, row])),
  });
}

/** Rows with anything in them. A new card without an id gets one from its title. */
function rowsOf(titles: readonly string[], body: readonly (readonly string[])[]): readonly Row[] {
  const at = (title: string): number => titles.findIndex((each) => tidy(each) === title);
  const [idAt, titleAt] = [at('id'), at('title')];
  return body.flatMap((cells, index) => {
    if (cells.every((cell) => tidy(cell) === '')) return [];
    const id = tidy(cells[idAt] ?? '') || slug(tidy(cells[titleAt] ?? ''));
    return [{ row: index + 2, id, cells }];
  });
}

function wrongTitles(titles: readonly string[], columns: readonly (Column | undefined)[]): readonly RowMistake[] {
  const said = titles.map(tidy);
  const unknown = said.filter((title, index) => title !== '' && columns[index] === undefined);
  const twice = said.filter((title, index) => title !== '' && said.indexOf(title) < index);
  return [
    ...(said.includes('id')
      ? []
      : [mistake(1, 'There is no column "id", by which cards are known. Keep the row of titles as it was exported.')]),
    ...unknown.map((title) =>
      mistake(1, `No card has a column ${quoted(title)}. ${suggestion(title, columnTitles, 'The columns are:')}`),
    ),
    ...twice.map((title) => mistake(1, `The column ${quoted(title)} is there twice. Delete one of them.`)),
  ];
}

function wrongRows(rows: readonly Row[], width: number): readonly RowMistake[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, id, cells }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    if (cells.slice(width).some((cell) => tidy(cell) !== ''))
      return [mistake(row, 'There are more cells than columns. Put a text with a comma into quotation marks.')];
    if (id === '') return [mistake(row, 'The card has neither an id nor a title. Give it an id such as open-day.')];
    return before === undefined
      ? []
      : [mistake(row, `The card ${quoted(id)} is in row ${before} already. Delete one of the rows, or give it another id.`)];
  });
}

const mistake = (row: number, sentence: string): RowMistake => ({ row, sentence });

const changedColumns = (
  { cells }: Row,
  columns: readonly (Column | undefined)[],
  card: unknown,
): readonly (readonly [number, Column])[] =>
  columns.flatMap((column, at) =>
    column && column.title !== 'id' && settledCell(cells[at] ?? '', column) !== cellOf(card, column)
      ? [[at, column] as const]
      : [],
  );

/** The values of a new card, in the order of the keys of a card. */
function valuesOf({ id, cells }: Row, columns: readonly (Column | undefined)[]): readonly CardValue[] {
  const others = columns.flatMap((column, at) => (column && column.title !== 'id' ? [valueIn(cells[at] ?? '', column)] : []));
  return [{ path: ['id'], value: id }, ...others.filter(({ value }) => value !== undefined)];
}
