import { afterEach, expect, test, vi } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import { replay } from '../../src/engine/replay.ts';
import { view } from '../../src/engine/views/view.ts';
import { allLegal, logOf, playChoices } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Watches everything through which chance, time or the outside could come in. Reading a clock counts, however it is done. */
function watchTheOutside(): readonly (() => number)[] {
  const calls = [vi.spyOn(Math, 'random'), vi.spyOn(performance, 'now'), vi.spyOn(globalThis.crypto, 'getRandomValues')];
  const globals = [
    'Date',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'fetch',
    'Intl',
    'structuredClone',
  ] as const;
  const touched = globals.map((name) => {
    const real = Object.getOwnPropertyDescriptor(globalThis, name);
    const touch = vi.fn(() => (real && 'value' in real ? real.value : real?.get?.call(globalThis)));
    Object.defineProperty(globalThis, name, { configurable: true, get: touch, set: () => undefined });
    restore.push(() => real && Object.defineProperty(globalThis, name, real));
    return touch;
  });
  return [...calls.map((spy) => () => spy.mock.calls.length), ...touched.map((spy) => () => spy.mock.calls.length)];
}

const restore: (() => unknown)[] = [];

test('a whole random play touches no chance, no clock, no timer and nothing outside', () => {
  const numbers = Array.from({ length: 400 }, (_, index) => (index * 2_654_435_761) % 1_000_000_007);
  const counters = watchTheOutside();
  const play = playChoices(smallRulebook({ tables: 3 }), numbers);
  const again = replay(play.rulebook, logOf(play));
  const digest = hash(play.state);
  for (const table of play.rulebook.tables) view(play.rulebook, play.state, { kind: 'table', table });
  allLegal(play.rulebook, play.state, 'facilitator');
  const counts = counters.map((count) => count());
  for (const undo of restore.splice(0)) undo();
  expect(counts).toEqual(counters.map(() => 0));
  expect(again.ok && hash(again.value)).toBe(digest);
  expect(play.turns.filter((turn) => turn.refused === undefined).length).toBeGreaterThan(200);
});

test('the watch notices each of them', () => {
  const counters = watchTheOutside();
  Math.random();
  performance.now();
  crypto.getRandomValues(new Uint8Array(1));
  const seen = [Date, setTimeout, setInterval, setImmediate, queueMicrotask, fetch, Intl, structuredClone];
  const counts = counters.map((count) => count());
  for (const undo of restore.splice(0)) undo();
  expect(seen.length).toBe(8);
  expect(counts).toEqual(counters.map(() => 1));
});

test('another seed gives other draws and nothing else', () => {
  const draws = (seed: string) =>
    playChoices(
      smallRulebook({ tables: 1, seed }),
      [0, 24, 25, 26, 27].flatMap((kind) => [kind, kind + 100]),
    ).state.tables.t1?.random;
  expect(draws('one')).toEqual(draws('one'));
  expect(draws('one')).not.toEqual(draws('two'));
});
