import type { SuitMark } from '../../engine/deck.ts';
import { markPath } from '../../store/mark-path.ts';
import type { Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';

export function roundedPath(context: CanvasRenderingContext2D, rect: Rect, radius: number): void {
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, Math.max(0, Math.min(radius, rect.width / 2, rect.height / 2)));
}

export function circlePath(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, Math.max(0, radius), 0, Math.PI * 2);
}

/** Fills the current path so that it casts a soft shadow down and to the right: the light stands at the top left. */
export function fillLifted(brush: Brush, fill: string | CanvasGradient, height: number): void {
  const scale = brush.context.getTransform().a;
  aside(brush, (context) => {
    context.fillStyle = fill;
    context.shadowColor = brush.theme.shadow;
    context.shadowBlur = height * 2.4 * scale;
    context.shadowOffsetX = height * 0.35 * scale;
    context.shadowOffsetY = height * scale;
    context.fill();
  });
}

/** A dashed outline for an empty place; strong when the card in the hand can go there. */
export function dashedFrame(brush: Brush, rect: Rect, radius: number, colour: string, width: number): void {
  aside(brush, (context) => {
    roundedPath(context, shrink(rect, width / 2), radius);
    context.setLineDash([width * 4, width * 3]);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  });
}

/** Shows that the card in the hand may go here. */
export function paintTarget(brush: Brush, rect: Rect, radius: number): void {
  aside(brush, (context) => {
    roundedPath(context, rect, radius);
    context.globalAlpha = 0.06;
    context.fillStyle = brush.theme.focus;
    context.fill();
  });
  dashedFrame(brush, rect, radius, brush.theme.focus, 2.5);
}

export function shrink(rect: Rect, by: number): Rect {
  return { x: rect.x + by, y: rect.y + by, width: Math.max(0, rect.width - 2 * by), height: Math.max(0, rect.height - 2 * by) };
}

/** The shape that names a suit without its colour, filled, in a circle of the radius. */
export function paintMark(brush: Brush, mark: SuitMark, x: number, y: number, radius: number, colour: string): void {
  aside(brush, (context) => {
    context.translate(x, y);
    context.scale(radius, radius);
    context.fillStyle = colour;
    context.fill(new Path2D(markPath(mark)));
  });
}

/** A tick that fits a circle of the radius. */
export function paintTick(brush: Brush, x: number, y: number, radius: number, colour: string): void {
  aside(brush, (context) => {
    context.beginPath();
    context.moveTo(x - radius * 0.44, y + radius * 0.02);
    context.lineTo(x - radius * 0.12, y + radius * 0.36);
    context.lineTo(x + radius * 0.46, y - radius * 0.32);
    context.lineWidth = Math.max(1.6, radius * 0.2);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = colour;
    context.stroke();
  });
}
