import type { GroupStep } from '../../../engine/format.ts';
import { mapping, name } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';

export const group = mapping({
  group: name('People sit down and give their names.'),
  ...base,
}).transform((raw): GroupStep => ({ kind: 'group', ...baseOf('group', raw.group, raw) }));
