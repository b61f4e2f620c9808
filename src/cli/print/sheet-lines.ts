import type { ListShape, OrderShape, SlidersShape, TicksShape } from '../../engine/shapes/shape.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { mm, type Rect } from './paper.ts';
import { answerLine } from './sheet-fields.ts';
import { type Body, label, ruled, type SheetKit } from './sheet-frame.ts';

/** Numbered lines to write on. */
export const listBody = ({ line, hint, most }: ListShape): Body =>
  rowsBody(most, 11 * mm, (kit, row, at) => [
    ...numbered(kit, at + 1, row),
    ...answerLine(kit, at === 0 && hint !== '' ? `${line}. ${hint}` : line, lineIn(row, 12 * mm)),
  ]);

/** Things to be numbered in the order in which they are laid, each with its marks and a reason. */
export const orderBody = ({ items, marks }: OrderShape): Body =>
  rowsBody(items.length, 14 * mm, (kit, row, at) => [
    square({ ...row, width: 10 * mm }, 9 * mm),
    ...named(kit, items[at]?.title ?? '', row),
    ...marks.flatMap((mark, column) =>
      ticked(kit, mark.title, { ...row, x: row.x + 72 * mm + column * 40 * mm, width: 38 * mm }),
    ),
    ...answerLine(kit, kit.say('print.why'), lineIn(row, 74 * mm + marks.length * 40 * mm)),
  ]);

/** Lines to tick, each with a reason. */
export const ticksBody = ({ lines }: TicksShape): Body =>
  rowsBody(lines.length, 13 * mm, (kit, row, at) => [
    square({ ...row, width: 10 * mm }, 6 * mm),
    ...named(kit, lines[at]?.title ?? '', row),
    ...answerLine(kit, kit.say('print.why'), lineIn(row, 74 * mm)),
  ]);

/** Two statements with a scale between them, on which people mark where they stand; once for each handle. */
export const slidersBody = ({ pairs, handles, from, to }: SlidersShape): Body => {
  const names = handles.length > 0 ? handles.map(({ title }) => title) : [''];
  return rowsBody(pairs.length, (6 + names.length * 9) * mm, (kit, row, at) => {
    const side = row.width * 0.27;
    const text = { ...row, y: row.y + row.height / 2 - 16, width: side - 6 * mm, height: 32 };
    const style = { size: 12, leading: 1.2 };
    const scales = names.flatMap((name, line) => {
      const y = row.y + (row.height / (names.length + 1)) * (line + 1);
      return scale(kit, name, [from, to], { x: row.x + side, y, width: row.width - 2 * side, height: 0 });
    });
    return [
      label(kit, pairs[at]?.left ?? '', text, style, { align: 'right' }),
      ...scales,
      label(kit, pairs[at]?.right ?? '', { ...text, x: row.x + row.width - side + 6 * mm }, style),
    ];
  });
};

type Row = (kit: SheetKit, row: Rect, at: number) => readonly Mark[];

/** Rows under one another; as many to a page as are at least so high. */
function rowsBody(count: number, least: number, draw: Row): Body {
  return (kit, area) => {
    const pages = Math.ceil(count / Math.max(1, Math.floor(area.height / least)));
    const each = Math.ceil(count / pages);
    const height = Math.min(area.height / each, least * 2.5);
    return Array.from({ length: pages }, (_, page) =>
      Array.from({ length: Math.min(each, count - page * each) }, (_row, at) =>
        draw(kit, { ...area, y: area.y + at * height, height }, page * each + at),
      ).flat(),
    );
  };
}

/** Where a line to write on lies in a row, so far from its left end. */
const lineIn = (row: Rect, indent: number): Rect => ({
  x: row.x + indent,
  y: row.y + row.height - 4.5 * mm,
  width: row.width - indent,
  height: 10,
});

const numbered = (kit: SheetKit, number: number, row: Rect): readonly Mark[] => [
  label(
    kit,
    `${number}.`,
    { ...row, y: row.y + row.height - 4.5 * mm - 12, width: 10 * mm, height: 16 },
    { size: 13, bold: true, leading: 1.2 },
  ),
];

const named = (kit: SheetKit, title: string, row: Rect): readonly Mark[] => [
  label(
    kit,
    title,
    { x: row.x + 14 * mm, y: row.y + row.height / 2 - 8, width: 54 * mm, height: 32 },
    { size: 13, bold: true, leading: 1.2 },
    { as: 'H2' },
  ),
];

const square = (place: Rect, side: number): Mark => ({
  kind: 'box',
  rect: { x: place.x + (place.width - side) / 2, y: place.y + (place.height - side) / 2, width: side, height: side },
  radius: 2,
  stroke: { ink: inks.lineStrong, width: 0.9 },
});

const ticked = (kit: SheetKit, word: string, place: Rect): readonly Mark[] => [
  square({ ...place, width: 6 * mm }, 5 * mm),
  label(
    kit,
    word,
    { ...place, x: place.x + 8 * mm, y: place.y + place.height / 2 - 6, width: place.width - 9 * mm, height: 12 },
    { size: 10, least: 6, leading: 1.2 },
  ),
];

/** A line with a stroke for each whole number on it. */
function scale(kit: SheetKit, name: string, [from, to]: readonly [number, number], line: Rect): readonly Mark[] {
  const steps = Math.min(20, Math.max(1, to - from));
  const strokes = Array.from({ length: steps + 1 }, (_, at) => line.x + (line.width / steps) * at);
  return [
    label(kit, name, { x: line.x, y: line.y - 5 * mm, width: line.width, height: 12 }, { size: 9.5 }, { ink: inks.quiet }),
    ruled(line, { x: line.x + line.width, y: line.y }, inks.lineStrong, 1.2),
    ...strokes.map((x) => ruled({ x, y: line.y - 1.6 * mm }, { x, y: line.y + 1.6 * mm })),
  ];
}
