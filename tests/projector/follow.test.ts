// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Followed, follow } from '../../src/projector/follow.ts';
import { host, playTo, seated } from '../engine/scenes.ts';
import { send } from '../engine/situation-scenes.ts';
import { tellPlay } from '../helpers/projector-connection.ts';
import { situationRulebook } from '../helpers/situation-game.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = playTo(seated(situationRulebook()), 'plan');
const paused = host(start, { type: 'pauseClock' });

function following() {
  const play = tellPlay(start);
  const told: Followed[] = [];
  const stop = follow(play.connection, (followed) => void told.push(followed), Date.now);
  const last = () => told.at(-1);
  return { play, told, last, stop };
}

describe('the screen follows its workshop', () => {
  test('at once, and after every message', () => {
    const { play, last } = following();
    expect(last()).toMatchObject({ there: true, fresh: null, view: { clock: { running: true } } });
    play.people.ann1 = 'Nia';
    play.tell(paused);
    expect(last()).toMatchObject({ people: { ann1: 'Nia' }, view: { clock: { running: false } } });
  });

  test.each([
    ['the page is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page comes back from the past', () => dispatchEvent(new Event('pageshow'))],
    ['some seconds have gone by', () => vi.advanceTimersByTimeAsync(5000)],
  ])('although a message got lost, when %s', async (_, wake) => {
    const { play, last, stop } = following();
    play.miss(paused);
    expect(last()?.view.clock.running).toBe(true);
    await wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()?.view.clock.running).toBe(false);
    stop();
  });

  test('until it is removed', async () => {
    const { play, last, stop } = following();
    play.remove();
    await vi.advanceTimersByTimeAsync(5000);
    expect(last()?.there).toBe(false);
    stop();
  });

  test('and stops when it is told to', async () => {
    const { play, told, stop } = following();
    stop();
    play.tell(paused);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.length).toBe(1);
  });
});

describe('what has just landed', () => {
  test('is what was not there when the page opened', () => {
    const landed = send(start, 'site-blocked');
    const { play, last } = following();
    play.tell(landed);
    expect(last()?.fresh).toEqual({ keys: ['t1/s1'], at: Date.now() });
    vi.advanceTimersByTime(1000);
    play.tell(host(landed, { type: 'pauseClock' }));
    expect(last()?.fresh).toEqual({ keys: ['t1/s1'], at: Date.now() - 1000 });
    const again = tellPlay(landed);
    const told: Followed[] = [];
    follow(again.connection, (followed) => void told.push(followed), Date.now);
    expect(told.at(-1)?.fresh).toBeNull();
  });
});
