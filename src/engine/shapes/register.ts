import type { ShapeName, ShapeOf } from '../format.ts';
import type { FieldSpec } from '../sheets.ts';
import { fields } from './fields.ts';
import { lanes } from './lanes.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { order } from './order.ts';
import { picture } from './picture.ts';
import { sliders } from './sliders.ts';
import { ticks } from './ticks.ts';

/** One function per shape of sheet: which fields it has, in reading order. */
type ShapeRegister = { readonly [Name in ShapeName]: (shape: ShapeOf<Name>) => readonly FieldSpec[] };

const shapes: ShapeRegister = { fields, matrix, lanes, list, picture, sliders, order, ticks };

/** The fields of a sheet of this shape, in reading order. */
export function fieldsOfShape<Name extends ShapeName>(shape: ShapeOf<Name>): readonly FieldSpec[] {
  const fieldsOf: (shape: ShapeOf<Name>) => readonly FieldSpec[] = shapes[shape.shape as Name];
  return fieldsOf(shape);
}
