import type { BoardCard, TrayRegion, TrayShelf } from '../board.ts';
import type { Placed, PlacedTab, Rect } from '../scene-model.ts';
import { type Desk, px, wordsWidth } from './desk.ts';
import { type CardSpot, fitCards } from './fit-cards.ts';
import { cutTop, inset } from './geometry.ts';
import { boardCard, panel, slot } from './items.ts';

/** The packs: a tab for each shelf, and all cards of the open one. */
export function placeTray(desk: Desk, region: TrayRegion, frame: Rect): readonly Placed[] {
  const open = openShelf(desk, region);
  const [tabs, body] = cutTop(frame, px(desk, 38));
  const sheet = panel(desk, region.key, body, 'tray');
  const colour = open ? { colour: open.suit.colour } : {};
  return [{ ...sheet, ...colour }, ...placeTabs(desk, region, open, tabs), ...placeCards(desk, open, body)];
}

function openShelf(desk: Desk, region: TrayRegion): TrayShelf | undefined {
  return region.shelves.find((shelf) => shelf.key === desk.hand.shelf) ?? region.shelves[0];
}

function placeTabs(desk: Desk, region: TrayRegion, open: TrayShelf | undefined, strip: Rect): readonly PlacedTab[] {
  const [gap, side] = [px(desk, 6), px(desk, 20)];
  const room = (strip.width - 2 * side - gap * (region.shelves.length - 1)) / Math.max(1, region.shelves.length);
  const natural = region.shelves.map((shelf) => px(desk, 46) + wordsWidth(desk, shelf.title, 16));
  const crowded = natural.reduce((sum, width) => sum + width, 0) > room * region.shelves.length;
  const widths = natural.map((width) => Math.max(1, crowded ? room : width));
  return region.shelves.map((shelf, at) => ({
    kind: 'tab',
    key: shelf.key,
    live: true,
    text: shelf.title,
    suit: shelf.suit,
    open: shelf === open,
    rect: {
      x: strip.x + side + widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0),
      y: strip.y,
      width: widths[at] ?? room,
      height: strip.height,
    },
  }));
}

function placeCards(desk: Desk, open: TrayShelf | undefined, body: Rect): readonly Placed[] {
  if (!open) return [];
  const area = inset({ ...body, height: Math.max(1, body.height - desk.edge) }, px(desk, 18), px(desk, 11));
  const spots = fitCards(area, open.cards.length, desk.unit, 'centre');
  const items = open.cards.map((card, at) => trayCard(desk, card, spots[at] ?? { rect: area }));
  return [...items.filter((item) => item.kind === 'slot'), ...items.filter((item) => item.kind !== 'slot')];
}

/** A card that lies in the plan leaves its empty place behind, with its name so that it finds its way back. */
function trayCard(desk: Desk, card: BoardCard, spot: CardSpot): Placed {
  if (card.state !== 'chosen') return boardCard(desk, card, spot);
  return slot(desk, card.key, gapOf(spot), card.face.title, card.actions.length > 0);
}

/** The part of a place that no neighbour lies on. */
function gapOf({ rect, inSight, under = 0 }: CardSpot): Rect {
  const right = inSight === undefined ? rect.width : inSight - 4;
  const left = under > 0 ? under + 4 : 0;
  return { ...rect, x: rect.x + left, width: Math.max(1, right - left) };
}
