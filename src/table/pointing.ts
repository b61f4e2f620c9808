import type { Placed, Rect } from '../store/scene-model.ts';

/** The topmost thing at a point that answers a click; decoration and the raised card never do. */
export function thingAt(placed: readonly Placed[], x: number, y: number): Placed | undefined {
  return placed.findLast((item) => item.live && isThing(item) && covers(item.rect, x, y));
}

/** The same for a finger, which has not looked before it presses: what it sees is the raised card, so that is what it means. */
export function thingUnderFinger(placed: readonly Placed[], x: number, y: number): Placed | undefined {
  const raised = placed.find((item) => item.kind === 'card' && item.size === 'whole' && covers(item.rect, x, y));
  const meant = raised ? placed.find((item) => isSmallOf(raised, item)) : undefined;
  return meant ?? thingAt(placed, x, y);
}

/** The topmost legal place at a point for the card in the hand, or else a live region. */
export function placeAt(placed: readonly Placed[], x: number, y: number, card: string): Placed | undefined {
  const under = placed.filter((item) => isThing(item) && item.key !== card && covers(item.rect, x, y));
  return under.findLast(isTarget) ?? under.findLast((item) => item.live && item.kind === 'panel');
}

function isTarget(item: Placed): boolean {
  return 'target' in item && item.target;
}

function isThing(item: Placed): boolean {
  return !item.key.startsWith('~') && !(item.kind === 'card' && item.size === 'whole');
}

function isSmallOf(whole: Placed, item: Placed): boolean {
  return (
    item.kind === 'card' && item.size === 'small' && item.raised && whole.kind === 'card' && item.face.card === whole.face.card
  );
}

function covers(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}
