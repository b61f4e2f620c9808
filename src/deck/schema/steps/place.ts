import * as z from 'zod';
import type { PlaceStep } from '../../../engine/format.ts';
import { columns } from '../labels.ts';
import { mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const place = mapping({
  place: z.literal('plan').meta({ description: 'Arranges the chosen cards.' }),
  ...base,
  shape: z.literal('timeline').default('timeline'),
  columns,
  aims: name('A matrix sheet whose marked cells the cards can be aimed at.').exactOptional(),
}).transform(({ aims, ...raw }): PlaceStep => {
  const step: PlaceStep = { kind: 'place', ...baseOf('place', raw.place, raw), columns: raw.columns };
  return aims === undefined ? step : { ...step, aims };
});
