import type { PlanColumn, PlanRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { type CardSpot, fitCards, widestUpright } from './fit-cards.ts';
import { clamp, cutTop, inset } from './geometry.ts';
import { boardCard, label, line, lineAfter, panel, slot } from './items.ts';
import { placeBands } from './place-bands.ts';

interface Column {
  readonly column: PlanColumn;
  readonly title: Rect;
  readonly area: Rect;
  readonly inside: Rect;
}

/** The plan's cards, in one heap in the middle or in the columns of a timeline. */
export function placeColumns(desk: Desk, region: PlanRegion, area: Rect): readonly Placed[] {
  const titled = region.columns.some((column) => column.title !== '');
  if (titled && area.width / region.columns.length < px(desk, 132)) return placeBands(desk, region, area);
  const rects = columnRects(desk, region, area);
  const columns = region.columns.map((column, at) => columnIn(desk, column, rects[at] ?? area, titled));
  const unit = commonUnit(desk, columns);
  return [...columns.flatMap((column) => placeColumn(desk, region, column, unit, titled)), ...separators(desk, region, rects)];
}

/** Columns side by side; one that holds many cards more than another is wider. */
function columnRects(desk: Desk, region: PlanRegion, area: Rect): readonly Rect[] {
  const gap = px(desk, 20);
  const weights = region.columns.map(({ cards }) => 1 + clamp((cards.length - 3) * 0.25, 0, 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const room = Math.max(1, area.width - gap * (weights.length - 1));
  const before = (at: number) => weights.slice(0, at).reduce((sum, weight) => sum + (room * weight) / all + gap, 0);
  return weights.map((weight, at) => ({ ...area, width: (room * weight) / all, x: area.x + before(at) }));
}

function columnIn(desk: Desk, column: PlanColumn, rect: Rect, titled: boolean): Column {
  const [title, area] = titled ? cutTop(rect, px(desk, 26), px(desk, 2)) : [rect, rect];
  return { column, title, area, inside: inset(area, px(desk, titled ? 9 : 4), px(desk, titled ? 8 : 4)) };
}

/** The scale at which the cards of all columns come out alike; each to its own where that would make some much too small. */
function commonUnit(desk: Desk, columns: readonly Column[]): number {
  const firsts = columns.flatMap(({ column, inside }) => fitCards(inside, column.cards.length, desk.unit, 'left').slice(0, 1));
  const widths = firsts.flatMap(({ rect }) => (rect.height > rect.width ? [rect.width] : []));
  const unit = Math.min(desk.unit, ...widths.map((width) => width / widestUpright));
  return Math.max(...widths, 0) * 0.65 <= unit * widestUpright ? unit : desk.unit;
}

function placeColumn(desk: Desk, region: PlanRegion, place: Column, unit: number, titled: boolean): readonly Placed[] {
  const { column, title, area, inside } = place;
  const open = desk.drops.has(column.key) || desk.drops.has(region.key);
  const spots = spotsFor(column.cards.length, inside, unit, open, titled ? 'left' : 'centre');
  const next = spots[column.cards.length];
  return [
    panel(desk, column.key, area, 'column'),
    ...(titled ? columnTitle(desk, column, inset(title, px(desk, 4), 0)) : []),
    ...(next ? [slot(desk, `~next:${column.key}`, next.rect, '')] : []),
    ...column.cards.map((card, at) => boardCard(desk, card, spots[at] ?? { rect: inside })),
  ];
}

/** Places for the cards, with one more for the next card where that does not make them smaller. */
function spotsFor(count: number, area: Rect, unit: number, open: boolean, align: 'left' | 'centre'): readonly CardSpot[] {
  const exact = fitCards(area, count, unit, align);
  const roomy = open ? fitCards(area, count + 1, unit, align) : exact;
  const [small, large] = [roomy[0]?.rect.height ?? 0, exact[0]?.rect.height ?? 0];
  return small >= large * 0.93 ? roomy : exact;
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
