import type { SuitMark } from '../../engine/deck.ts';
import { assertNever } from '../../lib/assert.ts';
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

/** Path data in a box from -1 to 1. */
function markPath(mark: SuitMark): string {
  switch (mark) {
    case 'circle':
      return 'M0.9 0A0.9 0.9 0 1 1 -0.9 0A0.9 0.9 0 1 1 0.9 0Z';
    case 'triangle':
      return 'M0 -0.95L0.98 0.8L-0.98 0.8Z';
    case 'square':
      return 'M-0.82 -0.82H0.82V0.82H-0.82Z';
    case 'diamond':
      return 'M0 -1L0.9 0L0 1L-0.9 0Z';
    case 'star':
      return 'M0 -1L0.27 -0.33L1 -0.3L0.43 0.15L0.62 0.85L0 0.45L-0.62 0.85L-0.43 0.15L-1 -0.3L-0.27 -0.33Z';
    case 'bolt':
      return 'M0.25 -1L-0.75 0.2H-0.1L-0.3 1L0.75 -0.25H0.1Z';
    case 'hexagon':
      return 'M-0.5 -0.87H0.5L1 0L0.5 0.87H-0.5L-1 0Z';
    case 'cross':
      return 'M-0.32 -0.95H0.32V-0.32H0.95V0.32H0.32V0.95H-0.32V0.32H-0.95V-0.32H-0.32Z';
    default:
      return assertNever(mark);
  }
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
