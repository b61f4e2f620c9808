import type { BoardCast, MatrixRegion, MatrixRow } from '../board.ts';
import type { Placed, PlacedCell, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { clamp, cutLeft, cutTop, inColumns, inRows, inset } from './geometry.ts';
import { castPlace, label, panel } from './items.ts';

/** Whom to reach, and why: a square for each of them. */
export function placeMatrix(desk: Desk, region: MatrixRegion, frame: Rect): readonly Placed[] {
  const glance = frame.width < px(desk, 420);
  const tight = frame.height < px(desk, 88 + region.rows.length * 26);
  const inside = inset(frame, px(desk, glance ? 10 : 16), px(desk, tight ? 4 : 10));
  const [title, below] = cutTop(inside, px(desk, tight ? 20 : 28), px(desk, tight ? 0 : 4));
  const heads = glance
    ? clamp(below.width * 0.25, Math.min(75, below.width * 0.36), px(desk, 96))
    : clamp(below.width * 0.24, px(desk, 120), px(desk, 250));
  const [top, grid] = cutTop(below, px(desk, tight ? 17 : glance ? 38 : 30), px(desk, tight ? 2 : 6));
  const gap = px(desk, tight ? 2 : glance ? 4 : 8);
  const bands = inRows(grid, region.rows.length, gap);
  return [
    panel(desk, region.key, frame, 'paper'),
    label(desk, `title:${region.key}`, inset(title, px(desk, 2), 0), region.title, { size: 17, bold: true }),
    ...columnTitles(desk, region, cutLeft(top, heads, gap)[1], gap, glance),
    ...region.rows.flatMap((row, at) => placeRow(desk, row, bands[at] ?? grid, heads, gap)),
  ];
}

function columnTitles(desk: Desk, region: MatrixRegion, strip: Rect, gap: number, glance: boolean): readonly Placed[] {
  const rects = inColumns(strip, region.columns.length, gap);
  return region.columns.map((title, at) =>
    label(desk, `column:${region.key}:${at}`, inset(rects[at] ?? strip, -gap / 2, 0), title, {
      size: glance ? 13 : 16,
      bold: !glance,
      align: 'centre',
      tone: glance ? 'quiet' : 'ink',
    }),
  );
}

function placeRow(desk: Desk, row: MatrixRow, band: Rect, heads: number, gap: number): readonly Placed[] {
  const [head, cells] = cutLeft(band, heads, gap);
  const rects = inColumns(cells, row.cells.length, gap);
  return [...rowHead(desk, row, head), ...row.cells.map((cell, at) => placeCell(desk, cell, rects[at] ?? cells))];
}

function placeCell(desk: Desk, cell: MatrixRow['cells'][number], rect: Rect): PlacedCell {
  const target = desk.targets.has(cell.key);
  return {
    kind: 'cell',
    key: cell.key,
    rect,
    live: target || cell.action !== undefined,
    mark: cell.mark,
    cards: cell.cards,
    gap: cell.gap,
    target,
  };
}

function rowHead(desk: Desk, row: MatrixRow, head: Rect): readonly Placed[] {
  const style = { size: head.width < px(desk, 110) ? 14 : 17, bold: true };
  const words = inset(head, px(desk, 2), 0);
  if (!row.cast) return [label(desk, `row:${row.key}`, words, row.title, style)];
  return castHead(desk, row, row.cast, words, style);
}

/** A title with the card, or its place, below; the place alone when there is no room for both. */
function castHead(
  desk: Desk,
  row: MatrixRow,
  cast: BoardCast,
  head: Rect,
  style: { size: number; bold: boolean },
): readonly Placed[] {
  const name = cast.name === '' ? row.title : cast.name;
  if (head.height < px(desk, 62)) return [castPlace(desk, cast, inset(head, 0, 2), name)];
  const [title, place] = cutTop(head, px(desk, 24), px(desk, 2));
  const spot = { ...place, height: Math.min(place.height, px(desk, 64)) };
  return [label(desk, `row:${row.key}`, title, name, style), castPlace(desk, cast, spot, '')];
}
