import type { PlacedCard, Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintPicture, paintPips } from './card-parts.ts';
import { paintMark } from './shapes.ts';
import { measureIn, paintFitted, paintLine } from './text.ts';

/** A card that lies on its side where there is little room: band and picture at the left, the title beside them. */
export function paintFlatCard(brush: Brush, item: PlacedCard, rect: Rect): void {
  const { context, theme } = brush;
  const { face } = item;
  const far = item.state === 'out-of-reach';
  const suit = theme.suits[face.suit.colour];
  const band = Math.min(22, Math.max(rect.width < 100 ? 11 : 14, rect.height * (rect.width < 100 ? 0.2 : 0.24)));
  const art = rect.width >= 140 ? Math.min(rect.height, rect.width * 0.3) : 0;
  context.fillStyle = suit.tint;
  context.fillRect(0, 0, band + art, rect.height);
  context.fillStyle = far ? suit.tint : suit.ink;
  context.fillRect(0, 0, band, rect.height);
  paintMark(brush, face.suit.mark, band / 2, Math.min(rect.height / 2, band * 0.7), band * 0.26, far ? suit.ink : theme.onInk);
  const size = Math.min(art * 0.78, rect.height * 0.78, 80);
  if (size > 14) {
    const spot = { x: band + (art - size) / 2, y: (rect.height - size) / 2, width: size, height: size };
    paintPicture(brush, face.art, spot, suit.ink, far ? 0.45 : 1);
  }
  const pad = rect.width < 120 ? 3.5 : 8;
  paintWords(
    brush,
    item,
    { x: band + art + pad, y: 3, width: rect.width - band - art - pad * 1.75, height: rect.height - 6 },
    far,
  );
}

function paintWords(brush: Brush, item: PlacedCard, area: Rect, far: boolean): void {
  const { theme } = brush;
  const colour = far ? theme.quiet : theme.ink;
  const size = Math.min(20, Math.max(13, area.height * 0.26));
  const roomy = area.height >= 54;
  const pip = Math.min(8, Math.max(4.5, area.height * 0.1));
  const end = { x: area.x + area.width, y: roomy ? area.y + area.height - pip - 3 : area.y + area.height / 2 };
  const pips = paintPips(brush, item.face.cost, end, pip, far);
  const title = roomy
    ? { ...area, height: area.height - pip * 2 - 6 }
    : { ...area, width: area.width - (pips > 0 ? pips + 5 : 0) };
  paintFitted(brush, item.face.title, title, { size, least: 11, bold: true, leading: 1.14, colour });
  if (roomy) paintSuitWord(brush, item, { ...area, y: end.y - pip - 2, height: pip * 2 + 4, width: area.width - pips - 4 });
}

function paintSuitWord(brush: Brush, item: PlacedCard, area: Rect): void {
  const { suit } = item.face;
  const style = {
    size: Math.min(14, Math.max(11, area.height * 0.74)),
    colour: brush.theme.suits[suit.colour].ink,
    bold: true,
  };
  if (measureIn(brush, style)(suit.word) <= area.width) paintLine(brush, suit.word, area, style);
}
