import type { FieldsShape } from '../format.ts';
import type { FieldSpec } from '../sheets.ts';

/** `fields`: one text for each label. */
export const fields = (shape: FieldsShape): readonly FieldSpec[] =>
  shape.fields.map((field) => ({ kind: 'text', id: field.id, max: field.max }));
