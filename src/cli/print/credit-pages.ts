import type { Say } from '../../i18n/words.ts';
import { type Credited, creditOf } from './credit.ts';
import type { Fonts } from './fonts.ts';
import { inks } from './inks.ts';
import type { Mark, Page } from './mark.ts';
import { mm, type Size } from './paper.ts';
import { blockOf, wordsAt } from './words.ts';

const [margin, gap] = [20 * mm, 2.5 * mm];

/** The credits on as many pages as they need, for when they do not fit where they are used. */
export function creditPages(fonts: Fonts, say: Say, paper: Size, about: Credited): readonly Page[] {
  const width = paper.width - 2 * margin;
  const parts = [
    { as: 'H1', block: blockOf(fonts, say('print.credits'), width, { size: 20, bold: true }) },
    ...[creditOf({ ...about, credits: [] }), ...about.credits].map((text) => ({
      as: 'P' as const,
      block: blockOf(fonts, text, width, { size: 10, leading: 1.35 }),
    })),
  ] as const;
  const pages: Mark[][] = [[]];
  let y: number = margin;
  for (const { as, block } of parts) {
    if (y + block.height > paper.height - margin) {
      pages.push([]);
      y = margin;
    }
    pages.at(-1)?.push(wordsAt(fonts, block, { x: margin, y, width }, { ink: inks.ink, as }));
    y += block.height + gap;
  }
  return pages.map((marks) => ({ paper, marks }));
}
