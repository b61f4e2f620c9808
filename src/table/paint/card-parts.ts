import type { CardFace } from '../../store/board.ts';
import type { Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath, paintMark } from './shapes.ts';

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

/** The picture of a card, or the ruled lines of one that was written by hand. */
export function paintArt(brush: Brush, face: CardFace, area: Rect, sight: number, strength: number, most = 150): void {
  const suit = brush.theme.suits[face.suit.colour];
  brush.context.fillStyle = face.hand ? brush.theme.card : suit.tint;
  brush.context.fillRect(area.x, area.y, area.width, area.height);
  if (face.hand) {
    paintRuled(brush, face, area, sight);
    return;
  }
  const size = Math.min(sight * 0.66, area.height * 0.82, most);
  if (size < 14) return;
  const spot = { x: area.x + (sight - size) / 2, y: area.y + (area.height - size) / 2, width: size, height: size };
  paintPicture(brush, face.art, spot, suit.ink, strength);
}

/** Ruled lines, and the pencil that wrote on them. */
function paintRuled(brush: Brush, face: CardFace, area: Rect, sight: number): void {
  const { context, theme } = brush;
  const suit = theme.suits[face.suit.colour];
  const step = Math.max(9, Math.min(22, area.height / 5));
  context.fillStyle = suit.ink;
  aside(brush, (lines) => {
    lines.globalAlpha = 0.28;
    for (let y = area.y + step; y < area.y + area.height - 2; y += step) lines.fillRect(area.x, Math.round(y), area.width, 1);
  });
  const size = Math.min(sight * 0.44, area.height * 0.62, 84);
  const centre = { x: area.x + sight / 2, y: area.y + area.height / 2 };
  if (size < 12) return;
  if (face.hand === 'live') paintMark(brush, face.suit.mark, centre.x, centre.y, size / 2, suit.ink);
  else paintPencil(brush, centre, size, suit.ink);
}

function paintPencil(brush: Brush, centre: { readonly x: number; readonly y: number }, size: number, ink: string): void {
  aside(brush, (context) => {
    context.translate(centre.x, centre.y);
    context.rotate(Math.PI / 4);
    context.scale(size, size);
    context.lineWidth = 0.05;
    context.lineJoin = 'round';
    context.strokeStyle = ink;
    context.fillStyle = brush.theme.card;
    const outline = new Path2D('M-0.13 -0.6H0.13V0.3L0 0.6L-0.13 0.3Z');
    context.fill(outline);
    context.stroke(outline);
    context.stroke(new Path2D('M-0.13 -0.42H0.13M-0.13 0.3H0.13'));
    context.fillStyle = ink;
    context.fill(new Path2D('M-0.05 0.485H0.05L0 0.6Z'));
  });
}

/**
 * The cost as small tokens that end at a point; hollow when they cannot be paid. Tokens that are not printed on the card
 * have a red rim, and printed ones that need not be paid are only outlined. Returns the width they take.
 */
export function paintPips(
  brush: Brush,
  { cost, printed = cost }: Pick<CardFace, 'cost' | 'printed'>,
  end: { readonly x: number; readonly y: number },
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
export function pipsWidth({ cost, printed = cost }: Pick<CardFace, 'cost' | 'printed'>, radius: number): number {
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
