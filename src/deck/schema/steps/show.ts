import * as z from 'zod';
import type { ShowStep } from '../../../engine/format.ts';
import { given } from '../given.ts';
import { fields } from '../labels.ts';
import { choice, mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const show = mapping({
  show: z.literal('plan').meta({ description: 'Makes the plan visible to others.' }),
  ...base,
  to: choice(['client', 'room'], 'Who sees it.').default('client'),
  tell: choice(['only-new'], 'Table after table tells only what none before it has told; with "to: room".').exactOptional(),
  reply: mapping({ sheet: name('The sheet on which the client answers.'), fields }).exactOptional(),
}).transform(({ reply, ...raw }): ShowStep => {
  const step: ShowStep = { kind: 'show', ...baseOf('show', raw.show, raw), to: raw.to, ...given({ tell: raw.tell }) };
  return reply === undefined ? step : { ...step, reply };
});
