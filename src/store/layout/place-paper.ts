import type { PaperLine, PaperRegion } from '../board.ts';
import type { Placed, PlacedEnvelope, PlacedNote, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { around, centreOf, cutRight, cutTop, inColumns, inRows, inset } from './geometry.ts';
import { label, panel } from './items.ts';
import { beforeScale, placeScale } from './place-scale.ts';

/** A sheet of texts, or the envelope that it travels in. */
export function placePaper(desk: Desk, region: PaperRegion, frame: Rect): readonly Placed[] {
  const sheet = sheetRect(desk, region, frame);
  const tight = sheet.height < px(desk, 54 + region.lines.length * 20);
  const inside = inset(sheet, px(desk, sheet.width < px(desk, 420) ? 12 : 26), px(desk, tight ? 4 : 12));
  const [head, body] = cutTop(inside, px(desk, tight ? 20 : 28), px(desk, tight ? 0 : region.role === 'main' ? 14 : 6));
  const [envelope, lines] = region.seal === 'none' ? [[], body] : placeEnvelope(desk, region, region.seal, body);
  const rects = region.role === 'side' ? byLength(desk, region.lines, lines) : lineRects(desk, region.lines.length, lines);
  return [
    panel(desk, region.key, sheet, 'sheet'),
    ...placeHead(desk, region, head),
    ...region.lines.flatMap((line, at) => placeLine(desk, line, rects[at] ?? lines)),
    ...envelope,
  ];
}

/** A line, with its scale below it where it has one. */
function placeLine(desk: Desk, line: PaperLine, rect: Rect): readonly Placed[] {
  const [words, below] = beforeScale(desk, line, rect);
  return [note(line, words), ...(below && line.scale ? placeScale(desk, line.key, line.scale, below) : [])];
}

export function note(line: PaperLine, rect: Rect): PlacedNote {
  return { kind: 'note', key: line.key, rect, live: false, line };
}

/** A sheet is never wider than a page that one likes to read, unless there are many lines. */
function sheetRect(desk: Desk, region: PaperRegion, frame: Rect): Rect {
  const many = region.lines.length > 3 || region.seal !== 'none';
  const width = Math.min(frame.width, px(desk, many ? 1020 : 760));
  const rows = Math.ceil(region.lines.length / (columnCount(desk, region.lines.length, width) || 1));
  const height = region.seal === 'none' ? Math.min(frame.height, px(desk, 84 + rows * 180)) : frame.height;
  return around(centreOf(frame), width, height);
}

function placeHead(desk: Desk, region: PaperRegion, head: Rect): readonly Placed[] {
  const from = region.seal === 'none' ? region.from : '';
  const [right, left] = cutRight(head, from === '' ? 0 : head.width * 0.4, px(desk, 8));
  const title = label(desk, `title:${region.key}`, left, region.title, { size: 19, bold: true });
  if (from === '') return [title];
  return [title, label(desk, `from:${region.key}`, right, from, { size: 15, align: 'right', tone: 'quiet' })];
}

function columnCount(desk: Desk, count: number, width: number): number {
  return count > 3 && width > px(desk, 620) ? 2 : 1;
}

/** At the side there is little room: each text gets as much of it as it is long. */
function byLength(desk: Desk, texts: readonly PaperLine[], area: Rect): readonly Rect[] {
  const gap = px(desk, 10);
  const weights = texts.map(({ text }) => 50 + text.length);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const room = Math.max(1, area.height - gap * (texts.length - 1));
  const before = (at: number) => weights.slice(0, at).reduce((sum, weight) => sum + (room * weight) / all + gap, 0);
  return weights.map((weight, at) => ({ ...area, y: area.y + before(at), height: (room * weight) / all }));
}

function lineRects(desk: Desk, count: number, area: Rect): readonly Rect[] {
  const columns = columnCount(desk, count, area.width);
  const rows = Math.ceil(count / columns);
  const strips = inColumns(area, columns, px(desk, 36));
  const places = strips.map((strip) => inRows(strip, rows, px(desk, 14)));
  return Array.from({ length: count }, (_, at) => places[Math.floor(at / rows)]?.[at % rows] ?? area);
}

function placeEnvelope(
  desk: Desk,
  region: PaperRegion,
  seal: PlacedEnvelope['seal'],
  body: Rect,
): readonly [readonly Placed[], Rect] {
  const alone = region.lines.length === 0;
  const [side, lines] = alone ? [body, body] : cutRight(body, body.width * 0.38, px(desk, 24));
  const width = Math.min(side.width, px(desk, 460), side.height * 1.5);
  const words = seal === 'sealed' ? desk.words.sealed : desk.words.waiting;
  const rect = around(centreOf(side), width, Math.min(side.height, width * 0.68));
  const text = region.from === '' ? words : region.from;
  return [[{ kind: 'envelope', key: `~envelope:${region.key}`, rect, live: false, seal, text }], lines];
}
