import type { InjectStep } from '../../../engine/format.ts';
import { mapping, suitsOf } from '../shapes.ts';
import { injectOf, injectTiming } from '../situation-schema.ts';
import { base, baseOf } from './step-base.ts';

const keys = {
  inject: suitsOf('Situations land on tables, and are answered: a suit of the pile, or a list of suits.'),
  ...injectTiming,
};

/** What a step of this kind can say. */
export const injectKeys: readonly string[] = Object.keys({ ...base, ...keys });

export const inject = mapping({ ...base, ...keys }).transform(
  ({ inject: suits, ...raw }): InjectStep => ({
    kind: 'inject',
    ...baseOf('inject', suits.join('-'), raw),
    inject: injectOf(suits, raw),
  }),
);
