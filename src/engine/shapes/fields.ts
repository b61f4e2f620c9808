import type { FieldsShape, TextField } from '../format.ts';
import type { FieldSpec } from '../sheets.ts';

/** `fields`: one text for each label, or one number. */
export const fields = (shape: FieldsShape): readonly FieldSpec[] => shape.fields.map(fieldOf);

function fieldOf({ id, max, number }: TextField): FieldSpec {
  if (!number) return { kind: 'text', id, max };
  const [least, most] = number;
  return { kind: 'number', id, least, most };
}
