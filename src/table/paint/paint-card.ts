import type { PlacedCard, Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { paintBack, paintBlockedWord } from './card-back.ts';
import { paintBand } from './card-band.ts';
import { paintMarks, paintNameTag, tagHeight } from './card-marks.ts';
import { paintArt } from './card-parts.ts';
import { paintFlatCard } from './paint-flat-card.ts';
import { paintWholeCard } from './paint-whole-card.ts';
import { dashedFrame, fillLifted, roundedPath, shrink } from './shapes.ts';
import { paintFitted } from './text.ts';

/** A card with thickness and shadow, turned by its angle, in a box as large as its place. */
export function paintCard(brush: Brush, item: PlacedCard): void {
  const { width, height } = item.rect;
  aside(brush, (context) => {
    context.translate(width / 2, height / 2);
    context.rotate((item.angle * Math.PI) / 180);
    context.translate(-width / 2, -height / 2);
    paintBody(brush, item, { x: 0, y: 0, width, height });
  });
}

function paintBody(brush: Brush, item: PlacedCard, rect: Rect): void {
  const radius = cornerOf(item);
  paintPaper(brush, item, rect, radius);
  aside(brush, (context) => {
    roundedPath(context, rect, radius);
    context.clip();
    paintFace(brush, item, rect);
  });
  paintEdge(brush, item, rect, radius);
  paintMarks(brush, item, rect, radius);
}

function cornerOf(item: PlacedCard): number {
  return Math.min(16, Math.max(6, Math.min(item.rect.width, item.rect.height) * 0.075));
}

/** Cards have a little thickness: their lower edge shows below them. */
function paintPaper(brush: Brush, item: PlacedCard, rect: Rect, radius: number): void {
  const { context, theme } = brush;
  const thick = item.size === 'small' ? 2 : 3;
  roundedPath(context, { ...rect, y: rect.y + thick }, radius);
  fillLifted(brush, theme.line, item.size === 'whole' ? 12 : item.raised || item.size === 'large' ? 8 : 4);
  roundedPath(context, rect, radius);
  context.fillStyle = theme.card;
  context.fill();
}

function paintFace(brush: Brush, item: PlacedCard, rect: Rect): void {
  if (item.size !== 'small') paintWholeCard(brush, item, rect);
  else if (rect.height < rect.width * 0.82) paintFlatCard(brush, item, rect);
  else if (item.down) paintBack(brush, item, rect);
  else paintUpright(brush, item, rect);
}

function paintEdge(brush: Brush, item: PlacedCard, rect: Rect, radius: number): void {
  const { context, theme } = brush;
  const strong = item.raised || item.target;
  const width = item.size === 'whole' ? 3 : strong ? 2.5 : 1;
  roundedPath(context, shrink(rect, width / 2), radius - width / 2);
  context.lineWidth = width;
  context.strokeStyle = item.target ? theme.focus : strong ? theme.ink : theme.line;
  context.stroke();
  if (item.target) dashedFrame(brush, shrink(rect, 5), radius - 4, theme.focus, 2);
}

/** Picture above, the suit's band across the middle, the title below. */
function paintUpright(brush: Brush, item: PlacedCard, rect: Rect): void {
  const far = item.state === 'out-of-reach' || item.state === 'waiting' || item.state === 'told';
  const band = Math.min(30, Math.max(16, rect.height * 0.115));
  const sight = Math.min(rect.width, item.inSight ?? rect.width);
  const size = Math.min(24, Math.max(13, rect.width * 0.125));
  const words = Math.max(size * 2.6, rect.height * 0.36);
  const art = { ...rect, height: Math.max(0, rect.height - band - words) };
  paintArt(brush, item.face, art, sight, far ? 0.45 : 1);
  paintBand(brush, item.face, { ...rect, y: art.height, height: band, width: rect.width }, sight, far);
  const pad = Math.max(6, rect.width * 0.07);
  const title = {
    x: pad,
    y: art.height + band + pad * 0.6,
    width: sight - pad * 1.6,
    height: rect.height - art.height - band - pad * 1.1 - (item.tag === '' ? 0 : tagHeight(rect)),
  };
  paintFitted(brush, item.face.title, title, {
    size,
    least: 10,
    bold: true,
    leading: 1.16,
    colour: far ? brush.theme.quiet : brush.theme.ink,
    settle: 'top',
  });
  if (item.state === 'waiting')
    paintBlockedWord(brush, item.word, { x: 0, y: art.height - 29, width: sight, height: 25 }, brush.theme.quiet);
  if (item.tag !== '') paintNameTag(brush, item.tag, rect, sight);
}
