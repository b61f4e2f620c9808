import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDueTimer } from '../../src/dealer/due-timer.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

/** A world in which things are due at these times, and land one after another, unless it is broken. */
function world(...times: readonly number[]) {
  const made = { due: [...times], landed: [] as number[], tries: 0, broken: false };
  const timer = makeDueTimer({
    due: () => made.due[0] ?? null,
    now: Date.now,
    later: (task, wait) => {
      const timer = setTimeout(task, wait);
      return () => clearTimeout(timer);
    },
    land: async () => {
      made.tries += 1;
      if (made.broken || (made.due[0] ?? Number.POSITIVE_INFINITY) > Date.now()) return false;
      made.due.shift();
      made.landed.push(Date.now());
      return true;
    },
  });
  return { made, timer };
}

describe('what is due', () => {
  test('lands at its time, one thing after another', async () => {
    const { made, timer } = world(1_005_000, 1_060_000);
    timer.reset();
    await vi.advanceTimersByTimeAsync(4999);
    expect(made.landed).toEqual([]);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(made.landed).toEqual([1_005_000, 1_060_000]);
  });

  test('lands at once when its time has passed while nobody was there', async () => {
    const { made, timer } = world(10, 20);
    timer.reset();
    await vi.runAllTimersAsync();
    expect(made.landed.length).toBe(2);
    expect(made.landed[1]).toBeLessThan(1_000_010);
  });

  test('lands earlier when that has changed, and not at all when it is cancelled', async () => {
    const { made, timer } = world(1_050_000);
    timer.reset();
    made.due = [1_002_000];
    timer.reset();
    await vi.advanceTimersByTimeAsync(2000);
    expect(made.landed).toEqual([1_002_000]);
    made.due = [1_010_000];
    timer.reset();
    made.due = [];
    timer.reset();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(made.landed).toEqual([1_002_000]);
  });

  test('may be further away than a timer can wait', async () => {
    const far = 1_000_000 + 2 ** 31 * 2;
    const { made, timer } = world(far);
    timer.reset();
    await vi.advanceTimersByTimeAsync(2 ** 31 * 2 - 1);
    expect([made.tries, made.landed]).toEqual([0, []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(made.landed).toEqual([far]);
  });

  test('is tried again after a while when it could not land, and never in a hurry', async () => {
    const { made, timer } = world(1_001_000);
    made.broken = true;
    timer.reset();
    await vi.advanceTimersByTimeAsync(21_000);
    expect(made.tries).toBeGreaterThan(3);
    expect(made.tries).toBeLessThan(15);
    made.broken = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(made.landed.length).toBe(1);
  });

  test('does not land any more once the timer has stopped', async () => {
    const { made, timer } = world(1_001_000);
    timer.reset();
    timer.stop();
    timer.reset();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(made.tries).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
