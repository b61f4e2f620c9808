import type { FieldId } from '../moves.ts';
import type { FieldSpec } from '../sheets.ts';
import type { Sheet } from '../state.ts';
import type { SlidersShape } from './shape.ts';

/** Where a handle stands between the two statements of a pair. A pair with one handle names none. */
export const handleField = (pair: string, handle?: string): FieldId => (handle === undefined ? pair : `${pair}/${handle}`);

/** The fields of one pair: one for each handle. */
export const pairFields = ({ handles }: SlidersShape, pair: string): readonly FieldId[] =>
  handles.length === 0 ? [handleField(pair)] : handles.map(({ id }) => handleField(pair, id));

/** `sliders`: a whole number for each handle of each pair. */
export const sliders = (shape: SlidersShape): readonly FieldSpec[] =>
  shape.pairs.flatMap(({ id }) =>
    pairFields(shape, id).map((field) => ({ kind: 'number', id: field, least: shape.from, most: shape.to }) as const),
  );

/** How far the two handles of one pair stand apart, or nothing while one of them is not set. */
export function gapIn(shape: SlidersShape, pair: string, readField: (field: FieldId) => string): number | undefined {
  const [one = '', other = ''] = pairFields(shape, pair).map(readField);
  return one === '' || other === '' ? undefined : Math.abs(Number(one) - Number(other));
}

/** How far the two handles stand apart in all pairs together. */
export const gapOf = (shape: SlidersShape, fields: Sheet['fields']): number =>
  shape.pairs.reduce((sum, { id }) => sum + (gapIn(shape, id, (field) => fields[field]?.value ?? '') ?? 0), 0);
