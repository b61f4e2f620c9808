import type { CardFace } from '../../store/board.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath } from './shapes.ts';
import { measureIn, paintLine } from './text.ts';

/** A place on the card. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the card costs, or brings. Returns the width that it takes. */
export function paintPrice(brush: Brush, face: CardFace, end: Spot, radius: number, far: boolean, ink: string): number {
  return face.income === undefined
    ? paintPips(brush, face, end, radius, far)
    : paintIncome(brush, face.income, end, radius, far, ink);
}

/** How much of a line that takes. */
export const priceWidth = (brush: Brush, face: CardFace, radius: number): number =>
  face.income === undefined ? pipsWidth(face, radius) : incomeWidth(brush, face.income, radius);

const incomeStyle = (radius: number, colour: string) => ({ size: radius * 2.1, bold: true, colour });

const incomeWidth = (brush: Brush, income: number, radius: number): number =>
  measureIn(brush, incomeStyle(radius, ''))(`+${income}`) + radius * 2.6;

/** What a card brings: "+4", and a token with a plus on it, so that it cannot be taken for a cost. */
function paintIncome(brush: Brush, income: number, end: Spot, radius: number, far: boolean, ink: string): number {
  const width = incomeWidth(brush, income, radius);
  const words = { x: end.x - width, y: end.y - radius * 1.6, width: width - radius * 2.4, height: radius * 3.2 };
  paintLine(brush, `+${income}`, words, incomeStyle(radius, ink));
  paintPip(brush, end.x - radius, end.y, radius, far ? 'far' : 'plain');
  aside(brush, (context) => {
    context.beginPath();
    context.moveTo(end.x - radius * 1.55, end.y);
    context.lineTo(end.x - radius * 0.45, end.y);
    context.moveTo(end.x - radius, end.y - radius * 0.55);
    context.lineTo(end.x - radius, end.y + radius * 0.55);
    context.lineWidth = Math.max(1, radius * 0.26);
    context.strokeStyle = brush.theme.ink;
    context.stroke();
  });
  return width;
}

/**
 * The cost as small tokens that end at a point; hollow when they cannot be paid. Tokens that are not printed on the card
 * have a red rim, and printed ones that need not be paid are only outlined. Returns the width they take.
 */
function paintPips(
  brush: Brush,
  { cost, printed = cost }: Pick<CardFace, 'cost' | 'printed'>,
  end: Spot,
  radius: number,
  far: boolean,
): number {
  const step = radius * 1.62;
  const count = Math.max(cost, printed);
  for (let at = count - 1; at >= 0; at -= 1) {
    const kind = at >= cost ? 'spared' : at >= printed ? 'more' : far ? 'far' : 'plain';
    paintPip(brush, end.x - radius - at * step, end.y, radius, kind);
  }
  return pipsWidth({ cost, printed }, radius);
}

/** How much of a line the tokens of a cost take. */
function pipsWidth({ cost, printed = cost }: Pick<CardFace, 'cost' | 'printed'>, radius: number): number {
  const count = Math.max(cost, printed);
  return count > 0 ? radius * 2 + (count - 1) * radius * 1.62 : 0;
}

function paintPip(brush: Brush, x: number, y: number, radius: number, kind: 'plain' | 'far' | 'more' | 'spared'): void {
  const { theme } = brush;
  aside(brush, (context) => {
    circlePath(context, x, y, radius);
    context.fillStyle = kind === 'plain' || kind === 'more' ? theme.points : theme.card;
    context.fill();
    context.lineWidth = Math.max(1, radius * (kind === 'more' ? 0.42 : 0.24));
    if (kind === 'spared') context.setLineDash([radius * 0.5, radius * 0.4]);
    context.strokeStyle = { plain: theme.pointsEdge, far: theme.quiet, more: theme.danger, spared: theme.lineStrong }[kind];
    context.stroke();
  });
}
