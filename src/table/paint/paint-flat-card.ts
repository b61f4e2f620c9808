import type { Size } from '../../store/layout/geometry.ts';
import type { PlacedCard, Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintBlockedWord, paintHatch } from './card-back.ts';
import { paintArt } from './card-parts.ts';
import { paintPrice, priceWidth } from './card-price.ts';
import { paintMark } from './shapes.ts';
import { fitText, measureIn, paintFitted, paintLine } from './text.ts';

/** A card that lies on its side where there is little room: band and picture at the left, the title beside them. */
export function paintFlatCard(brush: Brush, item: PlacedCard, rect: Rect): void {
  const far = item.state === 'out-of-reach' || item.state === 'waiting' || item.state === 'told';
  const narrow = rect.width < 100;
  const band = Math.min(22, Math.max(narrow ? 11 : 14, rect.height * (narrow ? 0.2 : 0.24)));
  const wanted = rect.width >= 140 && !item.down ? Math.min(rect.height, rect.width * 0.3) : 0;
  const pad = rect.width < 120 ? 3.5 : 8;
  const besides = band + pad * 1.75 + (item.badge ? 22 : 0);
  const art = isTitleWhole(brush, item, { width: rect.width - besides - wanted, height: rect.height - 6 }) ? wanted : 0;
  if (item.down) paintHatch(brush, rect, item.face, 0.16);
  else if (art > 0) paintArt(brush, item.face, { x: band, y: 0, width: art, height: rect.height }, art, far ? 0.45 : 1, 80);
  paintSideBand(brush, item, { ...rect, width: band }, far);
  paintWords(brush, item, { x: band + art + pad, y: 3, width: rect.width - besides - art, height: rect.height - 6 }, far);
}

const titleStyle = (height: number) => ({
  size: Math.min(20, Math.max(13, height * 0.26)),
  least: 11,
  bold: true,
  leading: 1.14,
});

const isRoomy = (height: number): boolean => height >= 54;
const pipRadius = (height: number): number => Math.min(8, Math.max(4.5, height * 0.1));

/** Whether the whole title can be read beside the picture: words come before pictures. */
function isTitleWhole(brush: Brush, { face, down }: PlacedCard, { width, height }: Size): boolean {
  const roomy = isRoomy(height);
  const pip = pipRadius(height);
  const pips = down || roomy ? 0 : priceWidth(brush, face, pip);
  const room = { width: width - (pips > 0 ? pips + 5 : 0), height: roomy ? height - pip * 2 - 6 : height };
  return !fitText(brush, face.title, room.width, room.height, { ...titleStyle(height), colour: '' }).cut;
}

function paintSideBand(brush: Brush, { face }: PlacedCard, band: Rect, far: boolean): void {
  const { context, theme } = brush;
  const suit = theme.suits[face.suit.colour];
  const { width, height } = band;
  context.fillStyle = far ? suit.tint : suit.ink;
  context.fillRect(0, 0, width, height);
  paintMark(brush, face.suit.mark, width / 2, Math.min(height / 2, width * 0.7), width * 0.26, far ? suit.ink : theme.onInk);
}

function paintWords(brush: Brush, item: PlacedCard, area: Rect, far: boolean): void {
  const { theme } = brush;
  const colour = far || item.down ? theme.quiet : theme.ink;
  const roomy = isRoomy(area.height);
  const pip = pipRadius(area.height);
  const end = { x: area.x + area.width, y: roomy ? area.y + area.height - pip - 3 : area.y + area.height / 2 };
  const pips = item.down ? 0 : paintPrice(brush, item.face, end, pip, far, colour);
  if (item.down && !roomy) {
    const strip = { ...area, y: area.y + area.height - 17, height: 17 };
    paintBlockedWord(brush, item.word, strip);
    paintLine(brush, item.face.title, { ...area, height: area.height - 17 }, { size: 13, bold: true, colour });
    return;
  }
  const title = roomy
    ? { ...area, height: area.height - pip * 2 - 6 }
    : { ...area, width: area.width - (pips > 0 ? pips + 5 : 0) };
  paintFitted(brush, item.face.title, title, { ...titleStyle(area.height), colour });
  if (roomy) paintSmallWord(brush, item, { ...area, y: end.y - pip - 2, height: pip * 2 + 4, width: area.width - pips - 4 });
}

/** Below the title: that it lies face down, who does it, or its suit. */
function paintSmallWord(brush: Brush, item: PlacedCard, area: Rect): void {
  const { theme } = brush;
  const { suit } = item.face;
  const word = item.down || item.state === 'waiting' ? item.word : item.tag === '' ? suit.word : item.tag;
  const colour = item.down ? theme.danger : item.state === 'waiting' ? theme.quiet : theme.suits[suit.colour].ink;
  const style = { size: Math.min(14, Math.max(11, area.height * 0.74)), colour, bold: true };
  if (word !== suit.word || measureIn(brush, style)(word) <= area.width) paintLine(brush, word, area, style);
}
