import type { CastRow, Labelled, MatrixShape } from '../format.ts';
import type { FieldId } from '../moves.ts';
import type { FieldSpec } from '../sheets.ts';

/** Most code points in the reason for one cell. */
const reasonLength = 160;

/** The mark of one cell. */
export const cellField = (row: string, column: string): FieldId => `${row}/${column}`;
/** The reason for the mark of one cell. */
export const reasonField = (row: string, column: string): FieldId => `${row}/${column}:why`;
/** Whom a row or lane names. */
export const castField = (row: string): FieldId => `${row}:who`;

/** `matrix`: a mark and a reason for each cell; the reason opens with the mark. */
export const matrix = (shape: MatrixShape): readonly FieldSpec[] =>
  shape.rows.flatMap((row) => [...castOf(row), ...shape.columns.flatMap((column) => cell(row, column))]);

/** The field that names somebody, for rows and lanes that do. */
export const castOf = (row: CastRow): readonly FieldSpec[] =>
  row.cast === undefined ? [] : [{ kind: 'cast', id: castField(row.id), suit: row.cast }];

const cell = (row: Labelled, column: Labelled): readonly FieldSpec[] => [
  { kind: 'mark', id: cellField(row.id, column.id) },
  { kind: 'text', id: reasonField(row.id, column.id), max: reasonLength, when: cellField(row.id, column.id) },
];
