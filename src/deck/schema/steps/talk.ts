import type { TalkStep } from '../../../engine/format.ts';
import { fields } from '../labels.ts';
import { mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const talk = mapping({
  talk: name('Prompts talk, and keeps what was said on a sheet of this name.'),
  ...base,
  questions: fields,
}).transform(
  (raw): TalkStep => ({ kind: 'talk', ...baseOf('talk', raw.talk, raw), sheet: raw.talk, questions: raw.questions }),
);
