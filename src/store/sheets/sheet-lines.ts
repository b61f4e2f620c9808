import type { FieldId } from '../../engine/moves.ts';
import { linesInOrder, linesOrder } from '../../engine/shapes/list.ts';
import type { ListShape } from '../../engine/shapes/shape.ts';
import { isLine, type SheetSpec } from '../../engine/sheets.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { labelOf } from '../boards/field-label.ts';
import { textIn } from '../boards/source.ts';
import type { PaperScale } from '../paper-scale.ts';
import { orderLines } from './order-lines.ts';
import { pictureLines } from './picture-lines.ts';
import { sliderLines } from './slider-lines.ts';
import { type Mirrored, tickLines } from './tick-lines.ts';

/** One line of a sheet as people read it: on the table, beside it, on the room's screen and in the report. */
export interface SheetLine {
  readonly field: FieldId;
  readonly label: string;
  readonly text: string;
  /** Where it stands between two statements, for the picture. */
  readonly scale?: PaperScale;
}

/** What stands on a sheet, from the first line to the last; where a plan is given, with what its cards ask for. Lines that everybody can write are there while they are empty. */
export function sheetLines(spec: SheetSpec, view: SheetView | undefined, say: Say, mirrored?: Mirrored): readonly SheetLine[] {
  const { shape } = spec;
  switch (shape.shape) {
    case 'list':
      return listLines(shape, view, say);
    case 'picture':
      return pictureLines(shape, view, say);
    case 'sliders':
      return sliderLines(shape, view, say);
    case 'order':
      return orderLines(shape, view, say);
    case 'ticks':
      return tickLines(shape, view, mirrored, say);
    default:
      return textLines(spec, view, say);
  }
}

const textLines = (spec: SheetSpec, view: SheetView | undefined, say: Say): readonly SheetLine[] =>
  [...spec.fields.values()]
    .filter(isLine)
    .map(({ id }) => ({ field: id, label: labelOf(spec, id, say).label, text: textIn(view, id) }));

/** The lines that hold words, numbered as they stand. */
const listLines = (shape: ListShape, view: SheetView | undefined, say: Say): readonly SheetLine[] =>
  writtenLines(shape, view).map((field, at) => ({
    field,
    label: say('shape.list.line', { line: shape.line, number: at + 1 }),
    text: textIn(view, field),
  }));

/** The places of the lines that hold words, in order. */
export const writtenLines = (shape: ListShape, view: SheetView | undefined): readonly FieldId[] =>
  linesInOrder(shape, textIn(view, linesOrder)).filter((field) => textIn(view, field) !== '');
