import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { dayTime, nextAt, roundUp, timeWords } from '../../src/panel/day-time.ts';

const at = (text: string): number => new Date(text).getTime();
const hour = 3_600_000;

test.each([
  ['2026-11-22T00:00', '00:00'],
  ['2026-11-22T09:05:59.999', '09:05'],
  ['2026-11-22T23:59', '23:59'],
])('%s is %s on this computer’s clock', (moment, time) => {
  expect(dayTime(at(moment))).toBe(time);
});

describe('the next time of day', () => {
  test('is the same one today while it lies ahead, and tomorrow’s once it has passed', () => {
    const now = at('2026-11-22T10:00');
    expect(nextAt('11:30', now)).toBe(at('2026-11-22T11:30'));
    expect(nextAt('10:00', now)).toBe(now);
    expect(nextAt('09:59', now)).toBe(at('2026-11-23T09:59'));
  });

  test('is never before, has that time of day, and is less than a long day away', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.integer({ min: 0, max: 4_000_000_000_000 }), (hours, minutes, from) => {
        const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        const next = nextAt(time, from) ?? Number.NaN;
        expect(next).toBeGreaterThanOrEqual(from);
        expect(next - from).toBeLessThan(26 * hour);
        // In the hour that a clock leaps over, there is no such time of day.
        if (new Date(next).getTimezoneOffset() === new Date(next - 2 * hour).getTimezoneOffset())
          expect(dayTime(next)).toBe(time);
      }),
    );
  });

  test.each(['', '9', 'noon', ':'])('is nothing for %j', (text) => {
    expect(nextAt(text, 0)).toBeUndefined();
  });
});

test('a time in words has its day, unless that is today', () => {
  const now = at('2026-11-22T21:00');
  const words = (text: string) => timeWords(at(text), now, english);
  expect(words('2026-11-22T23:30')).toBe('23:30');
  expect(words('2026-11-23T09:30')).toBe('09:30 tomorrow');
  expect(words('2026-11-25T09:30')).toBe('09:30 on Wednesday 25 November');
});

test('a start is rounded up to five minutes', () => {
  const rounded = (text: string) => dayTime(roundUp(at(text)));
  expect([rounded('2026-11-22T10:00'), rounded('2026-11-22T10:00:01'), rounded('2026-11-22T10:58')]).toEqual([
    '10:00',
    '10:05',
    '11:00',
  ]);
});
