import type { FieldId } from '../moves.ts';
import type { FieldSpec } from '../sheets.ts';
import type { OrderShape } from './shape.ts';

/** Most code points in the reason for one place. */
const reasonLength = 160;

/** The order in which things have been laid so far. */
export const laidOrder: FieldId = 'order';
/** How a thing stands to those before it. */
export const laidMark = (item: string): FieldId => `${item}:mark`;
/** Why it lies there. */
export const laidReason = (item: string): FieldId => `${item}:why`;

/** `order`: which things have been laid and in what order; for each a mark, where the format has any, and a reason. */
export const order = ({ items, marks }: OrderShape): readonly FieldSpec[] => [
  { kind: 'order', id: laidOrder, items: items.map(({ id }) => id) },
  ...items.flatMap(({ id }): readonly FieldSpec[] => [
    ...(marks.length === 0 ? [] : [{ kind: 'choice', id: laidMark(id), values: marks.map((mark) => mark.id) } as const]),
    { kind: 'text', id: laidReason(id), max: reasonLength },
  ]),
];
