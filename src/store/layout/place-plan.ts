import type { BoardPurse, PlanColumn, PlanRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { type CardSpot, fitCards } from './fit-cards.ts';
import { clamp, cutLeft, cutRight, cutTop, inset } from './geometry.ts';
import { boardCard, label, line, lineAfter, panel, slot } from './items.ts';

/** The chosen cards: in one heap, or in the columns of a timeline. */
export function placePlan(desk: Desk, region: PlanRegion, frame: Rect): readonly Placed[] {
  const [head, below] = cutTop(inset(frame, px(desk, 14), px(desk, 10)), headHeight(desk, region, frame), px(desk, 8));
  const [eyes, area] = region.eyes === undefined ? [[], below] : placeEyes(desk, region, region.eyes, below);
  const columns = columnRects(desk, region, area);
  return [
    panel(desk, region.key, frame, 'paper'),
    ...placeHead(desk, region, head),
    ...eyes,
    ...region.columns.flatMap((column, at) => placeColumn(desk, region, column, columns[at] ?? area)),
    ...separators(desk, region, columns),
  ];
}

function isNarrow(desk: Desk, frame: Rect): boolean {
  return frame.width < px(desk, 600);
}

function headHeight(desk: Desk, region: PlanRegion, frame: Rect): number {
  return px(desk, region.purse && isNarrow(desk, frame) ? 60 : 32);
}

function placeHead(desk: Desk, region: PlanRegion, head: Rect): readonly Placed[] {
  const [first, second] = isNarrow(desk, head) ? cutTop(head, px(desk, 28)) : [head, head];
  const width = region.purse ? Math.min(first.width * 0.6, wordsWidth(desk, region.title, 17)) : first.width;
  const [title, rest] = cutLeft(first, width, px(desk, 14));
  const name = label(desk, `title:${region.key}`, title, region.title, { size: 17, bold: true });
  if (!region.purse) return [name];
  const [words, free] = cutRight(rest, Math.min(rest.width, px(desk, 158)), px(desk, 12));
  const strip = isNarrow(desk, head) ? second : free;
  return [name, purseWords(desk, region, region.purse, words), purseCoins(desk, region, region.purse, strip)];
}

function purseWords(desk: Desk, region: PlanRegion, purse: BoardPurse, rect: Rect): Placed {
  const over = purse.left < 0;
  const text = over ? desk.words.pointsOver(-purse.left) : desk.words.pointsLeft(purse.left, purse.points);
  const tone = over ? 'danger' : 'ink';
  return label(desk, `points:${region.key}`, rect, text, { size: 16, bold: true, align: 'right', tone });
}

/** The tokens end where the words begin; they shrink before they leave their strip. */
function purseCoins(desk: Desk, region: PlanRegion, purse: BoardPurse, strip: Rect): Placed {
  const count = Math.max(1, purse.points, purse.spent);
  const height = Math.min(strip.height, px(desk, 30));
  const width = Math.min(strip.width, count * height * 1.1);
  const rect = { x: strip.x + strip.width - width, y: strip.y + (strip.height - height) / 2, width, height };
  return { kind: 'coins', key: `~coins:${region.key}`, rect, live: false, points: purse.points, spent: purse.spent };
}

function placeEyes(desk: Desk, region: PlanRegion, text: string, area: Rect): readonly [readonly Placed[], Rect] {
  const [band, rest] = cutTop(area, px(desk, 34), px(desk, 10));
  const words = { ...inset(band, px(desk, 12), 0), x: band.x + px(desk, 44), width: Math.max(1, band.width - px(desk, 56)) };
  return [
    [
      panel(desk, `~eyes:${region.key}`, band, 'eyes'),
      label(desk, `looking:${region.key}`, words, text, { size: 16, bold: true }),
    ],
    rest,
  ];
}

function placeColumn(desk: Desk, region: PlanRegion, column: PlanColumn, rect: Rect): readonly Placed[] {
  const titled = region.columns.some((other) => other.title !== '');
  const [title, area] = titled ? cutTop(rect, px(desk, 26), px(desk, 2)) : [rect, rect];
  const inside = inset(area, px(desk, titled ? 9 : 4), px(desk, titled ? 8 : 4));
  const open = desk.drops.has(column.key) || desk.drops.has(region.key);
  const spots = spotsFor(desk, column.cards.length, inside, open, titled ? 'left' : 'centre');
  const next = spots[column.cards.length];
  return [
    panel(desk, column.key, area, 'column'),
    ...(titled ? columnTitle(desk, column, inset(title, px(desk, 4), 0)) : []),
    ...(next ? [slot(desk, `~next:${column.key}`, next.rect, '')] : []),
    ...column.cards.map((card, at) => boardCard(desk, card, spots[at] ?? { rect: inside })),
  ];
}

/** Places for the cards, with one more for the next card where that does not make them smaller. */
function spotsFor(desk: Desk, count: number, area: Rect, open: boolean, align: 'left' | 'centre'): readonly CardSpot[] {
  const exact = fitCards(area, count, desk.unit, align);
  const roomy = open ? fitCards(area, count + 1, desk.unit, align) : exact;
  const [small, large] = [roomy[0]?.rect.height ?? 0, exact[0]?.rect.height ?? 0];
  return small >= large * 0.93 ? roomy : exact;
}

/** Columns side by side; one that holds many cards more than another is wider. */
function columnRects(desk: Desk, region: PlanRegion, area: Rect): readonly Rect[] {
  const gap = px(desk, 20);
  const weights = region.columns.map(({ cards }) => 1 + clamp((cards.length - 3) * 0.25, 0, 1));
  const room = area.width - gap * (weights.length - 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => (room * weight) / Math.max(1, all));
  return widths.map((width, at) => ({
    ...area,
    width,
    x: area.x + widths.slice(0, at).reduce((sum, before) => sum + before + gap, 0),
  }));
}

/** The time's name, and a line that runs on to the next. */
function columnTitle(desk: Desk, column: PlanColumn, rect: Rect): readonly Placed[] {
  const words = label(desk, `title:${column.key}`, rect, column.title, { size: 15, bold: true, tone: 'quiet' });
  return [words, ...lineAfter(desk, column.key, rect, column.title, 15)];
}

function separators(desk: Desk, region: PlanRegion, columns: readonly Rect[]): readonly Placed[] {
  return columns.slice(1).map((column, at) => {
    const x = column.x - px(desk, 10);
    return line(`rule:${region.key}:${at}`, 'rule', { x, y: column.y }, { x, y: column.y + column.height });
  });
}
