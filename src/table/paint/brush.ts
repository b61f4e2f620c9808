import { present } from '../../lib/assert.ts';
import type { Pictures } from '../../lib/picture.ts';
import type { Theme } from '../theme.ts';

/** What every painter paints with. The context is already scaled: all lengths are CSS pixels from the item's own corner. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly theme: Theme;
  readonly pictures: PathBook;
}

interface Paths {
  readonly soft: readonly Path2D[];
  readonly line: readonly Path2D[];
}

/** Pictures by name, parsed once. */
export interface PathBook {
  readonly find: (name: string) => Paths | undefined;
}

export function makePathBook(pictures: Pictures): PathBook {
  const parsed = new Map<string, Paths>();
  const parse = (name: string) => {
    const picture = pictures[name];
    if (!picture) return;
    const paths = (data: readonly string[]) => data.map((path) => new Path2D(path));
    parsed.set(name, { soft: paths(picture.soft), line: paths(picture.line) });
  };
  return {
    find: (name) => {
      if (!parsed.has(name)) parse(name);
      return parsed.get(name);
    },
  };
}

/** Paints with changed settings of the context, which are as before afterwards. */
export function aside(brush: Brush, paint: (context: CanvasRenderingContext2D) => void): void {
  brush.context.save();
  paint(brush.context);
  brush.context.restore();
}

export function context2d(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  return present(canvas.getContext('2d'), 'The 2D context of a canvas');
}
