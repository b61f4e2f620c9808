import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockLeft, needed } from '../../../src/store/time/needed.ts';
import { canRestart, type RespreadWish, respread } from '../../../src/store/time/respread.ts';
import { anyRoom, clock, formatWith, led, minute, type Room, room, seen, start, wait } from './rooms.ts';

const wishing = (endsAt: number, changes: Partial<RespreadWish> = {}): RespreadWish => ({
  endsAt,
  restart: false,
  leaveOut: [],
  ...changes,
});

const spreadIn = (now: Room, wish: RespreadWish) => respread(now.rulebook.format, seen(now), clock(now), wish);

/** The room once the new minutes are used, as the button does it. */
function used(now: Room, wish: RespreadWish): Room {
  const { minutes } = spreadIn(now, wish);
  const without = wish.leaveOut.reduce((room, step) => led(room, { type: 'dropStep', step, sure: false }), now);
  const nothing = Object.keys(minutes).length === 0 && without.state.endsAt === wish.endsAt;
  return nothing ? without : led(without, { type: 'planTime', minutes, endsAt: wish.endsAt, sure: true });
}

const endOf = (now: Room): number => needed(seen(now), clock(now)).endsAt;

/** A room, whether its step begins only now, and an end from ten minutes ago to four hours ahead. */
const anyWish = fc
  .tuple(anyRoom, fc.boolean(), fc.integer({ min: -10 * minute, max: 240 * minute }))
  .map(([now, restart, from]) => ({ now, wish: wishing(clock(now) + from, { restart }) }));

describe('new minutes for any room', () => {
  test('are accepted by the rules, and end it in the last minute before the end, but for what is over or to spare', () => {
    fc.assert(
      fc.property(anyWish, ({ now, wish }) => {
        const { over, spare, rows } = spreadIn(now, wish);
        const after = used(now, wish);
        const late = endOf(after) - wish.endsAt;
        if (rows.length === 0) return;
        expect(late).toBeLessThanOrEqual((over - spare) * minute);
        expect(late).toBeGreaterThan((over - spare - 1) * minute);
      }),
      { numRuns: 500 },
    );
  });

  test('leave steps that are over, and what is left out, as they are', () => {
    fc.assert(
      fc.property(anyWish, ({ now, wish }) => {
        const before = seen(now);
        const front = Math.max(...before.tables.map(({ step }) => now.rulebook.stepIndex.get(step) ?? 0));
        const same = before.steps.filter((step, index) => index < front || (step.dropped && index > front));
        expect(seen(used(now, wish)).steps).toEqual(expect.arrayContaining(same));
        expect(seen(used(now, wish)).steps.map(({ dropped }) => dropped)).toEqual(before.steps.map(({ dropped }) => dropped));
      }),
    );
  });

  test('give nobody fewer than the least, unless there were fewer already', () => {
    fc.assert(
      fc.property(anyWish, ({ now, wish }) => {
        const least = (id: string): number => now.rulebook.steps.find((step) => step.id === id)?.least ?? 1;
        for (const { step, here, before, after } of spreadIn(now, wish).rows) {
          expect(after).toBeGreaterThanOrEqual(1);
          if (!here) expect(after).toBeGreaterThanOrEqual(Math.min(before, least(step)));
        }
      }),
    );
  });

  test('change nothing a second time', () => {
    fc.assert(
      fc.property(anyWish, ({ now, wish }) => {
        const once = { ...wish, restart: false };
        expect(spreadIn(used(now, once), once).minutes).toEqual({});
      }),
    );
  });

  test('tell what is left of the room’s step as it will be', () => {
    fc.assert(
      fc.property(anyWish, ({ now, wish }) => {
        const here = spreadIn(now, wish).rows.find((row) => row.here);
        fc.pre(here !== undefined);
        const after = used(now, wish);
        expect(Math.floor(clockLeft(seen(after), clock(after)) / minute)).toBe(here?.after);
      }),
    );
  });
});

describe('a late start', () => {
  /** Settle in, choose, plan, and a story that is protected. */
  const format = formatWith([5, 3], [20, 10], [10, 5], [15, 8, 'protect']);
  const planned = { type: 'planTime', minutes: {}, endsAt: start + 50 * minute, sure: true } as const;
  const lateBy = (minutes: number): Room => wait(led(room(format), planned), minutes * minute);
  const wish = wishing(start + 50 * minute, { restart: true });

  test('of any length ends on time as long as the shortest steps allow, and else says by how much it does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (minutes) => {
        const { over, spare } = spreadIn(lateBy(minutes), wish);
        expect([over, spare]).toEqual([Math.max(0, minutes - 24), 0]);
        expect((endOf(used(lateBy(minutes), wish)) - wish.endsAt) / minute).toBe(over);
      }),
    );
  });

  test('gives the first step its time again, and touches the story last', () => {
    const rows = (minutes: number) => spreadIn(lateBy(minutes), wish).rows.map(({ after }) => after);
    expect(rows(7)).toEqual([4, 16, 8, 15]);
    expect(rows(17)).toEqual([3, 10, 5, 15]);
    expect(spreadIn(lateBy(17), wish).strained).toEqual([]);
    expect(rows(20)).toEqual([3, 10, 5, 12]);
    expect(spreadIn(lateBy(20), wish).strained).toEqual(['d']);
  });

  test('says what could be left out when it is too late for everything, and then fits without it', () => {
    const late = lateBy(28);
    const bare = spreadIn(late, wish);
    expect([bare.over, bare.couldDrop, bare.enough]).toEqual([4, ['c'], true]);
    const without = { ...wish, leaveOut: ['c'] };
    expect(spreadIn(late, without)).toMatchObject({ over: 0, couldDrop: [] });
    expect(endOf(used(late, without))).toBe(wish.endsAt);
  });

  test('that is pressed twice makes the first step no longer than it is', () => {
    const again = wait(used(lateBy(10), wish), 5 * minute);
    expect(spreadIn(again, wish).rows[0]?.after).toBeLessThanOrEqual(5);
  });

  test('cannot be told any more when the step would have more minutes than a step can have', () => {
    const [late, tooLate] = [lateBy(235), lateBy(236)];
    expect([late, tooLate].map((now) => canRestart(format, seen(now), clock(now)))).toEqual([true, false]);
    expect(spreadIn(tooLate, wish).rows.some((row) => row.here)).toBe(false);
  });
});

describe('a step in the middle', () => {
  const format = formatWith([5, 3], [20, 10], [10, 5]);
  const begun = led(wait(room(format), 5 * minute), { type: 'moveOn', step: 'a' });

  test('is shortened by what is left of it, and never under what it has had already and its least', () => {
    const now = wait(begun, 4 * minute);
    expect(spreadIn(now, wishing(clock(now) + 15 * minute)).rows.map(({ before, after }) => [before, after])).toEqual([
      [16, 9],
      [10, 6],
    ]);
    expect(spreadIn(now, wishing(clock(now) + 9 * minute)).rows.map(({ after }) => after)).toEqual([6, 5]);
  });

  test('that is over its time is left alone, and the others make up for it', () => {
    const now = wait(begun, 23 * minute);
    const { rows } = spreadIn(now, wishing(clock(now) + 7 * minute));
    expect(rows.map(({ step, after }) => [step, after])).toEqual([['c', 7]]);
  });

  test('with the clock standing is spread as it stands', () => {
    const now = wait(led(wait(begun, 5 * minute), { type: 'pauseClock' }), 30 * minute);
    expect(spreadIn(now, wishing(clock(now) + 20 * minute)).rows.map(({ before }) => before)).toEqual([15, 10]);
    expect(endOf(used(now, wishing(clock(now) + 20 * minute)))).toBe(clock(now) + 20 * minute);
  });
});
