import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fit, fitMinutes } from '../../../src/store/time/fit-minutes.ts';
import { keptSteps, shortestOf, sumOf, type TimedStep, totalOf } from '../../../src/store/time/timed-step.ts';
import { anySteps, anyStepsAndTime, timed } from './timed.ts';

const minutesOf = (fit: Fit): Readonly<Record<string, number>> => Object.fromEntries(fit.minutes);
const given = (fit: Fit, { step }: TimedStep): number => fit.minutes.get(step) ?? Number.NaN;

/** The steps with the minutes that they were given. */
const fitted = (steps: readonly TimedStep[], fit: Fit): readonly TimedStep[] =>
  steps.map((step) => (step.dropped ? step : { ...step, minutes: given(fit, step) }));

const without = (steps: readonly TimedStep[], gone: readonly string[]): readonly TimedStep[] =>
  steps.map((step) => (gone.includes(step.step) ? { ...step, dropped: true } : step));

describe('any steps in any time', () => {
  test('take exactly the time there is, but for what is over or to spare', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const fit = fitMinutes(steps, time);
        expect(sumOf([...fit.minutes.values()])).toBe(time + fit.over - fit.spare);
        expect(Math.min(fit.over, fit.spare)).toBe(0);
      }),
    );
  });

  test('get whole minutes within their bounds, and those that are left out get none', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const fit = fitMinutes(steps, time);
        expect([...fit.minutes.keys()]).toEqual(keptSteps(steps).map(({ step }) => step));
        for (const step of keptSteps(steps)) {
          expect(Number.isInteger(given(fit, step))).toBe(true);
          expect(given(fit, step)).toBeGreaterThanOrEqual(shortestOf(step));
          expect(given(fit, step)).toBeLessThanOrEqual(step.most);
        }
      }),
    );
  });

  test('are over only when all are as short as they may be, and leave time to spare only when all are as long', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const fit = fitMinutes(steps, time);
        if (fit.over > 0) expect(keptSteps(steps).every((step) => given(fit, step) === shortestOf(step))).toBe(true);
        if (fit.spare > 0) expect(keptSteps(steps).every((step) => given(fit, step) === step.most)).toBe(true);
      }),
    );
  });

  test('touch no protected step while another could be shorter, and name each that they touch', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const fit = fitMinutes(steps, time);
        const kept = keptSteps(steps);
        const shorter = kept.filter((step) => step.protect && given(fit, step) < step.minutes);
        expect(fit.strained).toEqual(shorter.map(({ step }) => step));
        if (shorter.length > 0) expect(kept.every((step) => step.protect || given(fit, step) === shortestOf(step))).toBe(true);
      }),
    );
  });

  test('never lose a minute because there is more time', () => {
    fc.assert(
      fc.property(anyStepsAndTime, fc.nat(40), ([steps, time], more) => {
        const [less, greater] = [fitMinutes(steps, time), fitMinutes(steps, time + more)];
        for (const step of keptSteps(steps)) expect(given(greater, step)).toBeGreaterThanOrEqual(given(less, step));
      }),
    );
  });

  test('stay as they are when they are fitted into the same time again', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const once = fitMinutes(steps, time);
        const twice = fitMinutes(fitted(steps, once), time);
        expect([minutesOf(twice), twice.over, twice.spare]).toEqual([minutesOf(once), once.over, once.spare]);
      }),
    );
  });

  test('stay as they are when the time is what was planned', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const fit = fitMinutes(steps, totalOf(steps));
        expect(keptSteps(steps).every((step) => given(fit, step) === step.minutes)).toBe(true);
        expect([fit.over, fit.spare, fit.strained, fit.couldDrop]).toEqual([0, 0, [], []]);
      }),
    );
  });

  test('become shorter in proportion: no unprotected step that still could loses a minute more than its share', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const fit = fitMinutes(steps, time);
        const flexible = keptSteps(steps).filter((step) => !step.protect);
        const lost = sumOf(flexible.map((step) => step.minutes - given(fit, step)));
        const stuck = flexible.some((step) => given(fit, step) === shortestOf(step));
        fc.pre(lost > 0 && !stuck);
        const share = 1 - lost / sumOf(flexible.map(({ minutes }) => minutes));
        for (const step of flexible)
          expect(Math.abs(given(fit, step) - step.minutes * share)).toBeLessThan(1 + flexible.length / 2);
      }),
    );
  });
});

describe('steps that could be left out', () => {
  test('are named only when it does not fit, are not protected, can be left out, and are not yet', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const { over, couldDrop } = fitMinutes(steps, time);
        const open = keptSteps(steps).filter((step) => !step.protect && !step.stays);
        expect(open.map(({ step }) => step)).toEqual(expect.arrayContaining([...couldDrop]));
        if (over === 0) expect(couldDrop).toEqual([]);
        else expect(couldDrop.length > 0 || open.length === 0).toBe(true);
      }),
    );
  });

  test('are enough, whenever anything is, and none of them is too many', () => {
    fc.assert(
      fc.property(anyStepsAndTime, ([steps, time]) => {
        const { over, couldDrop } = fitMinutes(steps, time);
        const open = keptSteps(steps).filter((step) => !step.protect && !step.stays);
        fc.pre(over > 0 && sumOf(open.map(shortestOf)) >= over);
        expect(fitMinutes(without(steps, couldDrop), time).over).toBe(0);
        for (const back of couldDrop)
          expect(
            fitMinutes(
              without(
                steps,
                couldDrop.filter((step) => step !== back),
              ),
              time,
            ).over,
          ).toBeGreaterThan(0);
      }),
    );
  });

  test('are rather those that no later step rests on', () => {
    const steps = [timed('brief', { needed: true }), timed('plan'), timed('story', { protect: true })];
    expect(fitMinutes(steps, 12).couldDrop).toEqual(['plan']);
    expect(fitMinutes(steps, 8).couldDrop).toEqual(['brief', 'plan']);
    expect(fitMinutes(steps, 2).couldDrop).toEqual(['brief', 'plan']);
  });

  test('are as few and as short as will do', () => {
    const steps = [timed('long', { least: 9 }), timed('short', { least: 3 }), timed('middle')];
    expect(fitMinutes(steps, 14).couldDrop).toEqual(['short']);
    expect(fitMinutes(steps, 13).couldDrop).toEqual(['middle']);
    expect(fitMinutes(steps, 9).couldDrop).toEqual(['long']);
    expect(fitMinutes(steps, 5).couldDrop).toEqual(['long', 'short']);
  });
});

test('the story is shortened last, and it is said', () => {
  const steps = [
    timed('choose', { minutes: 20, least: 10 }),
    timed('plan'),
    timed('story', { minutes: 15, least: 8, protect: true }),
  ];
  expect(minutesOf(fitMinutes(steps, 36))).toEqual({ choose: 14, plan: 7, story: 15 });
  expect(fitMinutes(steps, 30)).toMatchObject({ over: 0, strained: [] });
  const strained = fitMinutes(steps, 27);
  expect([minutesOf(strained), strained.strained]).toEqual([{ choose: 10, plan: 5, story: 12 }, ['story']]);
  expect(fitMinutes(steps, 20)).toMatchObject({ over: 3, strained: ['story'], couldDrop: ['plan'] });
});

test('time to spare makes all steps longer, up to what makes sense', () => {
  const steps = [timed('choose', { minutes: 20, most: 30 }), timed('plan')];
  expect(minutesOf(fitMinutes(steps, 36))).toEqual({ choose: 24, plan: 12 });
  expect(fitMinutes(steps, 60)).toMatchObject({ over: 0, spare: 15 });
});
