import * as z from 'zod';
import type { SayStep } from '../../../engine/format.ts';
import { mapping, name } from '../shapes.ts';
import { stepText } from '../step-texts.ts';
import { base, baseOf } from './step-base.ts';

export const say = mapping({
  say: name('Shows an instruction. Named map, it shows the map of all steps.'),
  ...base,
  text: stepText.default([]),
  map: z.boolean().exactOptional().meta({ description: 'Whether the map of all steps is shown.' }),
}).transform(
  (raw): SayStep => ({ kind: 'say', ...baseOf('say', raw.say, raw), text: raw.text, map: raw.map ?? raw.say === 'map' }),
);
