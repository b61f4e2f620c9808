import { codePoints } from '../lib/clean-text.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * How long a text is against a limit: in characters as people see them (graphemes), so that no script is short-changed.
 * Past four code points for each character allowed it counts code points, so that piled-up marks do not slip through.
 */
export function textLength(text: string, most: number): number {
  const points = codePoints(text);
  return points <= most || points > most * 4 ? points : graphemes(text);
}

function graphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
