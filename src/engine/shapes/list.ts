import { inOrder } from '../../lib/in-order.ts';
import type { FieldId } from '../moves.ts';
import type { FieldSpec } from '../sheets.ts';
import type { ListShape } from './shape.ts';

/** The place of one line, from 1. */
export const lineField = (number: number): FieldId => `line-${number}`;
/** The order of the lines. */
export const linesOrder: FieldId = 'order';

/** `list`: a text for each line that there can be, and the order in which they stand. */
export const list = (shape: ListShape): readonly FieldSpec[] => {
  const lines = lineFields(shape);
  return [
    ...lines.map((id) => ({ kind: 'text', id, max: shape.max }) as const),
    { kind: 'order', id: linesOrder, items: lines },
  ];
};

/** The fields of all lines, written or not, in the order in which they stand. */
export const linesInOrder = (shape: ListShape, order: string): readonly FieldId[] => inOrder(lineFields(shape), order);

const lineFields = ({ most }: ListShape): readonly FieldId[] => Array.from({ length: most }, (_, at) => lineField(at + 1));
