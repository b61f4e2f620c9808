import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeServerClock } from '../../../src/connection/remote/server-clock.ts';

test('it is never further off than half of the quickest round trip', () => {
  const trip = fc.record({ there: fc.nat({ max: 4000 }), back: fc.nat({ max: 4000 }) });
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.array(trip, { minLength: 1, maxLength: 8 }), (ahead, trips) => {
      let own = 1_000_000;
      const clock = makeServerClock(() => own);
      for (const { there, back } of trips) {
        const sentAt = own;
        const theirs = own + there + ahead;
        own += there + back;
        clock.set({ sentAt, theirs });
        own += 500;
      }
      const quickest = Math.min(...trips.map(({ there, back }) => there + back));
      expect(Math.abs(clock.now() - (own + ahead))).toBeLessThanOrEqual(quickest / 2 + 1);
    }),
  );
});

test('it tells whole milliseconds, and before it was set this page’s own', () => {
  const clock = makeServerClock(() => 5);
  expect(clock.now()).toBe(5);
  clock.set({ sentAt: 2, theirs: 100 });
  expect(Number.isInteger(clock.now())).toBe(true);
});

test('after somebody has set a clock it believes the next answer, however slow that was', () => {
  let own = 1_000_000;
  const clock = makeServerClock(() => own);
  clock.set({ sentAt: own, theirs: own });
  own += 3_600_000;
  clock.set({ sentAt: own - 200, theirs: 1_000_100 });
  expect(clock.now()).toBe(1_000_200);
});
