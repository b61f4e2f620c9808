import type { PlacedFlag, PlacedStamp } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { fillLifted, roundedPath, shrink } from './shapes.ts';
import { paintFitted, paintLine } from './text.ts';

/** A rubber stamp, pressed down a little askew. */
export function paintStamp(brush: Brush, item: PlacedStamp): void {
  const { width, height } = item.rect;
  const colour = item.tone === 'good' ? brush.theme.good : brush.theme.danger;
  const rect = { x: 0, y: 0, width, height };
  aside(brush, (context) => {
    context.translate(width / 2, height / 2);
    context.rotate(-0.09);
    context.translate(-width / 2, -height / 2);
    roundedPath(context, rect, 8);
    context.globalAlpha = 0.94;
    context.fillStyle = brush.theme.card;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 3.5;
    context.strokeStyle = colour;
    roundedPath(context, shrink(rect, 2), 7);
    context.stroke();
    context.lineWidth = 1.2;
    roundedPath(context, shrink(rect, 6.5), 4);
    context.stroke();
    const size = Math.min(34, height * 0.52);
    paintFitted(brush, item.text, shrink(rect, 9), { size, least: 13, bold: true, leading: 1.1, colour, align: 'centre' });
  });
}

/** A small flag on its pole at the table's edge. */
export function paintFlag(brush: Brush, item: PlacedFlag): void {
  const { context, theme } = brush;
  const { width, height } = item.rect;
  context.fillStyle = theme.ink;
  context.fillRect(2, 0, 3, height);
  context.beginPath();
  context.moveTo(5, 1);
  context.lineTo(width - 2, 1);
  context.lineTo(width - 11, height * 0.42);
  context.lineTo(width - 2, height * 0.84);
  context.lineTo(5, height * 0.84);
  context.closePath();
  fillLifted(brush, theme.suits.gold.ink, 2);
  const words = { x: 14, y: 1, width: width - 30, height: height * 0.83 };
  paintLine(brush, item.text, words, { size: Math.min(18, Math.max(13, height * 0.42)), bold: true, colour: theme.onInk });
}
