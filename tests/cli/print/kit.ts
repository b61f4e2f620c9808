import { cardLooks } from '../../../src/cli/print/card-look.ts';
import type { CardKit, CardToPrint } from '../../../src/cli/print/card-parts.ts';
import { type Fonts, openFonts } from '../../../src/cli/print/fonts.ts';
import { type Mark, matrixOf, type WordsMark } from '../../../src/cli/print/mark.ts';
import { type CardSizeName, grids, type PaperName, type Place, type Point } from '../../../src/cli/print/paper.ts';
import { loadDeck } from '../../../src/deck/load-deck.ts';
import { loadFormat } from '../../../src/deck/load-format.ts';
import { readPictures } from '../../../src/deck/node/pictures.ts';
import type { Card, Deck } from '../../../src/engine/deck.ts';
import type { Format } from '../../../src/engine/format.ts';
import { english } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { smallDeck } from '../../deck/small-files.ts';

export const fonts: Fonts = openFonts();
const pictures = readPictures(['coffee']);

export const deckIn = (text: string): Deck => present(loadDeck('deck.yaml', text).deck, 'A deck without mistakes');
export const formatIn = (text: string): Format => present(loadFormat('format.yaml', text).format, 'A format without mistakes');

export const kitFor = (paper: PaperName, size: CardSizeName): CardKit => ({
  fonts,
  say: english,
  size: grids[paper][size].card,
  look: cardLooks[size],
});

/** The card of the small deck with other words. */
export function cardWith(words: Partial<Card>, credit = ''): CardToPrint {
  const deck = deckIn(smallDeck);
  return {
    card: { ...present(deck.cards[0], 'A card'), ...words },
    deck,
    suit: present(deck.suits[0], 'A suit'),
    picture: present(pictures.coffee, 'A picture'),
    credit,
    rules: [],
  };
}

/** The place on the page of a place in a group. */
export function toPage(place: Place, { x, y }: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(place);
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** All words in some marks, from the first to the last, with the way from their places to the page's. */
export function wordsIn(
  marks: readonly Mark[],
  out: (at: Point) => Point = (at) => at,
): readonly { readonly words: WordsMark; readonly out: (at: Point) => Point }[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return wordsIn(mark.marks, (at) => out(toPage(mark.place, at)));
    return mark.kind === 'words' ? [{ words: mark, out }] : [];
  });
}

export const textOf = (marks: readonly Mark[]): string =>
  wordsIn(marks)
    .flatMap(({ words }) => words.lines.map(({ text }) => text))
    .join(' ');
