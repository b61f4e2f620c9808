import type { PileRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { cutTop, inRows, inset } from './geometry.ts';
import { cardAt, label, panel } from './items.ts';

/** All that has landed before, one small card below the other. */
export function placePile(desk: Desk, region: PileRegion, frame: Rect): readonly Placed[] {
  const [title, area] = cutTop(inset(frame, px(desk, 9), px(desk, 8)), px(desk, 24), px(desk, 4));
  const most = region.cards.length * px(desk, 66);
  const rows = inRows({ ...area, height: Math.min(area.height, most) }, region.cards.length, px(desk, 6));
  return [
    panel(desk, region.key, frame, 'paper'),
    label(desk, `title:${region.key}`, inset(title, px(desk, 2), 0), region.title, { size: 15, bold: true }),
    ...region.cards.map(({ key, face, badge }, at) => ({
      ...cardAt(desk, key, face, rows[at] ?? area),
      badge,
      raised: desk.hand.looked === key,
    })),
  ];
}
