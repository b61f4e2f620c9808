import type { CardFace } from '../../store/board.ts';
import type { Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { paintMark } from './shapes.ts';

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
