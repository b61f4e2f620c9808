import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextBelow, type RandomState, seedRandom } from '../../src/engine/rng.ts';

function draw(seed: string, bound: number, count: number): readonly number[] {
  let state: RandomState = seedRandom(seed);
  return Array.from({ length: count }, () => {
    const drawn = nextBelow(state, bound);
    state = drawn.state;
    return drawn.value;
  });
}

/** sfc32 as its author wrote it, with numbers of any size: nothing of ours in it. */
function* sfc32(start: RandomState): Generator<number> {
  let [a, b, c, counter] = start.map(BigInt) as [bigint, bigint, bigint, bigint];
  const word = (value: bigint) => BigInt.asUintN(32, value);
  while (true) {
    const value = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word(((c << 21n) | (c >> 11n)) + value);
    yield Number(value);
  }
}

test('the start of a stream is frozen', () => {
  expect(seedRandom('')).toEqual([2804924584, 634026509, 2450647604, 13]);
  expect(seedRandom('seed/t1')).toEqual([598267186, 2820812140, 976083194, 13]);
});

test('a stream starts with the first 12 bytes of the SHA-256 of its text, a counter at 1, and 12 numbers thrown away', () => {
  const digest = createHash('sha256').update('any').digest();
  const words = sfc32([digest.readUInt32BE(0), digest.readUInt32BE(4), digest.readUInt32BE(8), 1]);
  const [first] = [...Array(13)].map(() => words.next().value).slice(12);
  expect(draw('any', 0x100000000, 1)).toEqual([first]);
});

test('the numbers of a stream are frozen', () => {
  expect(draw('seed/t1', 0x100000000, 6)).toEqual([3419079339, 3021135186, 1329461823, 200775254, 545054708, 319438606]);
  expect(draw('seed/t1', 6, 20)).toEqual([3, 0, 3, 2, 2, 4, 5, 4, 1, 5, 2, 3, 5, 5, 0, 3, 4, 1, 5, 3]);
  expect(draw('seed/t2', 40, 12)).toEqual([30, 16, 12, 37, 29, 28, 4, 4, 1, 27, 9, 34]);
});

test('the words are those of sfc32', () => {
  const words = sfc32(seedRandom('any'));
  for (const value of draw('any', 0x100000000, 2000)) expect(value).toBe(words.next().value);
});

test('each number is below its bound, and the stream goes on from plain unsigned words', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 0xffffffff }), (seed, bound) => {
      const { value, state } = nextBelow(seedRandom(seed), bound);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(bound);
      for (const word of state) expect(word === word >>> 0).toBe(true);
    }),
  );
});

test('numbers that would make some answers likelier are drawn again', () => {
  const most: RandomState = [0xffffffff, 0, 1, 0];
  expect(nextBelow(most, 0x100000000).value).toBe(0xffffffff);
  const again = nextBelow(nextBelow(most, 0x100000000).state, 3);
  expect(nextBelow(most, 3)).toEqual(again);
});

test('every face of a die comes up about as often', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const face of draw('fair', 6, 60_000)) counts[face] = (counts[face] ?? 0) + 1;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test.each([0, -1, 1.5, 0x100000001, Number.NaN])('%s is no bound', (bound) => {
  expect(() => nextBelow(seedRandom('x'), bound)).toThrow('no bound');
});
