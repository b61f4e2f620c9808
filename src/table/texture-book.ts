import type { Textures } from 'phaser';
import type { Pictures } from '../lib/picture.ts';
import type { Size } from '../store/layout/geometry.ts';
import type { Placed } from '../store/scene-model.ts';
import { type Brush, context2d, makePathBook } from './paint/brush.ts';
import { paintToken } from './paint/paint-coins.ts';
import { isBare, marginOf, paintItem } from './paint/paint-item.ts';
import { paintRing } from './paint/paint-ring.ts';
import { paintSurface } from './paint/paint-surface.ts';
import { paintingSize } from './pixels.ts';
import { faceOf } from './plan-changes.ts';
import type { Theme } from './theme.ts';

/** One texture for each look of a thing, painted once at the ratio in force, and shared by all that look alike. */
export interface TextureBook {
  /** The texture of a thing, or nothing when it is bare. */
  readonly of: (item: Placed) => string | undefined;
  readonly ring: (size: Size) => string;
  /** A point from the purse, so many pixels across. */
  readonly coin: (side: number) => string;
  readonly surface: (size: Size) => string;
  /** From now on everything is painted with this theme and ratio; the old paintings go at the next trim. */
  readonly turn: (theme: Theme, ratio: number) => void;
  /** Lets go of the longest unused textures beyond the budget; those in use always stay. */
  readonly trim: (inUse: ReadonlySet<string>) => void;
}

/** How many device pixels may be kept in paintings that nobody looks at now. */
const budget = 12_000_000;

export function makeTextureBook(textures: Textures.TextureManager, pictures: Pictures, firstTheme: Theme): TextureBook {
  const paths = makePathBook(pictures);
  const pages = new Map<string, { readonly name: string; readonly pixels: number }>();
  let [theme, ratio, edition, count] = [firstTheme, 1, 0, 0];

  const page = (look: string, size: Size, margin: number, paint: (brush: Brush) => void): string => {
    const key = `${edition} ${look}`;
    const found = pages.get(key) ?? painted(size, margin, paint);
    pages.delete(key);
    pages.set(key, found);
    return found.name;
  };
  const painted = (size: Size, margin: number, paint: (brush: Brush) => void) => {
    const { width, height, edge } = paintingSize(size, margin, ratio);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = context2d(canvas);
    context.setTransform(ratio, 0, 0, ratio, edge, edge);
    paint({ context, theme, pictures: paths });
    count += 1;
    const name = `painting-${count}`;
    textures.addCanvas(name, canvas);
    return { name, pixels: width * height };
  };
  const drop = (key: string, name: string) => {
    pages.delete(key);
    textures.remove(name);
  };

  return {
    of: (item) => (isBare(item) ? undefined : page(faceOf(item), item.rect, marginOf(item), (brush) => paintItem(brush, item))),
    ring: (size) => page(`ring ${size.width} ${size.height}`, size, 8, (brush) => paintRing(brush, size)),
    coin: (side) =>
      page(`coin ${side}`, { width: side, height: side }, 4, (brush) => paintToken(brush, side / 2, side / 2, side / 2)),
    surface: (size) => page(`surface ${size.width} ${size.height}`, size, 0, (brush) => paintSurface(brush, size)),
    turn: (newTheme, newRatio) => {
      [theme, ratio, edition] = [newTheme, newRatio, edition + 1];
    },
    trim: (inUse) => {
      const idle = [...pages].filter(([, one]) => !inUse.has(one.name));
      const stale = idle.filter(([key]) => !key.startsWith(`${edition} `));
      const spare = idle.filter(([key]) => key.startsWith(`${edition} `));
      for (const [key, one] of [...stale, ...oldest(spare)]) drop(key, one.name);
    },
  };
}

/** The entries, oldest first, that must go so that the rest keeps to the budget. */
function oldest<Entry extends readonly [string, { readonly pixels: number }]>(entries: readonly Entry[]): readonly Entry[] {
  let over = entries.reduce((sum, [, one]) => sum + one.pixels, 0) - budget;
  return entries.filter(([, one]) => {
    const goes = over > 0;
    over -= one.pixels;
    return goes;
  });
}
