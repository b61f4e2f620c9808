import type { LanesShape } from '../format.ts';
import type { FieldId } from '../moves.ts';
import type { FieldSpec } from '../sheets.ts';
import { castOf } from './matrix.ts';

/** Most code points in one moment of a story, and in a name. */
const momentLength = 280;
const nameLength = 60;

/** What happens in one lane at one moment. */
export const momentField = (lane: string, column: string): FieldId => `${lane}/${column}`;
/** The name of the person that the lane follows. */
export const nameField = (lane: string): FieldId => `${lane}:name`;

/** `lanes`: for each lane somebody to follow, by card or by name, and a text for each moment. */
export const lanes = (shape: LanesShape): readonly FieldSpec[] =>
  shape.lanes.flatMap((lane): readonly FieldSpec[] => [
    ...castOf(lane),
    ...(lane.cast === undefined ? [] : [{ kind: 'text', id: nameField(lane.id), max: nameLength } as const]),
    ...shape.columns.map((column) => ({ kind: 'text', id: momentField(lane.id, column.id), max: momentLength }) as const),
  ]);
