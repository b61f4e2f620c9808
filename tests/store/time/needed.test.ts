import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needed } from '../../../src/store/time/needed.ts';
import { anyRoom, clock, formatWith, led, minute, room, seen, start, wait } from './rooms.ts';

const threeSteps = formatWith([5, 3], [10, 5], [15, 8, 'protect']);
const needs = (now: Parameters<typeof seen>[0]) => needed(seen(now), clock(now));
const endsAt = (minutes: number) => ({ type: 'planTime', minutes: {}, endsAt: start + minutes * minute, sure: true }) as const;

test('a workshop that has just begun needs all its minutes', () => {
  expect(needs(room(threeSteps))).toEqual({ ahead: 25, here: 5 * minute, endsAt: start + 30 * minute, behind: null });
});

test('what is left out is not needed', () => {
  const dropped = led(room(threeSteps), { type: 'dropStep', step: 'b', sure: true });
  expect(needs(dropped)).toMatchObject({ ahead: 15, endsAt: start + 20 * minute });
});

test('a step whose time is up needs nothing more, and everything after it comes later', () => {
  const late = wait(led(room(threeSteps), endsAt(30)), 9 * minute);
  expect(needs(late)).toEqual({ ahead: 25, here: 0, endsAt: start + 34 * minute, behind: 4 });
});

test('a clock that stands lets the end drift away', () => {
  const paused = led(wait(led(room(threeSteps), endsAt(30)), 2 * minute), { type: 'pauseClock' });
  expect(needs(wait(paused, 7.5 * minute))).toMatchObject({ here: 3 * minute, behind: 7 });
});

test('less than a minute is on time, either way', () => {
  const ready = led(room(threeSteps), endsAt(30));
  const quick = led(wait(ready, 4.5 * minute), { type: 'moveOn', step: 'a' });
  const slow = led(wait(ready, 5.9 * minute), { type: 'moveOn', step: 'a' });
  expect([needs(quick).behind, needs(slow).behind]).toEqual([0, 0]);
  expect(needs(led(wait(ready, 3 * minute), { type: 'moveOn', step: 'a' })).behind).toBe(-2);
});

test('the end that is told is when the room gets there, if every step takes its minutes', () => {
  fc.assert(
    fc.property(anyRoom, (now) => {
      const { here, endsAt: told } = needs(now);
      const done = seen(now).steps.length;
      let going = tillTheClock(now, here);
      for (let at = 0; at < done; at += 1) {
        const view = seen(going);
        const step = view.tables[0]?.step ?? '';
        const last = !going.rulebook.steps
          .slice((going.rulebook.stepIndex.get(step) ?? 0) + 1)
          .some(({ id }) => !going.state.dropped.includes(id));
        if (last) break;
        const before = going.state.began;
        going = led(going, { type: 'moveOn', step });
        const reached = seen(going).tables[0]?.step ?? '';
        // A step that was begun before keeps the clock it has.
        fc.pre(!Object.hasOwn(before, reached));
        going = wait(going, (seen(going).steps.find((each) => each.step === reached)?.minutes ?? 0) * minute);
      }
      expect(clock(going)).toBe(told);
    }),
  );
});

const tillTheClock = (now: Parameters<typeof seen>[0], here: number) => wait(now, here);
