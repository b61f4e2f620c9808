import * as z from 'zod';
import type { LimitName, LimitOf } from '../../engine/limits/limit.ts';
import { mapping, name, whole } from './shapes.ts';

/** How each limit is written: `{ sum: 15 }`, `{ most: { suit: method, count: 3 } }`. A limit without a line here does not compile. */
const limits: { readonly [Name in LimitName]: z.ZodType<LimitOf<Name>> } = {
  sum: mapping({
    sum: whole(1, 1000, 'The most points that the chosen cards may cost.'),
    tight: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Less than a quarter of what the pack costs is meant: no warning.' }),
    loose: z.boolean().exactOptional().meta({ description: 'More than half of what the pack costs is meant: no warning.' }),
  }).transform(({ sum }) => ({ limit: 'sum', points: sum })),
  most: mapping({
    most: mapping({ suit: name('A suit that is picked in this step.'), count: whole(0, 100, 'The most cards of it.') }),
  }).transform(({ most }) => ({ limit: 'most', ...most })),
};

export const limitSchema = z.union([limits.sum, limits.most]);
