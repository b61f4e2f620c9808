import type { Rect } from '../scene-model.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A smaller rectangle with the same middle; never thinner than nothing. */
export function inset(rect: Rect, x: number, y = x): Rect {
  const dx = Math.min(x, rect.width / 2);
  const dy = Math.min(y, rect.height / 2);
  return { x: rect.x + dx, y: rect.y + dy, width: rect.width - 2 * dx, height: rect.height - 2 * dy };
}

/** Cuts a strip off the top: the strip, then what is left below it. */
export function cutTop(rect: Rect, height: number, gap = 0): readonly [Rect, Rect] {
  const strip = clamp(height, 0, rect.height);
  const used = Math.min(rect.height, strip + gap);
  return [
    { ...rect, height: strip },
    { ...rect, y: rect.y + used, height: rect.height - used },
  ];
}

/** Cuts a strip off the left: the strip, then what is left beside it. */
export function cutLeft(rect: Rect, width: number, gap = 0): readonly [Rect, Rect] {
  const strip = clamp(width, 0, rect.width);
  const used = Math.min(rect.width, strip + gap);
  return [
    { ...rect, width: strip },
    { ...rect, x: rect.x + used, width: rect.width - used },
  ];
}

/** Cuts a strip off the right: the strip, then what is left beside it. */
export function cutRight(rect: Rect, width: number, gap = 0): readonly [Rect, Rect] {
  const strip = clamp(width, 0, rect.width);
  const used = Math.min(rect.width, strip + gap);
  return [
    { ...rect, x: rect.x + rect.width - strip, width: strip },
    { ...rect, width: rect.width - used },
  ];
}

export function inColumns(rect: Rect, count: number, gap: number): readonly Rect[] {
  const room = Math.min(gap, rect.width / Math.max(1, 4 * count));
  const width = Math.max(0, (rect.width - room * (count - 1)) / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({ ...rect, x: rect.x + at * (width + room), width }));
}

export function inRows(rect: Rect, count: number, gap: number): readonly Rect[] {
  const room = Math.min(gap, rect.height / Math.max(1, 4 * count));
  const height = Math.max(0, (rect.height - room * (count - 1)) / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({ ...rect, y: rect.y + at * (height + room), height }));
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

export function around(centre: Point, width: number, height = width): Rect {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** Moves a rectangle, without resizing it, so that it lies inside the other as far as it can. */
export function moveInto(rect: Rect, outer: Rect): Rect {
  const x = clamp(rect.x, outer.x, Math.max(outer.x, outer.x + outer.width - rect.width));
  const y = clamp(rect.y, outer.y, Math.max(outer.y, outer.y + outer.height - rect.height));
  return { ...rect, x, y };
}

/** How many square pixels two rectangles share. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The same rectangle on whole pixels: edges that touched still touch. */
export function onPixels(rect: Rect): Rect {
  const x = Math.round(rect.x);
  const y = Math.round(rect.y);
  return { x, y, width: Math.round(rect.x + rect.width) - x, height: Math.round(rect.y + rect.height) - y };
}

/** The smallest rectangle around the points. */
export function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
