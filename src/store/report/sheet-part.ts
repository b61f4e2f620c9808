import type { FieldsShape, LanesShape, ResultName, Shape } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { momentField, nameField } from '../../engine/shapes/lanes.ts';
import type { PictureShape } from '../../engine/shapes/shape.ts';
import type { SheetView } from '../../engine/view.ts';
import { assertNever } from '../../lib/assert.ts';
import { specOf, textIn as valueIn } from '../boards/source.ts';
import { pictureRows } from '../sheets/picture-lines.ts';
import { sheetLines } from '../sheets/sheet-lines.ts';
import { castTitle } from './cast-title.ts';
import { rowsOf } from './matrix-part.ts';
import type { ReportChange, ReportLane, ReportLine, ReportPart } from './report-parts.ts';
import { hasWords, type TableSource, workAt } from './report-source.ts';

/** A sheet as it was filled in. */
export interface FilledSheet {
  readonly step: string;
  readonly title: string;
  readonly sheet: ResultName;
  readonly shape: Shape;
  readonly view: SheetView | undefined;
}

/** What is on a sheet, by its shape; nothing when it is empty. */
export function sheetPart(source: TableSource, filled: FilledSheet): ReportPart | undefined {
  const { step, title, sheet, shape, view } = filled;
  if (!hasWords(view)) return undefined;
  switch (shape.shape) {
    case 'fields':
      return { kind: 'words', step, title, lines: linesOf(shape, view) };
    case 'matrix': {
      const columns = shape.columns.map((column) => column.title);
      return { kind: 'matrix', step, title, columns, rows: rowsOf(source, { sheet, shape, view }) };
    }
    case 'list':
    case 'sliders':
    case 'order':
    case 'ticks':
      return { kind: 'words', step, title, lines: linesOn(source, filled) };
    case 'picture':
      return { kind: 'picture', step, title, columns: [shape.now, shape.later], rows: changesOn(shape, view) };
    case 'lanes':
      return { kind: 'story', step, title, lanes: lanesOf(source.rulebook, shape, view) };
    default:
      return assertNever(shape);
  }
}

/** The lines of a sheet that hold something. */
function linesOn(source: TableSource, { sheet, view }: FilledSheet): readonly ReportLine[] {
  const { plan, own } = workAt(source);
  const { rulebook, say } = source;
  return sheetLines(specOf(rulebook, sheet), view, say, { rulebook, plan, own })
    .map(({ label, text }) => ({ label, text }))
    .filter(isWritten);
}

const changesOn = (shape: PictureShape, view: SheetView | undefined): readonly ReportChange[] =>
  pictureRows(shape, view)
    .filter(({ now, later }) => now !== '' || later !== '')
    .map(({ title, now, later, changed }) => ({ title, now, later, changed }));

const isWritten = ({ text }: ReportLine): boolean => text !== '';

const linesOf = (shape: FieldsShape, view: SheetView | undefined): readonly ReportLine[] =>
  shape.fields.map(({ id, label }) => ({ label, text: valueIn(view, id) })).filter(isWritten);

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
