import type { Labelled } from '../../engine/format.ts';
import { type PicturePart, pictureField, pictureParts } from '../../engine/shapes/picture.ts';
import type { PictureShape } from '../../engine/shapes/shape.ts';
import type { SheetView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { textIn } from '../boards/source.ts';

/** A row of a picture in both halves. */
export interface PictureRow {
  readonly id: string;
  readonly title: string;
  readonly now: string;
  readonly later: string;
  /** What is told of later is there, and not the same as now. */
  readonly changed: boolean;
}

export const pictureRows = ({ rows }: PictureShape, view: SheetView | undefined): readonly PictureRow[] =>
  rows.map((row) => rowOf(row, view));

function rowOf({ id, title }: Labelled, view: SheetView | undefined): PictureRow {
  const [now, later] = [textIn(view, pictureField(id, 'now')), textIn(view, pictureField(id, 'later'))];
  return { id, title, now, later, changed: later !== '' && later !== now };
}

/** What stands over one half of a row: "In two years, changed". */
export const halfTitle = (shape: PictureShape, { changed }: PictureRow, part: PicturePart, say: Say): string =>
  part === 'later' && changed ? say('shape.picture.changed', { column: shape.later }) : shape[part];

/** Each row, first as it is now. */
export const pictureLines = (shape: PictureShape, view: SheetView | undefined, say: Say) =>
  pictureRows(shape, view).flatMap((row) =>
    pictureParts.map((part) => ({
      field: pictureField(row.id, part),
      label: say('shape.picture.place', { row: row.title, column: halfTitle(shape, row, part, say) }),
      text: row[part],
    })),
  );
