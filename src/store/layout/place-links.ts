import type { PlanRegion } from '../board.ts';
import type { BoardLink } from '../board-link.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { centreOf, inset, type Point } from './geometry.ts';
import { label, line, panel } from './items.ts';

/** The cards of a plan and, over them, the lines from one to another with their words. */
export function withLinks(desk: Desk, { links = [] }: PlanRegion, cards: readonly Placed[]): readonly Placed[] {
  if (links.length === 0) return cards;
  const rects = new Map(cards.flatMap((item) => (item.kind === 'card' ? [[item.key, item.rect] as const] : [])));
  return [...cards, ...links.flatMap((link) => drawn(desk, link, rects))];
}

function drawn(desk: Desk, { key, from, to, word }: BoardLink, rects: ReadonlyMap<string, Rect>): readonly Placed[] {
  const [one, other] = [rects.get(from), rects.get(to)];
  if (!one || !other) return [];
  const [start, end] = [edgeTowards(one, centreOf(other)), edgeTowards(other, centreOf(one))];
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const width = Math.min(wordsWidth(desk, word, 14) + px(desk, 12), px(desk, 160));
  const rect = { x: middle.x - width / 2, y: middle.y - px(desk, 11), width, height: px(desk, 22) };
  return [
    line(key, 'plans', start, end, px(desk, 10)),
    panel(desk, `~paper:${key}`, rect, 'sheet'),
    label(desk, `word:${key}`, inset(rect, px(desk, 4), 0), word, { size: 14, bold: true, align: 'centre' }),
  ];
}

/** How far out of the middle of a card a line begins and ends: on the card, so that there is one between neighbours too. */
const reach = 0.62;

/** Where a line on the way from the middle of a card to a point begins. */
function edgeTowards(rect: Rect, point: Point): Point {
  const middle = centreOf(rect);
  const [dx, dy] = [point.x - middle.x, point.y - middle.y];
  const scale = Math.min(rect.width / 2 / Math.max(1, Math.abs(dx)), rect.height / 2 / Math.max(1, Math.abs(dy)), 1) * reach;
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}
