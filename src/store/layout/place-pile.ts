import type { PileRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { cutTop, inColumns, inRows, inset } from './geometry.ts';
import { cardAt, label, panel } from './items.ts';

/** All that has landed before: one small card below the other, or in a row where there is only room for one. */
export function placePile(desk: Desk, region: PileRegion, frame: Rect): readonly Placed[] {
  const { key, cards, title: text } = region;
  const row = frame.height < px(desk, 100);
  const inside = inset(frame, px(desk, 9), row ? 6 : px(desk, 8));
  const [title, area] = row ? [inside, inside] : cutTop(inside, px(desk, 24), px(desk, 4));
  const places = row ? inRow(desk, area, cards.length) : inStack(desk, area, cards.length);
  const name = label(desk, `title:${key}`, inset(title, px(desk, 2), 0), text, { size: 15, bold: true });
  return [
    panel(desk, key, frame, 'paper'),
    ...(row ? [] : [name]),
    ...cards.map((card, at) => ({
      ...cardAt(desk, card.key, card.face, places[at] ?? area),
      badge: card.badge,
      raised: desk.hand.looked === card.key,
    })),
  ];
}

const inRow = (desk: Desk, area: Rect, count: number): readonly Rect[] =>
  inColumns({ ...area, width: Math.min(area.width, count * px(desk, 190)) }, count, px(desk, 8));

const inStack = (desk: Desk, area: Rect, count: number): readonly Rect[] =>
  inRows({ ...area, height: Math.min(area.height, count * px(desk, 66)) }, count, px(desk, 6));
