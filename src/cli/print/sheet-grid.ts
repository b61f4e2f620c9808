import type { CastRow, Labelled, LanesShape, MatrixShape } from '../../engine/format.ts';
import type { PictureShape } from '../../engine/shapes/shape.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { mm, type Rect, shrink } from './paper.ts';
import { answerLine, frameBox, writingLines } from './sheet-fields.ts';
import { type Body, label, type SheetKit } from './sheet-frame.ts';

/** A matrix: each cell has two boxes to tick, for what is wanted and for what matters most, and room for the reason. */
export const matrixBody = ({ rows, columns }: MatrixShape): Body => gridBody(rows, columns, 24 * mm, tickBoxes);

/** Lanes: a story runs from left to right, with lines to write on at each moment. */
export const lanesBody = ({ lanes, columns }: LanesShape): Body => gridBody(lanes, columns, 34 * mm, linesIn);

/** How things look now and later, side by side. */
export const pictureBody = ({ rows, now, later }: PictureShape): Body => {
  const halves = [
    { id: 'now', title: now },
    { id: 'later', title: later },
  ];
  return gridBody(rows, halves, 26 * mm, linesIn);
};

const linesIn: Cell = (_, cell) => writingLines({ ...shrink(cell, 2.5 * mm), y: cell.y, height: cell.height });

type Cell = (kit: SheetKit, cell: Rect) => readonly Mark[];

const [rowHead, columnHead, gap] = [42 * mm, 9 * mm, 1.6 * mm];

/** Rows by columns, with their titles; as many rows to a page as are at least so high. */
function gridBody(rows: readonly CastRow[], columns: readonly Labelled[], least: number, cell: Cell): Body {
  return (kit, area) => {
    const most = Math.max(1, Math.floor((area.height - columnHead) / least));
    const pages = Math.ceil(rows.length / most);
    const each = Math.ceil(rows.length / pages);
    return Array.from({ length: pages }, (_, page) =>
      gridPage(kit, area, rows.slice(page * each, (page + 1) * each), columns, cell),
    );
  };
}

function gridPage(
  kit: SheetKit,
  area: Rect,
  rows: readonly CastRow[],
  columns: readonly Labelled[],
  cell: Cell,
): readonly Mark[] {
  const width = (area.width - rowHead + gap) / columns.length;
  const height = (area.height - columnHead) / rows.length;
  const titles = columns.map(({ title }, at) => {
    const rect = { x: area.x + rowHead + at * width, y: area.y, width: width - gap, height: columnHead };
    return label(kit, title, rect, { size: 12, bold: true, leading: 1.1 }, { align: 'centre', as: 'H2' });
  });
  const lines = rows.flatMap((row, at) => {
    const y = area.y + columnHead + at * height;
    const cells = columns.flatMap((_, column) => {
      const rect = { x: area.x + rowHead + column * width, y, width: width - gap, height: height - gap };
      return [frameBox(rect), ...cell(kit, rect)];
    });
    return [...rowTitle(kit, row, { x: area.x, y, width: rowHead - 4 * mm, height: height - gap }), ...cells];
  });
  return [...titles, ...lines];
}

/** The title of a row, with a line for a name where the row is about somebody. */
function rowTitle(kit: SheetKit, { title, cast }: CastRow, rect: Rect): readonly Mark[] {
  const words = label(
    kit,
    title,
    { ...rect, y: rect.y + 2 * mm, height: 32 },
    { size: 13, bold: true, leading: 1.15 },
    { as: 'H2' },
  );
  if (cast === undefined) return [words];
  return [
    words,
    ...answerLine(kit, kit.say('print.who'), { ...rect, y: rect.y + Math.min(rect.height - 5 * mm, 19 * mm), height: 10 }),
  ];
}

function tickBoxes(kit: SheetKit, cell: Rect): readonly Mark[] {
  const side = 4 * mm;
  const pad = 2.2 * mm;
  const word = { width: cell.width - side - pad * 3, height: side };
  return [kit.say('cell.wanted'), kit.say('cell.most')].flatMap((text, at): readonly Mark[] => {
    const box = { x: cell.x + pad, y: cell.y + pad + at * (side + 1.2 * mm), width: side, height: side };
    return [
      { kind: 'box', rect: box, radius: 1, stroke: { ink: inks.lineStrong, width: 0.8 } },
      label(
        kit,
        text,
        { x: box.x + side + pad * 0.7, y: box.y + 1, ...word },
        { size: 7.5, least: 5, leading: 1.1 },
        { ink: inks.quiet },
      ),
    ];
  });
}
