import type { PlanColumn, PlanRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { fitCards } from './fit-cards.ts';
import { cutLeft, inset } from './geometry.ts';
import { boardCard, label, line, panel } from './items.ts';

/** The times of a plan below one another, where there is no room for them side by side. */
export function placeBands(desk: Desk, region: PlanRegion, area: Rect): readonly Placed[] {
  const gap = px(desk, 8);
  const weights = region.columns.map(weightOf);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const room = Math.max(1, area.height - gap * (weights.length - 1));
  let y = area.y;
  return region.columns.flatMap((column, at) => {
    const height = (room * (weights[at] ?? 1)) / all;
    const band = { ...area, y, height };
    y += height + gap;
    return [...placeBand(desk, column, band), ...(at > 0 ? [ruleAbove(region, at, band, gap)] : [])];
  });
}

/** As many rows as its cards need side by side, and a little for a time without any. */
const weightOf = ({ cards }: PlanColumn): number => (cards.length === 0 ? 0.6 : Math.ceil(cards.length / 2));

function placeBand(desk: Desk, column: PlanColumn, band: Rect): readonly Placed[] {
  const [title, area] = cutLeft(band, titleWidth(desk, column.title, band), px(desk, 6));
  const inside = inset(area, px(desk, 4), px(desk, 3));
  const spots = fitCards(inside, column.cards.length, desk.unit, 'left');
  return [
    panel(desk, column.key, area, 'column'),
    label(desk, `title:${column.key}`, inset(title, px(desk, 4), 0), column.title, { size: 14, bold: true, tone: 'quiet' }),
    ...column.cards.map((card, at) => boardCard(desk, card, spots[at] ?? { rect: inside })),
  ];
}

/** Wide enough for the longest word of the time, within reason. */
function titleWidth(desk: Desk, title: string, band: Rect): number {
  const longest = Math.max(0, ...title.split(/\s/).map((word) => wordsWidth(desk, word, 14)));
  return Math.min(Math.max(band.width * 0.22, longest + px(desk, 8)), band.width * 0.4);
}

function ruleAbove({ key }: PlanRegion, at: number, band: Rect, gap: number): Placed {
  const y = band.y - gap / 2;
  return line(`rule:${key}:${at - 1}`, 'rule', { x: band.x, y }, { x: band.x + band.width, y });
}
