import type { BoardCard, BoardCast, CardFace } from '../board.ts';
import type { PlacedArrow, PlacedCard, PlacedLabel, PlacedPanel, PlacedSlot, Rect } from '../scene-model.ts';
import { type Desk, letters, wordsWidth } from './desk.ts';
import type { CardSpot } from './fit-cards.ts';
import { boundsOf, type Point } from './geometry.ts';

interface LabelStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: PlacedLabel['align'];
  readonly tone?: PlacedLabel['tone'];
}

export function label(desk: Desk, key: string, rect: Rect, text: string, style: LabelStyle): PlacedLabel {
  const { bold = false, align = 'left', tone = 'ink' } = style;
  return { kind: 'label', key: `~${key}`, rect, live: false, text, size: letters(desk, style.size), bold, align, tone };
}

export function panel(desk: Desk, key: string, rect: Rect, tone: PlacedPanel['tone']): PlacedPanel {
  const target = desk.targets.has(key);
  return { kind: 'panel', key, rect, live: target, tone, target };
}

/** An empty place. It is live when the card in the hand can go there, or when `pressed` says that a click means something. */
export function slot(desk: Desk, key: string, rect: Rect, text: string, pressed = false): PlacedSlot {
  const target = desk.targets.has(key);
  return { kind: 'slot', key, rect, live: target || pressed, text, target };
}

export function boardCard(desk: Desk, card: BoardCard, spot: CardSpot): PlacedCard {
  const { state, down, hit, tag, told } = card;
  return { ...cardAt(desk, card.key, card.face, spot.rect), ...sightOf(spot), state, down, hit, tag, word: told[0] ?? '' };
}

export function sightOf(spot: CardSpot): { readonly inSight?: number } {
  return spot.inSight === undefined ? {} : { inSight: spot.inSight };
}

/** A card that names somebody, or the empty place for one. */
export function castPlace(desk: Desk, cast: BoardCast, rect: Rect, empty: string): PlacedCard | PlacedSlot {
  if (cast.face) return cardAt(desk, cast.key, cast.face, rect);
  return slot(desk, cast.key, rect, empty, cast.actions.length > 0);
}

/** A card with nothing special about it. */
export function cardAt(desk: Desk, key: string, face: CardFace, rect: Rect): PlacedCard {
  const raised = desk.hand.held === key || desk.hand.looked === key;
  const angle = rect.height > rect.width * 0.6 ? tilt(key) : 0;
  return {
    kind: 'card',
    key,
    rect,
    live: true,
    face,
    size: 'small',
    state: 'free',
    down: false,
    hit: false,
    tag: '',
    word: '',
    raised,
    angle,
    target: desk.targets.has(key),
  };
}

/** Between -0.9 and 0.9 degrees, always the same for the same card. */
function tilt(key: string): number {
  let sum = 7;
  for (const letter of key) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return ((sum % 19) - 9) / 10;
}

export function line(key: string, look: PlacedArrow['look'], from: Point, to: Point, bend = 0): PlacedArrow {
  const middle = standOff(from, to, bend);
  return { kind: 'arrow', key: `~${key}`, rect: boundsOf([from, to, middle]), live: false, look, from, to, bend };
}

/** A thin line from the end of some words to the end of their rectangle; nothing when there is no room for one. */
export function lineAfter(desk: Desk, key: string, rect: Rect, text: string, size: number): readonly PlacedArrow[] {
  const x = rect.x + wordsWidth(desk, text, size) + 8;
  const y = rect.y + rect.height / 2;
  const end = rect.x + rect.width;
  return end - x > 16 ? [line(`time:${key}`, 'rule', { x, y }, { x: end, y })] : [];
}

/** The point beside the middle of a line, `bend` pixels to its right when one looks from start to end. */
export function standOff(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
}
