import type { DealtRegion } from '../board.ts';
import type { Placed, Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { fitCards } from './fit-cards.ts';
import { cutTop, inset } from './geometry.ts';
import { boardCard, label, panel } from './items.ts';

/** Cards that were dealt, on a mat of their own: to be read where there is room for that. What is to be said of them stands above. */
export function placeDealt(desk: Desk, region: DealtRegion, frame: Rect): readonly Placed[] {
  const inside = inset(frame, px(desk, 12), px(desk, 10));
  const [title, below] = cutTop(inside, px(desk, 26), px(desk, 6));
  const lines = linesIn(desk, region, below);
  const height = lines.length * px(desk, 22);
  const [words, area] = lines.length > 0 ? cutTop(below, height, px(desk, 8)) : [below, below];
  return [
    panel(desk, region.key, frame, 'paper'),
    label(desk, `title:${region.key}`, title, region.title, { size: 17, bold: true }),
    ...lines.map((line, at) => {
      const rect = { ...words, y: words.y + at * px(desk, 22), height: px(desk, 22) };
      return label(desk, `line:${region.key}:${at}`, rect, line, { size: 15, tone: 'quiet' });
    }),
    ...placeCards(desk, region, area),
  ];
}

/** As many lines as leave the cards more than half of the room; the table in words says all of them. */
function linesIn(desk: Desk, { lines, cards }: DealtRegion, area: Rect): readonly string[] {
  const room = cards.length > 0 ? area.height / 2 : area.height;
  return lines.slice(0, Math.max(0, Math.floor(room / px(desk, 22))));
}

function placeCards(desk: Desk, { cards }: DealtRegion, area: Rect): readonly Placed[] {
  const large = largeSpots(desk, area, cards.length);
  if (large.length > 0)
    return cards.map((card, at) => ({ ...boardCard(desk, card, { rect: large[at] ?? area }), size: 'large', angle: 0 }));
  const spots = fitCards(area, cards.length, desk.unit, 'centre');
  return cards.map((card, at) => boardCard(desk, card, spots[at] ?? { rect: area }));
}

/** Height for each part of the width of a card that is to be read, and its least and largest width. */
const tall = 1.5;
const [leastWidth, mostWidth] = [190, 280];

/** Places in one row for cards with all that is printed on them; none where they would be too small to read. */
function largeSpots(desk: Desk, area: Rect, count: number): readonly Rect[] {
  const gap = px(desk, 16);
  const share = (area.width - gap * (count - 1)) / Math.max(1, count);
  const width = Math.floor(Math.min(px(desk, mostWidth), share, area.height / tall));
  if (count === 0 || width < px(desk, leastWidth)) return [];
  const height = Math.floor(width * tall);
  const left = area.x + (area.width - count * width - gap * (count - 1)) / 2;
  const y = Math.floor(area.y + (area.height - height) / 2);
  return Array.from({ length: count }, (_, at) => ({ x: Math.floor(left + at * (width + gap)), y, width, height }));
}
