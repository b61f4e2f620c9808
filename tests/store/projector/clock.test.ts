import { expect, test } from 'vitest';
import { english } from '../../../src/i18n/words.ts';
import { screenClock } from '../../../src/store/projector/clock.ts';

const running = (left: number) => screenClock({ running: true, endsAt: 1_000_000 + left }, 1_000_000, english);
const paused = (left: number) => screenClock({ running: false, left }, 1_000_000, english);

test.each([
  [760_000, '12:40'],
  [59_400, '0:59'],
  [0, '0:00'],
  [3_600_000, '60:00'],
])('%i ms left are %s', (left, time) => {
  expect(running(left)).toEqual({ time, state: 'left', note: '' });
});

test('time that is over says by how much', () => {
  expect(running(-80_000)).toEqual({ time: '1:20', state: 'over', note: 'over by' });
});

test('a clock that stands says so, over time too', () => {
  expect(paused(65_000)).toEqual({ time: '1:05', state: 'paused', note: 'paused' });
  expect(paused(-65_000)).toEqual({ time: '1:05', state: 'paused', note: 'over by, paused' });
});
