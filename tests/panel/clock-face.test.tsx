// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from '../../src/engine/state.ts';
import { english } from '../../src/i18n/words.ts';
import { ClockFace, clockTime } from '../../src/panel/clock-face.tsx';
import type { OpenSession } from '../../src/store/session.ts';
import { byRole, leave, nameOf, press, show, words } from '../helpers/store-page.ts';

const start = new Date('2026-11-22T15:00:00').getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

/** A clock and what it asks for. */
function face(clock: Clock, ended = false) {
  const asked = vi.fn(async () => true);
  const session = { say: english, act: asked, now: Date.now, connection: {} } as unknown as OpenSession;
  const page = show(<ClockFace clock={clock} session={session} ended={ended} />);
  const told = () => {
    const timer = byRole(page, 'timer');
    return [words(timer), nameOf(timer)];
  };
  const pass = (seconds: number): void => {
    void act(() => void vi.advanceTimersByTime(seconds * 1000));
  };
  return {
    page,
    asked,
    told,
    pass,
    over: () => byRole(page, 'region').classList.contains('over'),
    alarm: () => words(byRole(page, 'alert')),
  };
}

const running = (seconds: number): Clock => ({ running: true, endsAt: start + seconds * 1000 });
const paused = (seconds: number): Clock => ({ running: false, left: seconds * 1000 });

test.each([
  [0, '0:00'],
  [5, '0:05'],
  [60, '1:00'],
  [-61, '1:01'],
  [3600, '60:00'],
])('%d seconds are %s', (seconds, time) => {
  expect(clockTime(seconds)).toBe(time);
});

describe('a clock', () => {
  test('that runs tells the time left, second by second', () => {
    const { told, pass, over } = face(running(300));
    expect(told()).toEqual(['5:00', '5:00 left']);
    pass(61);
    expect([told(), over()]).toEqual([['3:59', '3:59 left'], false]);
  });

  test('goes over time, and says by how much', () => {
    const { told, pass, over } = face(running(2));
    pass(2);
    expect([told(), over()]).toEqual([['0:00', '0:00 left'], false]);
    pass(75);
    expect([told(), over()]).toEqual([['+1:15', '1:15 over time'], true]);
  });

  test('that is paused stands still, and says so', () => {
    const { page, told, pass } = face(paused(90));
    pass(30);
    expect(told()).toEqual(['1:30', '1:30 left, paused']);
    expect(words(byRole(page, 'region', 'Clock for this step'))).toContain('paused');
  });

  test('that is paused over time does not say that time is left', () => {
    const { page, told, over } = face(paused(-90));
    expect([told(), over()]).toEqual([['+1:30', '1:30 over time'], true]);
    expect(words(byRole(page, 'region', 'Clock for this step'))).toContain('paused');
  });

  test('is not there once the workshop has ended', () => {
    expect(words(face(running(10), true).page)).toBe('');
  });
});

describe('its buttons', () => {
  test('give a minute, and pause a clock that runs', () => {
    const { page, asked } = face(running(300));
    press(byRole(page, 'button', '+1 minute'));
    press(byRole(page, 'button', 'Pause'));
    expect(asked.mock.calls).toEqual([[{ type: 'addTime', minutes: 1 }], [{ type: 'pauseClock' }]]);
  });

  test('let a paused clock go on', () => {
    const { page, asked } = face(paused(300));
    press(byRole(page, 'button', 'Go on'));
    expect(asked.mock.calls).toEqual([[{ type: 'resumeClock' }]]);
  });
});

describe('the alarm', () => {
  test('tells that a minute is left, and that time is up, when it happens', () => {
    const { alarm, pass } = face(running(62));
    expect(alarm()).toBe('');
    pass(2);
    expect(alarm()).toBe('One minute left for this step.');
    pass(59);
    expect(alarm()).toBe('One minute left for this step.');
    pass(1);
    expect(alarm()).toMatch(/^Time is up for this step\. Nothing is taken away/);
    pass(60);
    expect(alarm()).toMatch(/^Time is up/);
  });

  test('says nothing to those who come later', () => {
    expect([face(running(30)).alarm(), face(running(-30)).alarm()]).toEqual(['', '']);
  });
});
