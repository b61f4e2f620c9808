import type { Say } from '../../i18n/words.ts';
import { creditMarks, rim } from './credit.ts';
import type { Fonts } from './fonts.ts';
import { inks } from './inks.ts';
import type { LineMark, Mark, Page } from './mark.ts';
import { mm, type Place, type Point, type Rect, type Size } from './paper.ts';
import { blockOf, downTo, fitted, type Look, type Style, wordsAt } from './words.ts';

/** What sheets are drawn with. */
export interface SheetKit {
  readonly fonts: Fonts;
  readonly say: Say;
  /** Paper that lies on its side. */
  readonly paper: Size;
}

/** What stands above a sheet. */
export interface SheetHead {
  /** Small, above all: which step it is for. */
  readonly above: string;
  readonly heading: string;
  readonly ask: string;
}

/** What is written on, in an area of the page: more than one list when it needs several pages. */
export type Body = (kit: SheetKit, area: Rect) => readonly (readonly Mark[])[];

const margin = 12 * mm;

/** The pages of one sheet. */
export function sheetPages(kit: SheetKit, credit: string, head: SheetHead, body: Body): readonly Page[] {
  const first = headMarks(kit, head);
  const bottom = kit.paper.height - 14 * mm;
  const area = { x: margin, y: first.bottom, width: kit.paper.width - 2 * margin, height: bottom - first.bottom };
  const bodies = body(kit, area);
  return bodies.map((marks, at) => {
    const part = bodies.length > 1 ? ` (${kit.say('print.part', { number: at + 1, count: bodies.length })})` : '';
    const { marks: above } = headMarks(kit, { ...head, above: `${head.above}${part}` });
    return { paper: kit.paper, marks: [...above, ...marks, ...creditMarks(kit.fonts, credit, footOf(kit))] };
  });
}

/** A line of words at a place; the text shrinks before it would be higher than its place. */
export function label(
  kit: SheetKit,
  text: string,
  rect: Rect,
  style: Style & { readonly least?: number },
  look: Partial<Look> = {},
) {
  const block = fitted(kit.fonts, text, rect, downTo(style, style.least ?? Math.min(style.size, 7)));
  return wordsAt(kit.fonts, block, rect, { ink: inks.ink, as: 'P', ...look });
}

export const ruled = (from: Point, to: Point, ink: string = inks.lineStrong, width = 0.6): LineMark => ({
  kind: 'line',
  from,
  to,
  stroke: { ink, width },
});

function headMarks(
  kit: SheetKit,
  { above, heading, ask }: SheetHead,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const { fonts, paper } = kit;
  const width = paper.width - 2 * margin;
  const table = kit.say('print.table');
  const line = { x: paper.width - margin - 60 * mm, y: margin + 4.5 * mm };
  const wide = fonts.widthOf(table, 9, false);
  const title = blockOf(fonts, heading, width, { size: 22, bold: true, leading: 1.2 });
  const words = blockOf(fonts, ask, width, { size: 11.5, leading: 1.3 });
  const titleTop = margin + 5.5 * mm;
  const wordsTop = titleTop + title.height + 1.2 * mm;
  const marks: readonly Mark[] = [
    label(
      kit,
      above,
      { x: margin, y: margin, width: line.x - wide - margin - 16, height: 12 },
      { size: 9 },
      { ink: inks.quiet },
    ),
    label(kit, table, { x: line.x - wide - 6, y: margin, width: wide + 1, height: 12 }, { size: 9 }, { ink: inks.quiet }),
    ruled(line, { x: paper.width - margin, y: line.y }),
    wordsAt(fonts, title, { x: margin, y: titleTop, width }, { ink: inks.ink, as: 'H1' }),
    wordsAt(fonts, words, { x: margin, y: wordsTop, width }, { ink: inks.ink, as: 'P' }),
  ];
  return { marks, bottom: wordsTop + words.height + 4 * mm };
}

/** Where the credits stand. */
export const footOf = ({ paper }: SheetKit): Place => ({
  rect: { x: margin, y: paper.height - 11.5 * mm, width: paper.width - 2 * margin, height: 11.5 * mm - rim },
  turn: 0,
});
