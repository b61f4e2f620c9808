import * as z from 'zod';
import type { Shape, WriteStep } from '../../../engine/format.ts';
import { name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

/** What every step that fills a sheet may say, whatever the sheet's shape. */
export const writeBase = {
  write: name('Fills a sheet; this is the name of the sheet.'),
  ...base,
  sealed: z.boolean().default(false).meta({ description: 'Hidden from other tables until it is passed or shown.' }),
};

type RawWrite = z.output<z.ZodObject<typeof writeBase>>;

export const writeOf = (raw: RawWrite, shape: Shape): WriteStep => ({
  kind: 'write',
  ...baseOf('write', raw.write, raw),
  sheet: raw.write,
  shape,
  sealed: raw.sealed,
});
