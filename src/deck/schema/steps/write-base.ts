import * as z from 'zod';
import type { Shape, WriteStep } from '../../../engine/format.ts';
import { given } from '../given.ts';
import { choice, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

/** What every step that fills a sheet may say, whatever the sheet's shape. */
export const writeBase = {
  write: name('Fills a sheet; this is the name of the sheet.'),
  ...base,
  sealed: z.boolean().default(false).meta({ description: 'Hidden from other tables until it is passed or shown.' }),
};

/** What else a sheet that is written line by line may say. */
export const writeShared = {
  ...writeBase,
  shared: choice(
    ['facilitator', 'tables'],
    'One sheet for the whole room: the facilitator writes it, or any table too.',
  ).exactOptional(),
};

type RawWrite = z.output<z.ZodObject<typeof writeBase>> & { readonly shared?: 'facilitator' | 'tables' };

export const writeOf = (raw: RawWrite, shape: Shape): WriteStep => ({
  kind: 'write',
  ...baseOf('write', raw.write, raw),
  sheet: raw.write,
  shape,
  sealed: raw.sealed,
  ...given({ shared: raw.shared }),
});
