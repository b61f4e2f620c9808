import type { TextField } from '../../engine/format.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { mm, type Rect, shrink } from './paper.ts';
import { type Body, label, ruled, type SheetKit } from './sheet-frame.ts';
import { blockOf, wordsAt } from './words.ts';

/** Boxes to write in, one for each field: under one another when they are few, else in two columns, at most three high. */
export const fieldsBody =
  (fields: readonly TextField[]): Body =>
  (kit, area) => {
    const columns = fields.length > 3 ? 2 : 1;
    const most = columns * 3;
    const pages = Math.ceil(fields.length / most);
    const each = Math.ceil(fields.length / pages / columns) * columns;
    return Array.from({ length: pages }, (_, page) => {
      const some = fields.slice(page * each, (page + 1) * each);
      return boxesOf(area, columns, Math.ceil(Math.min(each, some.length) / columns)).flatMap((box, at) => {
        const field = some[at];
        return field ? fieldBox(kit, field, box) : [];
      });
    });
  };

const wide = 4 * mm;

/** Equal boxes that fill an area, row by row. */
export function boxesOf(area: Rect, columns: number, rows: number, gap = wide): readonly Rect[] {
  const width = (area.width - gap * (columns - 1)) / columns;
  const height = (area.height - gap * (rows - 1)) / rows;
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: area.x + (at % columns) * (width + gap),
    y: area.y + Math.floor(at / columns) * (height + gap),
    width,
    height,
  }));
}

function fieldBox(kit: SheetKit, field: TextField, box: Rect): readonly Mark[] {
  const inner = shrink(box, 3 * mm);
  const title = blockOf(kit.fonts, field.label, inner.width, { size: 13, bold: true, leading: 1.2 });
  const hint = blockOf(kit.fonts, field.hint, inner.width, { size: 9.5, leading: 1.25 });
  const top = inner.y + title.height + hint.height;
  return [
    frameBox(box),
    wordsAt(kit.fonts, title, inner, { ink: inks.ink, as: 'H2' }),
    wordsAt(kit.fonts, hint, { ...inner, y: inner.y + title.height }, { ink: inks.quiet, as: 'P' }),
    ...writingLines({ ...inner, y: top, height: box.y + box.height - top }),
  ];
}

export const frameBox = (rect: Rect): Mark => ({
  kind: 'box',
  rect,
  radius: 2.5 * mm,
  stroke: { ink: inks.lineStrong, width: 0.9 },
});

/** From line to line, for a pen in a quick hand. */
const lineHeight = 8.5 * mm;

/** Faint lines to write on, from the top of an area to a little above its end. */
export function writingLines(area: Rect): readonly Mark[] {
  const count = Math.max(0, Math.floor((area.height - 3 * mm) / lineHeight));
  return Array.from({ length: count }, (_, at) => area.y + (at + 1) * lineHeight).map((y) =>
    ruled({ x: area.x, y }, { x: area.x + area.width, y }, inks.line),
  );
}

/** A line with a word below it that says what is to be written there. */
export const answerLine = (kit: SheetKit, word: string, rect: Rect): readonly Mark[] => [
  ruled({ x: rect.x, y: rect.y }, { x: rect.x + rect.width, y: rect.y }),
  label(kit, word, { ...rect, y: rect.y + 1, height: 10 }, { size: 8, least: 6 }, { ink: inks.quiet }),
];
