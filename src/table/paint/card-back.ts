import type { CardFace } from '../../store/board.ts';
import type { PlacedCard, Rect } from '../../store/scene-model.ts';
import { aside, type Brush } from './brush.ts';
import { circlePath, paintMark, roundedPath } from './shapes.ts';
import { measureIn, paintFitted, paintLine } from './text.ts';

/** A card that lies face down: the suit's pattern and mark, the word across it, and still its title. */
export function paintBack(brush: Brush, item: PlacedCard, rect: Rect): void {
  const { theme } = brush;
  const sight = Math.min(rect.width, item.inSight ?? rect.width);
  const words = Math.max(34, rect.height * 0.34);
  const back = { ...rect, height: rect.height - words };
  paintHatch(brush, back, item.face);
  const middle = { x: sight / 2, y: back.height * 0.42 };
  const radius = Math.min(sight * 0.24, back.height * 0.3, 44);
  const suit = theme.suits[item.face.suit.colour];
  circlePath(brush.context, middle.x, middle.y, radius);
  brush.context.fillStyle = theme.card;
  brush.context.fill();
  paintMark(brush, item.face.suit.mark, middle.x, middle.y, radius * 0.58, suit.ink);
  paintBlockedWord(brush, item.word, { x: 0, y: back.height - 13, width: sight, height: 26 });
  const pad = Math.max(6, rect.width * 0.07);
  const title = { x: pad, y: back.height + 15, width: sight - pad * 1.6, height: words - 18 };
  const size = Math.min(22, Math.max(12, rect.width * 0.11));
  paintFitted(brush, item.face.title, title, {
    size,
    least: 10,
    bold: true,
    leading: 1.14,
    colour: theme.quiet,
    settle: 'top',
  });
}

/** A word on a label across a card. */
export function paintBlockedWord(brush: Brush, word: string, place: Rect, colour = brush.theme.danger): void {
  const { context, theme } = brush;
  const most = place.width - 24;
  const natural = Math.min(15, place.height * 0.6);
  const size = Math.max(
    10,
    Math.min(natural, (natural * most) / Math.max(1, measureIn(brush, { size: natural, bold: true })(word))),
  );
  const style = { size, bold: true, colour: theme.onInk, align: 'centre' } as const;
  const width = Math.min(place.width - 6, measureIn(brush, style)(word) + 18);
  const rect = { ...place, x: place.x + (place.width - width) / 2, width };
  roundedPath(context, rect, rect.height / 2);
  context.fillStyle = colour;
  context.fill();
  paintLine(brush, word, rect, style);
}

/** The pattern on the back of a suit's cards. */
export function paintHatch(brush: Brush, rect: Rect, face: CardFace, strength = 0.5): void {
  const suit = brush.theme.suits[face.suit.colour];
  aside(brush, (context) => {
    roundedPath(context, rect, 0);
    context.clip();
    context.fillStyle = suit.tint;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    context.globalAlpha = strength;
    context.strokeStyle = suit.ink;
    context.lineWidth = 1.4;
    context.beginPath();
    for (let x = -rect.height; x < rect.width + rect.height; x += 9) {
      context.moveTo(rect.x + x, rect.y);
      context.lineTo(rect.x + x + rect.height, rect.y + rect.height);
      context.moveTo(rect.x + x, rect.y + rect.height);
      context.lineTo(rect.x + x + rect.height, rect.y);
    }
    context.stroke();
  });
}
