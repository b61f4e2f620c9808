import type * as z from 'zod';
import type { Condition, Marker } from '../../../engine/effects/effect.ts';
import { cellName, choice, mapping, name, whole } from '../shapes.ts';
import { stepKinds } from '../step-kinds.ts';
import { kindOfCard } from './match.ts';

export const condition: z.ZodType<Condition> = mapping({
  ...kindOfCard,
  least: whole(0, 40, 'At least so many such cards lie face up in the plan; without least and most, one.').exactOptional(),
  most: whole(0, 40, 'At most so many; 0 means that none does.').exactOptional(),
  cell: cellName('This cell of a matrix is marked, or a cell of this row or column.').exactOptional(),
  step: choice(stepKinds, 'The table is at a step of this kind.').exactOptional(),
  stands: name('This card has landed on the table and has not been met.').exactOptional(),
}).meta({ description: 'What must hold at the table; all that is said. Without it, the effect always happens.' });

export const marker: z.ZodType<Marker> = choice(
  ['step', 'settled', ...stepKinds],
  'When it is over: as the table leaves the step, once the answer is judged, or as the table enters a step of a kind.',
);
