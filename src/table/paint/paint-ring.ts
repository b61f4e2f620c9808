import type { Size } from '../../store/layout/geometry.ts';
import type { Brush } from './brush.ts';
import { roundedPath } from './shapes.ts';

/** A bright frame that says: this has just changed. */
export function paintRing(brush: Brush, size: Size): void {
  const { context, theme } = brush;
  roundedPath(context, { x: -3, y: -3, width: size.width + 6, height: size.height + 6 }, 12);
  context.lineWidth = 4;
  context.strokeStyle = theme.focus;
  context.stroke();
}
