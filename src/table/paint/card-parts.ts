import type { Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath } from './shapes.ts';

/** The two-tone picture of a card, in a square. */
export function paintPicture(brush: Brush, name: string, square: Rect, ink: string, strength: number): void {
  const paths = brush.pictures.find(name);
  if (!paths) return;
  aside(brush, (context) => {
    context.translate(square.x, square.y);
    context.scale(square.width / 256, square.height / 256);
    context.fillStyle = ink;
    context.globalAlpha = 0.22 * strength;
    for (const path of paths.soft) context.fill(path);
    context.globalAlpha = strength;
    for (const path of paths.line) context.fill(path);
  });
}

/** The cost as small tokens that end at a point; hollow when they cannot be paid. Returns the width they take. */
export function paintPips(
  brush: Brush,
  cost: number,
  end: { readonly x: number; readonly y: number },
  radius: number,
  far: boolean,
): number {
  const { context, theme } = brush;
  const step = radius * 1.62;
  for (let at = cost - 1; at >= 0; at -= 1) {
    circlePath(context, end.x - radius - at * step, end.y, radius);
    context.fillStyle = far ? theme.card : theme.points;
    context.fill();
    context.lineWidth = Math.max(1, radius * 0.24);
    context.strokeStyle = far ? theme.quiet : theme.pointsEdge;
    context.stroke();
  }
  return cost > 0 ? radius * 2 + (cost - 1) * step : 0;
}
