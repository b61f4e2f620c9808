import type { ResultName } from '../../engine/format.ts';
import { pictureField, pictureParts } from '../../engine/shapes/picture.ts';
import type { PictureShape } from '../../engine/shapes/shape.ts';
import type { SheetView } from '../../engine/view.ts';
import type { LanesRegion } from '../board-lanes.ts';
import { halfTitle, pictureRows } from '../sheets/picture-lines.ts';
import { type BoardSource, fieldKey, stepNow } from './source.ts';

interface PictureSheet {
  readonly sheet: ResultName;
  readonly title: string;
  readonly shape: PictureShape;
  readonly view: SheetView | undefined;
}

/** A picture before and after, row by row; before its time has come, without its second half. */
export function pictureRegion(source: BoardSource, { sheet, title, shape, view }: PictureSheet): LanesRegion {
  const step = stepNow(source);
  const first = step.kind === 'write' && step.sheet === sheet && step.part === 'now';
  const parts = pictureParts.filter((part) => part === 'now' || !first);
  return {
    kind: 'lanes',
    key: `lanes:${sheet}`,
    title,
    role: 'main',
    columns: parts.map((part) => shape[part]),
    lanes: pictureRows(shape, view).map((row) => ({
      key: `lane:${sheet}:${row.id}`,
      title: row.title,
      cells: parts.map((part) => ({
        key: fieldKey(sheet, pictureField(row.id, part)),
        label: halfTitle(shape, row, part, source.say),
        text: row[part],
      })),
    })),
    landed: [],
  };
}
