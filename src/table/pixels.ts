import type { Size } from '../store/layout/geometry.ts';
import type { Placed } from '../store/scene-model.ts';
import { marginOf } from './paint/paint-item.ts';

/** The middle of an image, in device pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The size of a painting in device pixels, with an edge around it for shadows. Always whole pixels. */
export function paintingSize(size: Size, margin: number, ratio: number): Size & { readonly edge: number } {
  const edge = Math.ceil(margin * ratio);
  const pixels = (length: number) => Math.max(1, Math.ceil(length * ratio) + 2 * edge);
  return { width: pixels(size.width), height: pixels(size.height), edge };
}

/** Where a painting stands so that each of its pixels falls on one of the screen's. */
export function homeOf(item: Placed, ratio: number): Spot {
  const { x, y } = item.rect;
  const painting = paintingSize(item.rect, marginOf(item), ratio);
  return {
    x: Math.round(x * ratio) - painting.edge + painting.width / 2,
    y: Math.round(y * ratio) - painting.edge + painting.height / 2,
  };
}

/** The most device pixels that one picture may have: those of a 4K screen, and a few more. */
const mostPixels = 9_500_000;

/** Device pixels for each CSS pixel of the picture: those of the screen, unless drawing them would take too long. */
export function ratioFor(size: Size, screen: number, most: number): number {
  const affordable = Math.sqrt(mostPixels / Math.max(1, size.width * size.height));
  return Math.max(1, Math.min(screen, most, affordable));
}
