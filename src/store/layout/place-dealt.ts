import type { DealtRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { fitCards } from './fit-cards.ts';
import { cutTop, inset } from './geometry.ts';
import { boardCard, label, panel } from './items.ts';

/** Cards that were dealt: in the middle as large as they can be, at the side in as much room as there is. What is to be said of them stands above. */
export function placeDealt(desk: Desk, region: DealtRegion, frame: Rect): readonly Placed[] {
  const { key, title: text, cards } = region;
  const inside = inset(frame, px(desk, 12), px(desk, 10));
  const [title, below] = cutTop(inside, px(desk, 26), px(desk, 6));
  const lines = linesIn(desk, region, below);
  const [words, area] = lines.length > 0 ? cutTop(below, lines.length * px(desk, 22), px(desk, 8)) : [below, below];
  const spots = fitCards(area, cards.length, desk.unit, 'centre');
  return [
    panel(desk, key, frame, 'paper'),
    label(desk, `title:${key}`, title, text, { size: 17, bold: true }),
    ...lines.map((line, at) => {
      const rect = { ...words, y: words.y + at * px(desk, 22), height: px(desk, 22) };
      return label(desk, `line:${key}:${at}`, rect, line, { size: 15, tone: 'quiet' });
    }),
    ...cards.map((card, at) => boardCard(desk, card, spots[at] ?? { rect: area })),
  ];
}

/** As many lines as leave the cards more than half of the room; the table in words says all of them. */
function linesIn(desk: Desk, { lines, cards }: DealtRegion, area: Rect): readonly string[] {
  const room = cards.length > 0 ? area.height / 2 : area.height;
  return lines.slice(0, Math.max(0, Math.floor(room / px(desk, 22))));
}
