import type * as z from 'zod';
import type { Step, StepKindName } from '../../../engine/format.ts';
import { deal } from './deal.ts';
import { group } from './group.ts';
import { inject } from './inject.ts';
import { judge } from './judge.ts';
import { pass } from './pass.ts';
import { pick } from './pick.ts';
import { place } from './place.ts';
import { say } from './say.ts';
import { show } from './show.ts';
import { talk } from './talk.ts';
import { writeShapes } from './write.ts';

/** How each kind of step is written: one schema, or one for each `shape`. A kind without a line here does not compile. */
export const stepSchemas = { say, group, deal, write: writeShapes, pass, pick, place, inject, show, judge, talk } satisfies {
  readonly [Kind in StepKindName]: z.ZodType<Step> | Readonly<Record<string, z.ZodType<Step>>>;
};
