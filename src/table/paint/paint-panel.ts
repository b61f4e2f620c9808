import { assertNever } from '../../lib/assert.ts';
import type { PlacedPanel, Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { fillLifted, paintTarget, roundedPath, shrink } from './shapes.ts';

/** What a region lies on: a field marked out on the table, a sheet of paper, the near edge with the packs. */
export function paintPanel(brush: Brush, item: PlacedPanel): void {
  const rect = { x: 0, y: 0, width: item.rect.width, height: item.rect.height };
  switch (item.tone) {
    case 'paper':
      paintField(brush, rect);
      break;
    case 'sheet':
      paintSheet(brush, rect);
      break;
    case 'tray':
      paintTray(brush, item, rect);
      break;
    case 'eyes':
      paintEyes(brush, rect);
      break;
    case 'landed':
      paintLanded(brush, item, rect);
      break;
    case 'answer':
      paintAnswerPlace(brush, rect);
      break;
    case 'column':
      break;
    default:
      assertNever(item.tone);
  }
  if (item.target) paintTarget(brush, shrink(rect, item.tone === 'tray' ? 6 : 0), 10);
}

function paintField(brush: Brush, rect: Rect): void {
  const { theme } = brush;
  aside(brush, (context) => {
    roundedPath(context, rect, 14);
    context.globalAlpha = 0.5;
    context.fillStyle = theme.card;
    context.fill();
  });
  outline(brush, rect, 14);
}

function outline(brush: Brush, rect: Rect, radius: number): void {
  const { context, theme } = brush;
  roundedPath(context, shrink(rect, 0.5), radius);
  context.lineWidth = 1;
  context.strokeStyle = theme.line;
  context.stroke();
}

function paintSheet(brush: Brush, rect: Rect): void {
  const { context, theme } = brush;
  roundedPath(context, rect, 8);
  fillLifted(brush, theme.card, 3);
  outline(brush, rect, 8);
}

/** A sheet that lies over everything else, edged with the ink of what has landed. */
function paintLanded(brush: Brush, item: PlacedPanel, rect: Rect): void {
  const { context, theme } = brush;
  const suit = theme.suits[item.colour ?? 'vermilion'];
  roundedPath(context, rect, 16);
  fillLifted(brush, theme.card, 14);
  aside(brush, (inside) => {
    roundedPath(inside, rect, 16);
    inside.clip();
    inside.globalAlpha = 0.5;
    inside.fillStyle = suit.tint;
    inside.fillRect(rect.x, rect.y, rect.width, rect.height);
    inside.globalAlpha = 1;
    inside.fillStyle = suit.ink;
    inside.fillRect(rect.x, rect.y, rect.width, 6);
  });
  roundedPath(context, shrink(rect, 1), 15);
  context.lineWidth = 2;
  context.strokeStyle = suit.ink;
  context.stroke();
}

function paintAnswerPlace(brush: Brush, rect: Rect): void {
  const { theme } = brush;
  aside(brush, (context) => {
    roundedPath(context, rect, 10);
    context.globalAlpha = 0.75;
    context.fillStyle = theme.card;
    context.fill();
  });
  outline(brush, rect, 10);
}

/** Rises towards the people: lit from above by the colour of the open shelf. */
function paintTray(brush: Brush, item: PlacedPanel, rect: Rect): void {
  const { theme, context } = brush;
  const suit = item.colour ? theme.suits[item.colour] : { ink: theme.lineStrong, tint: theme.paper };
  const light = context.createLinearGradient(0, 0, 0, rect.height);
  light.addColorStop(0, suit.tint);
  light.addColorStop(1, theme.paper);
  context.fillStyle = light;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  context.fillStyle = suit.ink;
  context.fillRect(rect.x, rect.y, rect.width, 3);
}

/** A band with an eye at its left: somebody looks. */
function paintEyes(brush: Brush, rect: Rect): void {
  const { context, theme } = brush;
  roundedPath(context, rect, rect.height / 2);
  context.fillStyle = theme.suits.gold.tint;
  context.fill();
  roundedPath(context, shrink(rect, 0.75), rect.height / 2);
  context.lineWidth = 1.5;
  context.strokeStyle = theme.suits.gold.ink;
  context.stroke();
  paintEye(brush, rect.height * 0.72, rect.height / 2, rect.height * 0.34);
}

function paintEye(brush: Brush, x: number, y: number, radius: number): void {
  const ink = brush.theme.suits.gold.ink;
  aside(brush, (context) => {
    context.translate(x, y);
    context.scale(radius, radius);
    context.lineWidth = 0.2;
    context.strokeStyle = ink;
    context.fillStyle = ink;
    context.stroke(new Path2D('M-1.1 0C-0.6 -0.8 0.6 -0.8 1.1 0C0.6 0.8 -0.6 0.8 -1.1 0Z'));
    context.fill(new Path2D('M0.36 0A0.36 0.36 0 1 1 -0.36 0A0.36 0.36 0 1 1 0.36 0Z'));
  });
}
