import type { CastRow, Labelled, MatrixShape, ResultName } from '../../engine/format.ts';
import { cellField, reasonField } from '../../engine/shapes/matrix.ts';
import { markValues } from '../../engine/sheets.ts';
import type { PlanCard } from '../../engine/state.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Action, BoardCell, MatrixRegion, MatrixRow } from '../board.ts';
import { castPlace } from './cast.ts';
import { placeStep } from './place-step.ts';
import { type BoardSource, fieldKey, textIn, writingOf } from './source.ts';

/** A matrix sheet and what the plan does for its cells. */
export interface MatrixSheet {
  readonly sheet: ResultName;
  readonly title: string;
  readonly shape: MatrixShape;
  readonly view: SheetView | undefined;
  readonly plan: readonly PlanCard[];
}

export function matrixRegion(source: BoardSource, matrix: MatrixSheet, role: MatrixRegion['role']): MatrixRegion {
  return {
    kind: 'matrix',
    key: `matrix:${matrix.sheet}`,
    title: matrix.title,
    role,
    columns: matrix.shape.columns.map(({ title }) => title),
    rows: matrix.shape.rows.map((row) => rowOf(source, matrix, row)),
  };
}

const rowOf = (source: BoardSource, matrix: MatrixSheet, row: CastRow): MatrixRow => ({
  key: `row:${matrix.sheet}:${row.id}`,
  title: row.title,
  ...castPlace(source, matrix.sheet, matrix.view, row),
  cells: matrix.shape.columns.map((column) => cellOf(source, matrix, row, column)),
});

function cellOf(source: BoardSource, { sheet, view, plan }: MatrixSheet, row: Labelled, column: Labelled): BoardCell {
  const field = cellField(row.id, column.id);
  const title = `${row.title}, ${column.title}`;
  const mark = markValues.find((value) => value === textIn(view, field)) ?? '';
  const cards = plan.filter((card) => card.aims.includes(field)).length;
  const planned = plan.length > 0 && placeStep(source)?.aims === sheet;
  const action = markAction(source, sheet, field, title, mark);
  return {
    key: fieldKey(sheet, field),
    title,
    mark,
    note: textIn(view, reasonField(row.id, column.id)),
    cards,
    gap: planned && mark !== '' && cards === 0,
    ...(action ? { action } : {}),
  };
}

function markAction(
  source: BoardSource,
  sheet: ResultName,
  field: string,
  cell: string,
  mark: BoardCell['mark'],
): Action | undefined {
  const writing = writingOf(source, sheet, field);
  if (!writing) return undefined;
  const value = markValues[(markValues.indexOf(mark) + 1) % markValues.length] ?? '';
  const label = source.say('act.mark', { cell });
  return { label, short: label, move: { ...writing, value } };
}
