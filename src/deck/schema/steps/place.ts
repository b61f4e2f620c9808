import * as z from 'zod';
import type { PlaceStep } from '../../../engine/format.ts';
import { given } from '../given.ts';
import { columns } from '../labels.ts';
import { mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const place = mapping({
  place: z.literal('plan').meta({ description: 'Arranges the chosen cards.' }),
  ...base,
  shape: z.literal('timeline').default('timeline'),
  columns,
  aims: name('A matrix sheet whose marked cells the cards can be aimed at.').exactOptional(),
  owners: z.boolean().exactOptional().meta({ description: 'Each card gets an owner and a date.' }),
  totals: z.boolean().exactOptional().meta({ description: 'What the cards need is added up beside the plan.' }),
}).transform(
  ({ aims, owners, totals, ...raw }): PlaceStep => ({
    kind: 'place',
    ...baseOf('place', raw.place, raw),
    columns: raw.columns,
    ...given({ aims, owners, totals }),
  }),
);
