import type { Placed, PlacedCoins, Rect } from '../store/scene-model.ts';

/**
 * One thing for the picture to do. `from` is where the same card lay under another key; what has landed comes from beyond
 * the far edge, where the facilitator is. `turns`: the card turns over. `coins`: points come to these places of the purse,
 * or go from them.
 */
export type Change =
  | { readonly type: 'add'; readonly item: Placed; readonly from?: Rect }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'move'; readonly item: Placed }
  | { readonly type: 'repaint'; readonly item: Placed; readonly from?: Rect; readonly turns?: true }
  | { readonly type: 'coins'; readonly come: boolean; readonly places: readonly Rect[] }
  | { readonly type: 'order'; readonly keys: readonly string[] };

/** The smallest list of changes that turns one picture into the other; empty when nothing visible changed. */
export function planChanges(before: readonly Placed[], after: readonly Placed[]): readonly Change[] {
  const old = new Map(before.map((item) => [item.key, item]));
  const kept = new Set(after.map((item) => item.key));
  const gone = before.filter((item) => !kept.has(item.key));
  return [
    ...gone.map((item): Change => ({ type: 'remove', key: item.key })),
    ...after.flatMap((item) => changeOf(old.get(item.key), item, before)),
    ...orderChange(before, after, old, kept),
  ];
}

/** The list that results when the changes are carried out. */
export function applyChanges(before: readonly Placed[], changes: readonly Change[]): readonly Placed[] {
  return changes.reduce(applyChange, before);
}

/**
 * The keys of the cards that the people at the table have moved, for a picture that shows no motion: those that lay under
 * another key before, or else the one that went farthest. Cards that only made room are left out.
 */
export function cardsMoved(before: readonly Placed[], changes: readonly Change[]): readonly string[] {
  const placed = changes.flatMap((change) => ('item' in change && change.item.kind === 'card' ? [change] : []));
  const crossed = placed.filter((change) => 'from' in change || 'turns' in change);
  if (crossed.length > 0) return crossed.map((change) => change.item.key);
  const moves = placed
    .filter((change) => change.type === 'move')
    .map(({ item }) => ({ key: item.key, far: distance(before, item) }));
  const farthest = moves.reduce((most, one) => (one.far > most.far ? one : most), { key: '', far: 0 });
  return farthest.far > 0 ? [farthest.key] : [];
}

function distance(before: readonly Placed[], item: Placed): number {
  const old = before.find((one) => one.key === item.key);
  return old ? Math.hypot(old.rect.x - item.rect.x, old.rect.y - item.rect.y) : 0;
}

/** What an item looks like, apart from where it lies and whether it answers a click. */
export function faceOf(item: Placed): string {
  const { key: _key, live: _live, rect, ...face } = item;
  const own = item.kind === 'arrow' ? { from: relative(item.from, rect), to: relative(item.to, rect) } : {};
  return JSON.stringify({ ...face, ...own, width: rect.width, height: rect.height });
}

function relative(point: { readonly x: number; readonly y: number }, rect: Rect): readonly [number, number] {
  return [point.x - rect.x, point.y - rect.y];
}

function changeOf(old: Placed | undefined, item: Placed, before: readonly Placed[]): readonly Change[] {
  if (!old) return [{ type: 'add', item, ...origin(item, before) }];
  if (faceOf(old) !== faceOf(item)) {
    const repaint = {
      type: 'repaint',
      item,
      ...(old.kind === item.kind ? {} : origin(item, before)),
      ...turning(old, item),
    } as const;
    return [repaint, ...coinsBetween(old, item)];
  }
  return old.rect.x === item.rect.x && old.rect.y === item.rect.y ? [] : [{ type: 'move', item }];
}

/** Where the same card lay before, if it did; beyond the far edge for what has just landed. */
function origin(item: Placed, before: readonly Placed[]): { readonly from?: Rect } {
  if (item.kind !== 'card' || item.size === 'whole') return {};
  const same = before.find(
    (one) => one.kind === 'card' && one.size !== 'whole' && one.key !== item.key && one.face.card === item.face.card,
  );
  if (same) return { from: same.rect };
  return item.size === 'large' ? { from: { ...item.rect, y: -item.rect.height } } : {};
}

function turning(old: Placed, item: Placed): { readonly turns?: true } {
  const turns =
    old.kind === 'card' && item.kind === 'card' && old.size === 'small' && item.size === 'small' && old.down !== item.down;
  return turns ? { turns } : {};
}

/** The places in the purse of points that have come, or of those that have gone. */
function coinsBetween(old: Placed, item: Placed): readonly Change[] {
  if (old.kind !== 'coins' || item.kind !== 'coins' || old.points === item.points) return [];
  const come = item.points > old.points;
  const purse = come ? item : old;
  const last = Math.max(0, purse.points - purse.spent);
  const count = Math.min(8, Math.abs(item.points - old.points));
  const places = Array.from({ length: count }, (_, at) => coinPlace(purse, Math.max(0, last - 1 - at)));
  return [{ type: 'coins', come, places }];
}

function coinPlace({ rect, points, spent }: PlacedCoins, at: number): Rect {
  const step = rect.width / Math.max(1, points, spent);
  const side = Math.min(rect.height, step) * 0.88;
  return { x: rect.x + step * (at + 0.5) - side / 2, y: rect.y + (rect.height - side) / 2, width: side, height: side };
}

/** Needed only when survivors changed places, or when something new does not lie on top. */
function orderChange(
  before: readonly Placed[],
  after: readonly Placed[],
  old: ReadonlyMap<string, Placed>,
  kept: ReadonlySet<string>,
): readonly Change[] {
  const keys = after.map((item) => item.key);
  const reached = [...before.map((item) => item.key).filter((key) => kept.has(key)), ...keys.filter((key) => !old.has(key))];
  return reached.every((key, at) => key === keys[at]) ? [] : [{ type: 'order', keys }];
}

function applyChange(items: readonly Placed[], change: Change): readonly Placed[] {
  switch (change.type) {
    case 'add':
      return [...items, change.item];
    case 'remove':
      return items.filter((item) => item.key !== change.key);
    case 'move':
    case 'repaint':
      return items.map((item) => (item.key === change.item.key ? change.item : item));
    case 'coins':
      return items;
    default:
      return change.keys.flatMap((key) => items.filter((item) => item.key === key));
  }
}
