import { invariant } from '../lib/assert.ts';
import { sha256Words } from '../lib/sha256.ts';

/** Four unsigned 32-bit words: sfc32 (Chris Doty-Humphrey, PractRand). Frozen: no change may alter old games. */
export type RandomState = readonly [number, number, number, number];

/** The start of a stream. The same words for the same text, for ever. */
export function seedRandom(text: string): RandomState {
  const [a = 0, b = 0, c = 0] = sha256Words(text);
  let state: RandomState = [a, b, c, 1];
  for (let i = 0; i < 12; i += 1) state = nextWord(state).state;
  return state;
}

/** A whole number from 0 to `bound - 1`, each equally likely, and the stream after it. `bound` is 1 to 2^32. */
export function nextBelow(state: RandomState, bound: number): { readonly value: number; readonly state: RandomState } {
  invariant(Number.isInteger(bound) && bound >= 1 && bound <= 0x100000000, `${bound} is no bound`);
  const fair = 0x100000000 - (0x100000000 % bound);
  let drawn = nextWord(state);
  while (drawn.value >= fair) drawn = nextWord(drawn.state);
  return { value: drawn.value % bound, state: drawn.state };
}

function nextWord([a, b, c, counter]: RandomState): { readonly value: number; readonly state: RandomState } {
  const value = (a + b + counter) >>> 0;
  const turned = ((c << 21) | (c >>> 11)) >>> 0;
  return {
    value,
    state: [(b ^ (b >>> 9)) >>> 0, (c + (c << 3)) >>> 0, (turned + value) >>> 0, (counter + 1) >>> 0],
  };
}
