import { standOff } from '../../store/layout/items.ts';
import { stoneCircle } from '../../store/layout/place-map.ts';
import type { PlacedArrow, PlacedStone, Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath, fillLifted, paintTick } from './shapes.ts';
import { fitText, paintBlock, paintLine } from './text.ts';

/** A step as a stone on the path: walked, under your feet, ahead, or left out. */
export function paintStone(brush: Brush, item: PlacedStone): void {
  const { centre, radius } = stoneCircle({ x: 0, y: 0, width: item.rect.width, height: item.rect.height });
  const { state } = item.step;
  const { context, theme } = brush;
  if (state === 'here') paintHalo(brush, centre.x, centre.y, radius);
  circlePath(context, centre.x, centre.y, radius);
  if (state === 'dropped') paintHollow(brush, centre.x, centre.y, radius);
  else fillLifted(brush, state === 'done' ? theme.good : state === 'here' ? theme.ink : theme.card, 3);
  if (state === 'ahead') paintRim(brush, centre.x, centre.y, radius);
  paintNumber(brush, item, { x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2 }, radius);
  paintWords(brush, item, centre.y + radius * 1.16 + 5);
}

function paintHalo(brush: Brush, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  circlePath(context, x, y, radius * 1.12);
  context.lineWidth = Math.max(2.5, radius * 0.1);
  context.strokeStyle = theme.points;
  context.stroke();
}

function paintRim(brush: Brush, x: number, y: number, radius: number): void {
  circlePath(brush.context, x, y, radius - 0.75);
  brush.context.lineWidth = 1.5;
  brush.context.strokeStyle = brush.theme.lineStrong;
  brush.context.stroke();
}

function paintHollow(brush: Brush, x: number, y: number, radius: number): void {
  aside(brush, (context) => {
    circlePath(context, x, y, radius - 1);
    context.fillStyle = brush.theme.paper;
    context.fill();
    context.setLineDash([5, 4]);
    context.lineWidth = 1.5;
    context.strokeStyle = brush.theme.lineStrong;
    context.stroke();
  });
}

function paintNumber(brush: Brush, item: PlacedStone, rect: Rect, radius: number): void {
  const { theme } = brush;
  const { state } = item.step;
  const colour = state === 'here' ? theme.onInk : state === 'dropped' ? theme.quiet : theme.ink;
  if (state === 'done') paintTick(brush, rect.x + radius, rect.y + radius, radius, theme.onInk);
  else paintLine(brush, String(item.number), rect, { size: Math.max(13, radius * 0.92), bold: true, colour, align: 'centre' });
}

function paintWords(brush: Brush, item: PlacedStone, top: number): void {
  const { theme } = brush;
  const { width, height } = item.rect;
  const size = Math.min(21, Math.max(14, width * 0.1));
  const small = Math.max(12, size * 0.8);
  const dropped = item.step.state === 'dropped';
  const noted = item.note !== '' && height - top > size * 1.15 + small * 1.3;
  const style = {
    size,
    least: 12,
    bold: true,
    leading: 1.15,
    align: 'centre' as const,
    mostLines: 2,
    colour: dropped || item.step.state === 'ahead' ? theme.quiet : theme.ink,
  };
  const block = fitText(brush, item.step.title, width, height - top - (noted ? small * 1.4 : 0), style);
  paintBlock(brush, block, { x: 0, y: top, width, height: block.height }, style);
  const below = { x: 0, y: top + block.height, width, height: small * 1.4 };
  if (noted) paintLine(brush, item.note, below, { size: small, colour: theme.quiet, align: 'centre' });
  if (dropped) strike(brush, width, top + block.size * 0.58, Math.min(width, block.size * item.step.title.length * 0.55));
}

function strike(brush: Brush, width: number, y: number, length: number): void {
  brush.context.fillStyle = brush.theme.quiet;
  brush.context.fillRect((width - length) / 2, y, length, 1.5);
}

/** A line between two places: a rule, a stretch of the path, or an arrow from one table to another. */
export function paintArrow(brush: Brush, item: PlacedArrow): void {
  const { theme } = brush;
  const own = (point: { readonly x: number; readonly y: number }) => ({ x: point.x - item.rect.x, y: point.y - item.rect.y });
  const [from, to] = [own(item.from), own(item.to)];
  const bend = standOff(from, to, item.bend * 2);
  aside(brush, (context) => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.lineCap = 'round';
    setLine(context, item, theme);
    context.stroke();
  });
  if (item.look === 'plans') paintTip(brush, bend, to);
}

function setLine(context: CanvasRenderingContext2D, item: PlacedArrow, theme: Brush['theme']): void {
  const plain = item.look === 'rule';
  context.lineWidth = plain ? 1 : item.look === 'plans' ? 3 : 5;
  context.strokeStyle = plain
    ? theme.line
    : item.look === 'plans'
      ? theme.ink
      : item.look === 'walked'
        ? theme.good
        : theme.lineStrong;
  if (item.look === 'trail') context.setLineDash([2, 11]);
}

function paintTip(
  brush: Brush,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): void {
  aside(brush, (context) => {
    context.translate(to.x, to.y);
    context.rotate(Math.atan2(to.y - from.y, to.x - from.x));
    context.beginPath();
    context.moveTo(7, 0);
    context.lineTo(-8, -8);
    context.lineTo(-8, 8);
    context.closePath();
    context.fillStyle = brush.theme.ink;
    context.fill();
  });
}
