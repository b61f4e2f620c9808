import type { PlacedCell, Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { circlePath, dashedFrame, paintTarget, paintTick, roundedPath, shrink } from './shapes.ts';
import { paintLine } from './text.ts';

/** A square of the matrix: bare, wanted (a tick), or what matters most (a large tick in a strong frame). */
export function paintCell(brush: Brush, item: PlacedCell): void {
  const rect = { x: 0, y: 0, width: item.rect.width, height: item.rect.height };
  const radius = Math.min(9, rect.height * 0.2);
  paintGround(brush, item, rect, radius);
  if (item.mark !== '') paintMarking(brush, item, rect);
  if (item.cards > 0) paintCount(brush, item.cards, rect);
  if (item.target) paintTarget(brush, rect, radius);
}

function paintGround(brush: Brush, item: PlacedCell, rect: Rect, radius: number): void {
  const { context, theme } = brush;
  const suit = theme.suits.purple;
  roundedPath(context, rect, radius);
  context.fillStyle = item.mark === '' ? theme.card : suit.tint;
  context.fill();
  if (item.gap) {
    dashedFrame(brush, shrink(rect, 0.5), radius, theme.danger, 2);
    return;
  }
  const strong = item.mark === 'most';
  roundedPath(context, shrink(rect, strong ? 1.25 : 0.5), radius);
  context.lineWidth = strong ? 2.5 : 1;
  context.strokeStyle = strong ? suit.ink : item.mark === '' ? theme.line : theme.lineStrong;
  context.stroke();
}

/** In the middle, or a little up and to the left to leave the corner to a number. */
function markPlace(item: PlacedCell, rect: Rect): { readonly x: number; readonly y: number } {
  const middle = { x: rect.width / 2, y: rect.height / 2 };
  if (item.cards === 0) return middle;
  if (rect.height < 34) return { ...middle, x: rect.width * 0.36 };
  if (isNarrow(rect)) return { ...middle, y: rect.height * 0.32 };
  return rect.width > rect.height * 1.6 ? middle : { x: rect.width * 0.42, y: rect.height * 0.42 };
}

/** Too narrow for a tick with a number beside it. */
function isNarrow(rect: Rect): boolean {
  return rect.width < 54 && rect.height > rect.width;
}

/** A gap is a ring without a filling: wanted, and nothing there. */
function paintMarking(brush: Brush, item: PlacedCell, rect: Rect): void {
  const { context, theme } = brush;
  const room = Math.min(rect.width, rect.height);
  const radius = Math.min(room * (item.mark === 'most' ? 0.34 : 0.24), item.mark === 'most' ? 26 : 18);
  const { x, y } = markPlace(item, rect);
  circlePath(context, x, y, radius);
  if (item.gap) {
    paintQuestion(brush, x, y, radius);
    return;
  }
  context.fillStyle = theme.suits.purple.ink;
  context.fill();
  paintTick(brush, x, y, radius, theme.onInk);
}

function paintQuestion(brush: Brush, x: number, y: number, radius: number): void {
  const { context, theme } = brush;
  context.lineWidth = Math.max(2, radius * 0.16);
  context.strokeStyle = theme.danger;
  context.fillStyle = theme.card;
  context.fill();
  context.stroke();
  const style = { size: Math.max(11, radius * 1.3), bold: true, colour: theme.danger, align: 'centre' } as const;
  paintLine(brush, '?', { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, style);
}

/** A little pile with a number in the corner: so many cards of the plan are for this. */
function paintCount(brush: Brush, cards: number, rect: Rect): void {
  const { context, theme } = brush;
  const flat = rect.height < 34;
  const height = flat ? Math.max(8, Math.min(20, rect.height - 7)) : Math.min(28, Math.max(15, rect.height * 0.32));
  const width = Math.max(11, height * 0.95);
  const x = isNarrow(rect) ? (rect.width - width) / 2 + 1 : rect.width - width - 3;
  const y = flat ? (rect.height - height) / 2 + 1 : rect.height - height - 4;
  roundedPath(context, { x: x - 2.5, y: y - 2, width, height }, 3);
  context.fillStyle = theme.suits.blue.tint;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.suits.blue.ink;
  context.stroke();
  roundedPath(context, { x, y, width, height }, 3);
  context.fillStyle = theme.suits.blue.ink;
  context.fill();
  paintLine(
    brush,
    String(cards),
    { x, y, width, height },
    {
      size: Math.max(10, height * 0.7),
      bold: true,
      colour: theme.onInk,
      align: 'centre',
    },
  );
}
