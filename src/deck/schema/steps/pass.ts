import * as z from 'zod';
import type { PassStep } from '../../../engine/format.ts';
import { mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const pass = mapping({
  pass: name('Hands this sheet to the table that plans for you.'),
  ...base,
  to: z.literal('client').default('client'),
  as: name('What the receiver calls the sheet.'),
}).transform((raw): PassStep => ({ kind: 'pass', ...baseOf('pass', raw.pass, raw), what: raw.pass, as: raw.as }));
