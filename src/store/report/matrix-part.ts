import { isBlocked } from '../../engine/cards.ts';
import type { CastRow, Labelled, MatrixShape, ResultName } from '../../engine/format.ts';
import { cellField, reasonField } from '../../engine/shapes/matrix.ts';
import { markValues } from '../../engine/sheets.ts';
import type { SheetView } from '../../engine/view.ts';
import { textIn } from '../boards/source.ts';
import { castTitle } from './cast-title.ts';
import { titleOf } from './report-card.ts';
import type { ReportCell, ReportMark, ReportRow } from './report-parts.ts';
import { placesOf, type TableSource, workAt } from './report-source.ts';

/** A matrix as it was filled in. */
export interface FilledMatrix {
  readonly sheet: ResultName;
  readonly shape: MatrixShape;
  readonly view: SheetView | undefined;
}

/** The rows of a matrix, with all cells and what the plan does for each. */
export const rowsOf = (source: TableSource, matrix: FilledMatrix): readonly ReportRow[] =>
  matrix.shape.rows.map((row) => ({
    title: row.title,
    who: castTitle(source.rulebook, row, matrix.view),
    cells: matrix.shape.columns.map((column) => cellOf(source, matrix, row, column)),
  }));

function cellOf(source: TableSource, { sheet, view }: FilledMatrix, row: CastRow, column: Labelled): ReportCell {
  const field = cellField(row.id, column.id);
  const mark = markOf(textIn(view, field));
  const canBeAimed = placesOf(source).some(({ aims }) => aims === sheet);
  const aimed = workAt(source).plan.filter(({ aims }) => canBeAimed && aims.includes(field));
  return {
    column: column.title,
    mark,
    reason: textIn(view, reasonField(row.id, column.id)),
    cards: aimed.map((card) => ({ title: titleOf(source, card.card), blocked: isBlocked(card) })),
    gap: canBeAimed && mark !== '' && aimed.every(isBlocked),
  };
}

/** The mark that a field's value stands for. */
export const markOf = (value: string): ReportMark => markValues.find((mark) => mark === value) ?? '';
