import type { Board, BoardCard, BoardCast, PileCard, Region } from '../board.ts';
import { type Placed, type PlacedCard, type Rect, raisedKey } from '../scene-model.ts';
import { cardsOf, castsOf, type Desk } from './desk.ts';
import { clamp, moveInto, type Point, type Size, sharedArea } from './geometry.ts';
import { cardAt } from './items.ts';

/** The card in the hand, or else the one looked at, whole and near its place; nothing when neither is a card. */
export function raiseCard(desk: Desk, board: Board, placed: readonly Placed[]): readonly PlacedCard[] {
  const { held, looked } = desk.hand;
  return [held, looked].flatMap((key) => (key === undefined ? [] : wholeCard(desk, board, placed, key))).slice(0, 1);
}

function wholeCard(desk: Desk, board: Board, placed: readonly Placed[], key: string): readonly PlacedCard[] {
  const holder = board.regions.flatMap(holdersOf).find((one) => one.key === key);
  const place = placed.find((item) => item.key === key);
  if (!holder?.face || !place || isRead(place, key === desk.hand.held)) return [];
  const avoid = placesOf(placed, holder, key);
  const card = { ...cardAt(desk, raisedKey, holder.face, nearby(desk, place.rect, avoid)), size: 'whole' } as const;
  const state = 'state' in holder && holder.state !== 'chosen' ? holder.state : 'free';
  const down = 'down' in holder && holder.down;
  const word = 'told' in holder && typeof holder.told !== 'string' ? (holder.told[0] ?? '') : '';
  return [{ ...card, live: false, state, down, word, raised: true, angle: 0 }];
}

/** Whether a card can be read where it lies, so that nobody needs to see it twice. */
const isRead = (place: Placed, held: boolean): boolean => place.kind === 'card' && place.size === 'large' && !held;

type Holder = BoardCard | BoardCast | PileCard;

const holdersOf = (region: Region): readonly Holder[] =>
  region.kind === 'pile' ? region.cards : [...cardsOf(region), ...castsOf(region)];

/** What must stay in sight: the card's place in the plan, and the empty place that it could go to. */
function placesOf(placed: readonly Placed[], holder: Holder, key: string): readonly Rect[] {
  const goals = ('actions' in holder ? holder.actions : []).flatMap((action) =>
    action.target === undefined ? [] : [action.target, `~next:${action.target}`],
  );
  const isPlace = (item: Placed) =>
    (goals.includes(item.key) && !(item.kind === 'panel' && item.tone !== 'column')) ||
    (item.kind === 'card' && item.size === 'small' && item.key !== key && item.face.card === holder.face?.card);
  return placed.filter(isPlace).map((item) => item.rect);
}

function wholeSize(desk: Desk): Size {
  const scale = clamp(desk.unit, 0.9, 1.5);
  const height = Math.min(340 * scale, desk.size.height - 8);
  return { height, width: Math.min(240 * scale, desk.size.width - 8) };
}

/** Standing on the card's own place when that is by the near edge, else beside it; the first spot that hides least wins. */
function nearby(desk: Desk, place: Rect, avoid: readonly Rect[]): Rect {
  const size = wholeSize(desk);
  const board = { x: 4, y: 4, width: desk.size.width - 8, height: desk.size.height - 8 };
  const inTray = place.y > desk.size.height / 2;
  const spots = (inTray ? standing(place, size) : beside(place, size)).map((spot) => moveInto({ ...spot, ...size }, board));
  const kept = inTray ? avoid : [...avoid, place];
  const hidden = (spot: Rect) => kept.reduce((sum, rect) => sum + sharedArea(spot, rect), 0);
  return spots.reduce((best, spot) => (hidden(spot) < hidden(best) ? spot : best));
}

function standing(place: Rect, size: Size): readonly Point[] {
  const y = place.y + place.height - size.height + 24;
  const middle = place.x + (place.width - size.width) / 2;
  return [middle, place.x + place.width + 10, place.x - size.width - 10].map((x) => ({ x, y }));
}

function beside(place: Rect, size: Size): readonly Point[] {
  const [left, right] = [place.x - size.width - 10, place.x + place.width + 10];
  const middle = { x: place.x + (place.width - size.width) / 2, y: place.y + (place.height - size.height) / 2 };
  const [above, below] = [place.y - size.height - 10, place.y + place.height + 10];
  const [high, low] = [place.y + place.height - size.height, place.y];
  return [
    ...[middle.y, low, high, below, above].flatMap((y) => [
      { x: right, y },
      { x: left, y },
    ]),
    { x: middle.x, y: below },
    { x: middle.x, y: above },
  ];
}
