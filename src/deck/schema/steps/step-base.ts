import * as z from 'zod';
import type { StepBase, StepKindName } from '../../../engine/format.ts';
import { asTitle } from '../../words.ts';
import { given } from '../given.ts';
import { list, name, someOf, whole } from '../shapes.ts';
import { injectSchema } from '../situation-schema.ts';
import { stepAsk, stepDone, stepHeading, stepTitle } from '../step-texts.ts';

/** What every step may say, whatever its kind. */
export const base = {
  id: name('Permanent within the format; without it, the name of what it makes.').exactOptional(),
  title: stepTitle.exactOptional(),
  heading: stepHeading.exactOptional(),
  ask: stepAsk.default(''),
  done: stepDone.default('We are done'),
  minutes: whole(1, 240, 'How long it takes.'),
  least: whole(1, 240, 'The fewest minutes in which it still makes sense; without it, half.').exactOptional(),
  protect: z.boolean().default(false).meta({ description: 'The clock may not take the step away without asking.' }),
  uses: list(name('A sheet, or the plan.'), 8, 'Results of earlier steps that lie beside the table.').default([]),
  inject: injectSchema.exactOptional(),
  for: z
    .union([name('A job.').transform((job) => [job]), someOf(name('A job.'), 12, 'Several jobs.')])
    .exactOptional()
    .meta({ description: 'The jobs that it is for, as listed under groups; without it, all tables.' }),
};

type RawBase = z.output<z.ZodObject<typeof base>>;

/** The id of a step that does not say: the name of what it makes; `deal-method`, `pass-brief`, `show-plan` and `judge-plan` for steps that only hand something on or judge it. */
export const defaultStepId = (kind: StepKindName, name: string): string =>
  (kind === 'deal' || kind === 'pass' || kind === 'show' || kind === 'judge' ? `${kind}-${name}` : name).slice(0, 64);

/** A step's base, with what was left out made from its name. */
export function baseOf(kind: StepKindName, name: string, raw: RawBase): StepBase {
  const id = raw.id ?? defaultStepId(kind, name);
  const title = raw.title ?? asTitle(defaultStepId(kind, name));
  return {
    id,
    title,
    heading: raw.heading ?? title,
    ask: raw.ask,
    done: raw.done,
    minutes: raw.minutes,
    least: raw.least ?? Math.ceil(raw.minutes / 2),
    protect: raw.protect,
    uses: raw.uses,
    ...given({ inject: raw.inject, for: raw.for }),
  };
}
