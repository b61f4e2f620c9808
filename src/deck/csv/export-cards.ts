import { fieldsOf, itemsOf } from '../raw.ts';
import { cellOf, columnsOf } from './columns.ts';

/** The cards of a deck file as rows of cells, under a row of titles. `data` is the file as it was read. */
export function cardRows(data: unknown): readonly (readonly string[])[] {
  const columns = columnsOf(data);
  const cards = itemsOf(fieldsOf(data).cards);
  return [columns.map(({ title }) => title), ...cards.map((card) => columns.map((column) => cellOf(card, column)))];
}
