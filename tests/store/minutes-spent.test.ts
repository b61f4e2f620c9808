import { describe, expect, test } from 'vitest';
import type { StepView } from '../../src/engine/view.ts';
import { minutesSpent } from '../../src/store/minutes-spent.ts';

const minute = 60_000;
const steps = (...began: readonly (number | null)[]): readonly StepView[] =>
  began.map((at, index) => ({ step: `s${index}`, minutes: 10, dropped: false, began: at === null ? null : at * minute }));

describe('minutes spent in a step', () => {
  test('run from its beginning to the next step’s, or to now', () => {
    const view = steps(0, 7, null);
    expect([0, 1, 2].map((index) => minutesSpent(view, index, 11.9 * minute))).toEqual([7, 4, undefined]);
  });

  test('pass over steps that were left out', () => {
    expect(minutesSpent(steps(0, null, 12), 0, 90 * minute)).toBe(12);
  });

  test('are not cut short by a later step that one table was at before', () => {
    expect(minutesSpent(steps(20, 5, 32), 0, 90 * minute)).toBe(12);
  });

  test('are never fewer than none, whatever the computer’s clock says', () => {
    expect(minutesSpent(steps(5), 0, 0)).toBe(0);
  });

  test('of a step that is not there are nothing', () => {
    expect(minutesSpent(steps(0), 3, minute)).toBeUndefined();
  });
});
