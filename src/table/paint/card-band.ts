import type { CardFace } from '../../store/board.ts';
import type { Rect } from '../../store/scene-model.ts';
import type { Brush } from './brush.ts';
import { paintPrice } from './card-price.ts';
import { paintMark } from './shapes.ts';
import { measureIn, paintLine } from './text.ts';

/** The band is filled when the card can be had, and hollow when it is out of reach. */
export function paintBand(brush: Brush, face: CardFace, band: Rect, sight: number, far: boolean): void {
  const { context, theme } = brush;
  const suit = theme.suits[face.suit.colour];
  context.fillStyle = far ? suit.tint : suit.ink;
  context.fillRect(band.x, band.y, band.width, band.height);
  if (far) {
    context.fillStyle = suit.ink;
    context.fillRect(band.x, band.y, band.width, 1.5);
    context.fillRect(band.x, band.y + band.height - 1.5, band.width, 1.5);
  }
  const ink = far ? suit.ink : theme.onInk;
  const pad = Math.max(5, Math.min(14, sight * 0.06));
  const middle = band.y + band.height / 2;
  const radius = band.height * 0.24;
  paintMark(brush, face.suit.mark, pad + radius, middle, radius, ink);
  const pips = paintPrice(brush, face, { x: sight - pad, y: middle }, band.height * 0.3, far, ink);
  const word = { x: pad + radius * 2 + 4, y: band.y, width: sight - pad * 2 - radius * 2 - 6 - pips, height: band.height };
  const style = { size: Math.min(17, Math.max(10.5, band.height * 0.62)), bold: true, colour: ink };
  if (measureIn(brush, style)(face.suit.word) <= word.width) paintLine(brush, face.suit.word, word, style);
}
