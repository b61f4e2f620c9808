import type { CastRow, FieldsShape, LanesShape, MatrixShape, Shape } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { momentField, nameField } from '../../engine/shapes/lanes.ts';
import { castField, cellField, reasonField } from '../../engine/shapes/matrix.ts';
import { markValues } from '../../engine/sheets.ts';
import type { SheetView } from '../../engine/view.ts';
import { assertNever } from '../../lib/assert.ts';
import { textIn as valueIn } from '../boards/source.ts';
import type { ReportCell, ReportLane, ReportLine, ReportMark, ReportPart, ReportRow } from './report-model.ts';
import { hasWords } from './report-source.ts';

/** A sheet as it was filled in. */
export interface FilledSheet {
  readonly step: string;
  readonly title: string;
  readonly shape: Shape;
  readonly view: SheetView | undefined;
}

/** What is on a sheet, by its shape; nothing when it is empty. */
export function sheetPart(rulebook: Rulebook, { step, title, shape, view }: FilledSheet): ReportPart | undefined {
  if (!hasWords(view)) return undefined;
  switch (shape.shape) {
    case 'fields':
      return { kind: 'words', step, title, lines: linesOf(shape, view) };
    case 'matrix':
      return {
        kind: 'matrix',
        step,
        title,
        columns: shape.columns.map((column) => column.title),
        rows: rowsOf(rulebook, shape, view),
      };
    case 'lanes':
      return { kind: 'story', step, title, lanes: lanesOf(rulebook, shape, view) };
    default:
      return assertNever(shape);
  }
}

const isWritten = ({ text }: ReportLine): boolean => text !== '';

const linesOf = (shape: FieldsShape, view: SheetView | undefined): readonly ReportLine[] =>
  shape.fields.map(({ id, label }) => ({ label, text: valueIn(view, id) })).filter(isWritten);

const rowsOf = (rulebook: Rulebook, shape: MatrixShape, view: SheetView | undefined): readonly ReportRow[] =>
  shape.rows.map((row) => ({
    title: row.title,
    who: castTitle(rulebook, row, view),
    cells: shape.columns.map(
      (column): ReportCell => ({
        column: column.title,
        mark: markOf(valueIn(view, cellField(row.id, column.id))),
        reason: valueIn(view, reasonField(row.id, column.id)),
      }),
    ),
  }));

/** The mark that a field's value stands for. */
export const markOf = (value: string): ReportMark => markValues.find((mark) => mark === value) ?? '';

const lanesOf = (rulebook: Rulebook, shape: LanesShape, view: SheetView | undefined): readonly ReportLane[] =>
  shape.lanes
    .map((lane) => ({
      title: lane.title,
      who: [valueIn(view, nameField(lane.id)), castTitle(rulebook, lane, view)].filter((name) => name !== ''),
      moments: shape.columns
        .map(({ id, title }) => ({ label: title, text: valueIn(view, momentField(lane.id, id)) }))
        .filter(isWritten),
    }))
    .filter(({ who, moments }) => who.length > 0 || moments.length > 0);

const castTitle = (rulebook: Rulebook, row: CastRow, view: SheetView | undefined): string =>
  row.cast === undefined ? '' : (rulebook.cards.get(valueIn(view, castField(row.id)))?.title ?? '');
