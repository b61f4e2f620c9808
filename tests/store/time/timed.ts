import fc from 'fast-check';
import type { TimedStep } from '../../../src/store/time/timed-step.ts';

/** A step of ten minutes that may take 5 to 15, but for what a test wants to be different. */
export const timed = (step: string, changes: Partial<TimedStep> = {}): TimedStep => ({
  step,
  title: step.toUpperCase(),
  minutes: 10,
  usual: 10,
  least: 5,
  most: 15,
  protect: false,
  dropped: false,
  stays: false,
  needed: false,
  ...changes,
});

/** One to twelve steps of any lengths, some protected, some left out, some needed later. */
export const anySteps: fc.Arbitrary<readonly TimedStep[]> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 60 }),
      less: fc.nat(60),
      more: fc.nat(30),
      protect: fc.boolean(),
      dropped: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
      stays: fc.boolean(),
      needed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ minutes, less, more, ...rest }, index) =>
      timed(`s${index}`, { minutes, least: Math.max(1, minutes - less + 10), most: minutes + more, ...rest }),
    ),
  );

/** Steps, and a time that may be far too short or far too long for them. */
export const anyStepsAndTime: fc.Arbitrary<readonly [readonly TimedStep[], number]> = fc.tuple(
  anySteps,
  fc.oneof(fc.integer({ min: -20, max: 120 }), fc.integer({ min: -20, max: 1200 })),
);
