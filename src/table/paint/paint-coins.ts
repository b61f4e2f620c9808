import type { PlacedCoins } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath } from './shapes.ts';

/** The purse: full tokens first, then the empty rings of those that are spent, then crossed ones that were never there. */
export function paintCoins(brush: Brush, item: PlacedCoins): void {
  const { width, height } = item.rect;
  const count = Math.max(1, item.points, item.spent);
  const step = width / count;
  const radius = Math.max(2, Math.min(height * 0.44, step * 0.44));
  const left = Math.max(0, item.points - item.spent);
  for (let at = 0; at < count; at += 1) {
    const x = step * (at + 0.5);
    if (at < left) paintToken(brush, x, height / 2, radius);
    else if (at < item.points) paintSpent(brush, x, height / 2, radius);
    else paintMissing(brush, x, height / 2, radius);
  }
}

/** One point. */
export function paintToken(brush: Brush, x: number, y: number, radius: number): void {
  const { theme } = brush;
  aside(brush, (context) => {
    circlePath(context, x, y + radius * 0.1, radius);
    context.shadowColor = theme.shadow;
    context.shadowBlur = radius * 0.5 * context.getTransform().a;
    context.shadowOffsetY = radius * 0.12 * context.getTransform().a;
    context.fillStyle = theme.pointsEdge;
    context.fill();
  });
  const { context } = brush;
  circlePath(context, x, y, radius * 0.98);
  context.fillStyle = theme.points;
  context.fill();
  context.lineWidth = Math.max(1, radius * 0.1);
  context.strokeStyle = theme.pointsEdge;
  context.stroke();
  circlePath(context, x, y, radius * 0.66);
  context.stroke();
  shine(brush, x, y, radius);
}

/** A glint where the light falls. */
function shine(brush: Brush, x: number, y: number, radius: number): void {
  aside(brush, (context) => {
    context.globalAlpha = 0.55;
    context.beginPath();
    context.arc(x, y, radius * 0.82, Math.PI * 1.08, Math.PI * 1.45);
    context.lineWidth = Math.max(1, radius * 0.14);
    context.lineCap = 'round';
    context.strokeStyle = '#ffffff';
    context.stroke();
  });
}

function paintSpent(brush: Brush, x: number, y: number, radius: number): void {
  aside(brush, (context) => {
    circlePath(context, x, y, radius * 0.92);
    context.lineWidth = Math.max(1.2, radius * 0.13);
    context.setLineDash([radius * 0.42, radius * 0.3]);
    context.strokeStyle = brush.theme.lineStrong;
    context.stroke();
  });
}

function paintMissing(brush: Brush, x: number, y: number, radius: number): void {
  aside(brush, (context) => {
    context.strokeStyle = brush.theme.danger;
    context.lineWidth = Math.max(1.5, radius * 0.16);
    circlePath(context, x, y, radius * 0.92);
    context.stroke();
    context.beginPath();
    context.moveTo(x - radius * 0.6, y + radius * 0.6);
    context.lineTo(x + radius * 0.6, y - radius * 0.6);
    context.stroke();
  });
}
