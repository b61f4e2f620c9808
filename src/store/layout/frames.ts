import type { Board, Region } from '../board.ts';
import type { Rect } from '../scene-model.ts';
import { type Desk, px } from './desk.ts';
import { around, centreOf, clamp, cutLeft, cutTop, inColumns, inRows } from './geometry.ts';

/** Where each region lies: glances at the left, the main thing in the middle, packs along the near edge. */
export function frameRegions(desk: Desk, board: Board): ReadonlyMap<Region, Rect> {
  const of = (role: Region['role']) => board.regions.filter((region) => region.role === role);
  const [sides, mains, trays] = [of('side'), of('main'), of('tray')];
  const upper = sides.length + mains.length > 0;
  const trayTop =
    trays.length > 0 ? desk.size.height - (upper ? trayHeight(desk) : desk.size.height - margin(desk)) : undefined;
  const table = tableRect(desk, trayTop);
  const strip = { x: 0, y: trayTop ?? 0, width: desk.size.width, height: desk.size.height - (trayTop ?? 0) };
  return new Map([...frameUpper(desk, sides, mains, table), ...zip(trays, inColumns(strip, trays.length, 0))]);
}

function margin(desk: Desk): number {
  return px(desk, 16);
}

/** About a third of the table, and more of a small one, where cards need what they need. */
function trayHeight(desk: Desk): number {
  const { height } = desk.size;
  return Math.round(clamp(height * 0.385, Math.min(236, height * 0.5), Math.max(px(desk, 330), height * 0.3)));
}

/** What is left of the table above the tray, or above the people when there is no tray. */
function tableRect(desk: Desk, trayTop: number | undefined): Rect {
  const side = margin(desk);
  const bottom = trayTop === undefined ? desk.size.height - Math.max(desk.edge, side) : trayTop - px(desk, 12);
  return { x: side, y: side, width: desk.size.width - 2 * side, height: Math.max(1, bottom - side) };
}

function frameUpper(
  desk: Desk,
  sides: readonly Region[],
  mains: readonly Region[],
  table: Rect,
): readonly (readonly [Region, Rect])[] {
  if (sides.length === 0) return layMains(desk, mains, table);
  const [front] = mains.filter(isFront);
  if (front && sides.every(isPile)) return layWithPile(desk, sides, front, mains, table);
  if (mains.length === 0) return stack(desk, sides, table);
  const tall = table.width < 480 && table.height > 300;
  const [glance, main] = tall
    ? cutTop(table, table.height * 0.4, px(desk, 12))
    : cutLeft(table, sideWidth(desk, sides, table, mains.some(isFront)), px(desk, 14));
  const wishes = sides.map((side) => wish(desk, side));
  return [...zip(sides, shareOut(glance, wishes, px(desk, 12))), ...layMains(desk, mains, main)];
}

const isFront = ({ kind }: Region): boolean => kind === 'landed';
const isPile = ({ kind }: Region): boolean => kind === 'pile';

/** The pile lies in a row below what has landed, and takes no width from the plan. */
function layWithPile(
  desk: Desk,
  piles: readonly Region[],
  front: Region,
  mains: readonly Region[],
  table: Rect,
): readonly (readonly [Region, Rect])[] {
  const [large, ...others] = layMains(desk, [front, ...mains.filter((main) => main !== front)], table);
  if (!large) return others;
  const height = Math.min(Math.max(58, px(desk, 62)), table.height * 0.3);
  const [above] = cutTop(large[1], large[1].height - height - px(desk, 10));
  const below = { ...large[1], y: above.y + above.height + px(desk, 10), height };
  return [[front, above], ...zip(piles, inColumns(below, piles.length, px(desk, 10))), ...others];
}

/** What has landed lies before all else, and takes the larger part. */
function layMains(desk: Desk, mains: readonly Region[], rect: Rect): readonly (readonly [Region, Rect])[] {
  const [front, others] = [mains.filter(isFront), mains.filter((main) => !isFront(main))];
  if (front.length === 0) return stack(desk, mains, rect);
  if (others.length === 0) return zip(front, [around(centreOf(rect), Math.min(rect.width, px(desk, 860)), rect.height)]);
  const [large, rest] =
    rect.width < px(desk, 560)
      ? cutTop(rect, rect.height * 0.56, px(desk, 12))
      : cutLeft(rect, clamp(rect.width * 0.57, px(desk, 410), px(desk, 680)), px(desk, 14));
  return [...zip(front, [large]), ...stack(desk, others, rest)];
}

/** A matrix has columns with names; a sheet of texts is content with less, and so is a matrix beside what has landed. */
function sideWidth(desk: Desk, sides: readonly Region[], table: Rect, crowded: boolean): number {
  if (sides.every(({ kind }) => kind === 'pile'))
    return clamp(table.width * 0.165, Math.min(140, table.width * 0.3), px(desk, 200));
  const matrix = sides.some((side) => side.kind === 'matrix');
  const [part, most] = !matrix ? [0.26, 300] : crowded ? [0.31, 320] : [0.345, 370];
  return clamp(table.width * part, Math.min(190, table.width * 0.4), px(desk, most));
}

interface Wish {
  /** What the region cannot do without, what it would like, and more than which looks empty: pixels of height. */
  readonly need: number;
  readonly like: number;
  readonly most: number;
}

function wish(desk: Desk, region: Region): Wish {
  const most = Number.POSITIVE_INFINITY;
  if (region.kind === 'matrix') {
    const rows = region.rows.length;
    return { need: px(desk, 84 + rows * 28), like: px(desk, 96 + rows * 60), most: px(desk, 96 + rows * 88) };
  }
  if (region.kind === 'pile') {
    const count = region.cards.length;
    return { need: px(desk, 44 + count * 40), like: px(desk, 48 + count * 62), most: px(desk, 52 + count * 68) };
  }
  const lines = region.kind === 'paper' ? region.lines.length : 2;
  return { need: px(desk, 56 + lines * 19), like: px(desk, 70 + lines * 80), most };
}

/** Rows of a strip: first what each needs, then the rest by what each would like, up to its most. */
function shareOut(strip: Rect, wishes: readonly Wish[], gap: number): readonly Rect[] {
  const room = strip.height - gap * (wishes.length - 1);
  const need = sum(wishes.map((one) => one.need));
  const like = Math.max(1, sum(wishes.map((one) => one.like - one.need)));
  const spare = Math.max(0, room - need);
  const heights = wishes.map((one) =>
    Math.min(one.most, one.need * Math.min(1, room / need) + (spare * (one.like - one.need)) / like),
  );
  return heights.map((height, at) => ({ ...strip, height, y: strip.y + sum(heights.slice(0, at)) + gap * at }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Several regions side by side where the room is wide, one below the other where it is tall. */
function stack(desk: Desk, regions: readonly Region[], rect: Rect): readonly (readonly [Region, Rect])[] {
  const split = rect.width > rect.height * 1.2 ? inColumns : inRows;
  return zip(regions, split(rect, regions.length, px(desk, 14)));
}

function zip(regions: readonly Region[], rects: readonly Rect[]): readonly (readonly [Region, Rect])[] {
  return regions.flatMap((region, at) => {
    const rect = rects[at];
    return rect ? [[region, rect] as const] : [];
  });
}
