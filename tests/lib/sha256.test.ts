import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, sha256Words } from '../../src/lib/sha256.ts';

const node = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the published vector for %j', (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test('agrees with Node on every length around the edges of a block', () => {
  for (let length = 0; length <= 200; length += 1) expect(sha256('a'.repeat(length))).toBe(node('a'.repeat(length)));
});

test('agrees with Node on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(node(text));
    }),
  );
});

test('agrees with Node on a lone surrogate, and on a text of some hundred kilobytes', () => {
  for (const text of ['\ud800', 'a\udc00b', 'ŵ 🎲 '.repeat(40_000)]) expect(sha256(text)).toBe(node(text));
});

test('words are unsigned, and the digest is the words in hexadecimal', () => {
  const words = sha256Words('abc');
  expect(words).toEqual([0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223, 0xb00361a3, 0x96177a9c, 0xb410ff61, 0xf20015ad]);
});

/** `Math.cbrt` may differ in its last bit between machines: no root that the constants come from may lie where that matters. */
test('the cube roots are far from where rounding could go either way', () => {
  const primes = [...Array(312).keys()].filter((n) => n > 1 && ![...Array(n).keys()].slice(2).some((d) => n % d === 0));
  expect(primes.length).toBe(64);
  for (const prime of primes) {
    const scaled = Math.cbrt(prime) * 0x100000000;
    expect(Math.abs(scaled - Math.round(scaled))).toBeGreaterThan(0.001);
  }
});
