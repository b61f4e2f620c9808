import type { WriteStep } from '../format.ts';
import type { FieldId } from '../moves.ts';
import type { FieldSpec } from '../sheets.ts';
import type { PictureShape } from './shape.ts';

/** Most code points in one place of a picture. */
const placeLength = 240;

/** The two halves of a picture. */
export const pictureParts = ['now', 'later'] as const;
export type PicturePart = (typeof pictureParts)[number];

/** How a row of the picture looks now, or later. */
export const pictureField = (row: string, part: PicturePart): FieldId => `${row}/${part}`;

/** `picture`: a text for each row as it is now, and one as it is to be later. */
export const picture = (shape: PictureShape): readonly FieldSpec[] =>
  shape.rows.flatMap(({ id }) =>
    pictureParts.map((part) => ({ kind: 'text', id: pictureField(id, part), max: placeLength }) as const),
  );

/** Whether a field belongs to the half of the sheet that a step has open. */
export const isOpenPart = ({ part }: Pick<WriteStep, 'part'>, field: FieldId): boolean =>
  part === undefined || field.endsWith(`/${part}`);
