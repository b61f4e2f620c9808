import type { PlacedCard, Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath, dashedFrame, paintMark, paintTick, roundedPath, shrink } from './shapes.ts';
import { measureIn, paintLine } from './text.ts';
import { clip } from './wrap-text.ts';

/** What lies on a card or round it: that it can be hit, how it stands in the pile. */
export function paintMarks(brush: Brush, item: PlacedCard, rect: Rect, radius: number): void {
  const { theme } = brush;
  if (item.hit) {
    dashedFrame(brush, shrink(rect, -1.5), radius + 1, theme.danger, 3);
    paintBadge(brush, { x: Math.min(rect.width, item.inSight ?? rect.width) - 13, y: 13 }, 11, theme.danger, 'bolt');
  }
  if (item.badge) {
    const size = Math.min(11, rect.height * 0.26);
    const colour = badgeColour(brush, item.badge);
    paintBadge(brush, { x: rect.width - size - 2, y: size + 2 }, size, colour, badgeSigns[item.badge]);
  }
}

type Sign = 'bolt' | 'tick' | 'cross' | 'dots' | 'call';
const badgeSigns = { turn: 'call', waits: 'dots', met: 'tick', unmet: 'cross', noted: 'tick' } as const;

function badgeColour({ theme }: Brush, badge: keyof typeof badgeSigns): string {
  return { turn: theme.danger, waits: theme.quiet, met: theme.good, unmet: theme.danger, noted: theme.quiet }[badge];
}

function paintBadge(
  brush: Brush,
  at: { readonly x: number; readonly y: number },
  radius: number,
  colour: string,
  sign: Sign,
): void {
  const { context, theme } = brush;
  circlePath(context, at.x, at.y, radius + 1.5);
  context.fillStyle = theme.card;
  context.fill();
  circlePath(context, at.x, at.y, radius);
  context.fillStyle = colour;
  context.fill();
  if (sign === 'tick') paintTick(brush, at.x, at.y, radius, theme.onInk);
  else if (sign === 'bolt') paintMark(brush, 'bolt', at.x, at.y, radius * 0.64, theme.onInk);
  else if (sign === 'cross') paintCross(brush, at.x, at.y, radius * 0.42);
  else {
    const place = { x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 };
    const style = { size: radius * 1.5, bold: true, colour: theme.onInk, align: 'centre' } as const;
    paintLine(brush, sign === 'call' ? '!' : '…', place, style);
  }
}

function paintCross(brush: Brush, x: number, y: number, reach: number): void {
  aside(brush, (context) => {
    context.beginPath();
    context.moveTo(x - reach, y - reach);
    context.lineTo(x + reach, y + reach);
    context.moveTo(x + reach, y - reach);
    context.lineTo(x - reach, y + reach);
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.strokeStyle = brush.theme.onInk;
    context.stroke();
  });
}

const tagLetters = ({ width }: Rect): number => Math.min(14, Math.max(11, width * 0.085));

/** How much of a card's foot its name tag takes. */
export const tagHeight = (card: Rect): number => tagLetters(card) * 1.6 + 2;

/** A paper tag tied to the foot of a card: who does it, and by when. */
export function paintNameTag(brush: Brush, tag: string, card: Rect, sight: number): void {
  const { context, theme } = brush;
  const style = { size: tagLetters(card), bold: true, colour: theme.suits.gold.ink };
  const measure = measureIn(brush, style);
  const height = style.size * 1.6;
  const words = clip(measure, tag, sight - 26);
  const width = measure(words) + 22;
  const rect = { x: 4, y: card.height - height - 4, width, height };
  roundedPath(context, rect, 4);
  context.fillStyle = theme.suits.gold.tint;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.suits.gold.ink;
  context.stroke();
  circlePath(context, rect.x + 7, rect.y + height / 2, 2.4);
  context.stroke();
  paintLine(brush, words, { ...rect, x: rect.x + 14, width: width - 16 }, style);
}
