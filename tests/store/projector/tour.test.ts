import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEvenGroups, inGroupsThatFit, turnAt } from '../../../src/store/projector/tour.ts';

const since = 1_000_000;
const pages = fc.integer({ min: 1, max: 40 });
const seconds = fc.integer({ min: 1, max: 300 });

describe('turning pages', () => {
  test('needs nothing but the clock, and is right at once after any sleep', () => {
    fc.assert(
      fc.property(pages, seconds, fc.nat({ max: 10_000_000 }), (count, each, later) => {
        const turn = turnAt(since + later, since, count, each);
        expect(turn.page).toBe(Math.floor(later / (each * 1000)) % count);
        expect(turn.progress).toBeGreaterThanOrEqual(0);
        expect(turn.progress).toBeLessThan(1);
        expect(turn.elapsed).toBe(later % (each * 1000));
      }),
    );
  });

  test('shows every page equally long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 }), (count, each) => {
        const shown = Array.from(
          { length: count * each },
          (_, second) => turnAt(since + second * 1000, since, count, each).page,
        );
        for (let page = 0; page < count; page += 1) expect(shown.filter((now) => now === page).length).toBe(each);
      }),
    );
  });

  test('begins with the first when the clock is behind', () => {
    expect(turnAt(since - 5000, since, 3, 10)).toEqual({ page: 0, progress: 0, elapsed: 0 });
  });
});

describe('groups', () => {
  const items = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });

  test('that are even hold everything in order, no more than they may, and differ by little', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const groups = inEvenGroups(all, most);
        expect(groups.flat()).toEqual(all);
        expect(groups.length).toBe(Math.ceil(all.length / most));
        expect(Math.max(0, ...groups.map(({ length }) => length))).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('that fit hold everything in order, and no group has room for what comes after it', () => {
    const fits = (group: readonly number[]) => group.reduce((sum, each) => sum + each, 0) <= 10;
    fc.assert(
      fc.property(items, (all) => {
        const groups = inGroupsThatFit(all, fits);
        expect(groups.flat()).toEqual(all);
        for (const [at, group] of groups.entries()) {
          expect(group.length === 1 || fits(group)).toBe(true);
          expect(groups[at + 1] === undefined || !fits([...group, groups[at + 1]?.[0] ?? 0])).toBe(true);
        }
      }),
    );
  });
});
