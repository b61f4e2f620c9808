import type { Card, Deck, Suit } from '../../engine/deck.ts';
import type { Say } from '../../i18n/words.ts';
import { markPaths } from '../../lib/mark-paths.ts';
import type { Picture } from '../../lib/picture.ts';
import { type CardLook, frameOf } from './card-look.ts';
import { type Fonts, printable } from './fonts.ts';
import { blend, inks, suitInks } from './inks.ts';
import type { Mark } from './mark.ts';
import type { Rect, Size } from './paper.ts';
import { blockOf, downTo, fitted, wordsAt } from './words.ts';

/** One card, with all that is printed on it. */
export interface CardToPrint {
  readonly card: Card;
  readonly suit: Suit;
  readonly deck: Deck;
  readonly picture: Picture;
  /** What it does when it lands, and how it is met: one paragraph for each. */
  readonly rules: readonly string[];
  /** Which piece it is, from 1, of a card that needs several. */
  readonly piece?: { readonly number: number; readonly of: number };
  /** Licence and credits, where each card has to carry its own; else nothing. */
  readonly credit: string;
}

/** What cards are drawn with. */
export interface CardKit {
  readonly fonts: Fonts;
  readonly say: Say;
  readonly size: Size;
  readonly look: CardLook;
}

/** The outline of a card's frame, over everything that lies in it. */
export function outline({ size, look }: CardKit, { suit }: CardToPrint): Mark {
  const stroke = { ink: suitInks[suit.colour].ink, width: 0.9 };
  return { kind: 'box', rect: frameOf(size, look), radius: look.radius, stroke };
}

/** Marks of which nothing is seen outside the card's frame. */
export const framed = ({ size, look }: CardKit, marks: readonly Mark[]): Mark => ({
  kind: 'group',
  place: { rect: { x: 0, y: 0, ...size }, turn: 0 },
  clip: { rect: frameOf(size, look), radius: look.radius },
  marks,
});

/** The suit as colour, shape and word, and the cost as tokens and number. */
export function bandOf({ fonts, look }: CardKit, { card, suit }: CardToPrint, band: Rect): readonly Mark[] {
  const middle = band.y + band.height / 2;
  const radius = band.height * 0.25;
  const size = band.height * 0.58;
  const cost = costOf(fonts, card.cost, { x: band.x + band.width - look.pad, y: middle }, band.height);
  const x = band.x + look.pad + radius * 2 + size * 0.45;
  const width = band.x + band.width - look.pad - cost.width - size * 0.4 - x;
  const word = fitted(fonts, suit.title, { width, height: band.height }, downTo({ size, bold: true, leading: 1.1 }, leastBand));
  return [
    { kind: 'box', rect: band, fill: suitInks[suit.colour].ink },
    {
      kind: 'path',
      path: markPaths[suit.mark],
      at: { x: band.x + look.pad + radius, y: middle },
      scale: radius,
      fill: inks.onInk,
    },
    wordsAt(fonts, word, { x, y: middle - word.height / 2, width }, { ink: inks.onInk, as: 'P' }),
    ...cost.marks,
  ];
}

const leastBand = 5;

function costOf(fonts: Fonts, cost: number, end: { x: number; y: number }, height: number) {
  if (cost === 0) return { marks: [], width: 0 };
  const radius = height * 0.27;
  const step = radius * 2.25;
  const tokens = Array.from({ length: cost }, (_, at): Mark => {
    const rect = { x: end.x - radius * 2 - at * step, y: end.y - radius, width: radius * 2, height: radius * 2 };
    return { kind: 'box', rect, radius, fill: inks.points, stroke: { ink: inks.onInk, width: height * 0.05 } };
  });
  const number = blockOf(fonts, String(cost), height * 2, { size: height * 0.72, bold: true, leading: 1 });
  const wide = fonts.widthOf(String(cost), number.size, true);
  const width = radius * 2 + (cost - 1) * step + height * 0.22 + wide;
  const at = { x: end.x - width, y: end.y - number.height / 2, width: wide };
  return { marks: [...tokens, wordsAt(fonts, number, at, { ink: inks.onInk, as: 'P' })], width };
}

/** The picture in the middle of its tinted field. */
export function artOf({ suit, card, picture }: CardToPrint, field: Rect): readonly Mark[] {
  const { ink, tint } = suitInks[suit.colour];
  const side = Math.min(field.width * 0.62, field.height * 0.84);
  const square = {
    x: field.x + (field.width - side) / 2,
    y: field.y + (field.height - side) / 2,
    width: side,
    height: side,
  };
  return [
    { kind: 'box', rect: field, fill: tint },
    { kind: 'picture', picture, square, line: ink, soft: blend(ink, tint, 0.24), alt: card.alt },
  ];
}

/** The card's number in its deck, by which a plan on paper is entered, its permanent name, the deck it belongs to, and its credits where it carries them. */
export function footOf({ fonts, say, look }: CardKit, { card, deck, piece }: CardToPrint, width: number, credit = '') {
  const part = piece === undefined ? '' : ` · ${say('print.part', { number: piece.number, count: piece.of })}`;
  const called = numbered(card, deck) + part;
  const name = blockOf(fonts, called, width, { size: look.foot, bold: true, leading: 1.2 });
  const room = width - fonts.widthOf(called, look.foot, true) - look.gap * 2;
  const sources = credit === '' ? [`${deck.title}, ${deck.licence}`, deck.title] : [];
  const beside = sources.find((text) => fonts.widthOf(printable(text), look.foot, false) <= room) ?? '';
  const source = blockOf(fonts, beside, room, { size: look.foot, leading: 1.2 });
  const credits = blockOf(fonts, credit, width, { size: look.credit, leading: 1.2 });
  const quiet = { ink: inks.quiet, as: 'P' } as const;
  const marksAt = (x: number, y: number): readonly Mark[] => [
    wordsAt(fonts, name, { x, y, width }, quiet),
    wordsAt(fonts, source, { x, y, width }, { ...quiet, align: 'right' }),
    wordsAt(fonts, credits, { x, y: y + name.height, width }, quiet),
  ];
  return { height: name.height + credits.height, marksAt };
}

/** "12 · tea-morning": cards are numbered from 1, as they lie in the deck. */
function numbered({ id }: Card, { cards }: Deck): string {
  const at = cards.findIndex((card) => card.id === id);
  return at < 0 ? id : `${at + 1} · ${id}`;
}
