import { codePoints } from '../lib/clean-text.ts';
import type { Rejection } from './rejections.ts';

/** Why words that must be there cannot be so, or nothing. */
export const refuseWords = (words: string, max: number): Rejection | undefined =>
  words === '' ? { code: 'text-missing' } : refuseLength(words, max);

/** Why words cannot be so long, or nothing. `max` in code points. */
export function refuseLength(words: string, max: number): Rejection | undefined {
  const length = codePoints(words);
  return length > max ? { code: 'text-too-long', max, length } : undefined;
}
