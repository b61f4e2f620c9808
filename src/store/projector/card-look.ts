import type { CardLook, ScreenCard } from './slides.ts';
import { boldness, gap, linesFor, type Space, wordWidth } from './space.ts';
import { inGroupsThatFit } from './tour.ts';

/** Height of an upright card for each part of its width. */
const tallRatio = 1.36;
/** A card that lies, with its title beside the picture: the least width and height, and what the picture takes of it. */
const leastWide = 46;
const mostWide = 62;
const wideHeight = 14;
const pictureWidth = 11 + 3.6;
const leastTall = 8;
const mostTall = 24;
const cardGap = 1.4;
/** The most lines of a title and of a note, and the sizes of both. */
const mostLines = 2;
const titleSize = 5.6;
const noteSize = 3.8;
/** A column under this width has the picture above the words, and smaller titles. */
export const narrowWidth = 46;
const narrowTitle = 4.3;
const narrowPicture = 8;
const narrowPadding = 2.8;
/** A line with a small picture and the title beside it: its least width and height, and what all but the words takes of its width. */
const leastLine = 34;
const lineHeight = 7.2;
const besideLine = 6.4 + 2.4;
const lineSize = 3.9;

/** How cards lie in a place, and how many of them fit. */
export interface FittedCards {
  readonly look: CardLook;
  readonly most: number;
}

/** Cards with their titles where there is room for all of them, in lines if need be; else, or where no titles are wanted, with their pictures alone, as large as they can be. */
export function fitCards(cards: readonly ScreenCard[], space: Space, titled = true): FittedCards {
  if (!titled) return fitPictures(cards.length, space);
  const across = cardsAcross(space.width);
  const each = Math.max(...cards.map((card) => cardHeight(card, space.width)), wideHeight);
  const down = inOne(space.height, each);
  if (space.width < leastWide || cards.length > across * down)
    return fitLines(cards, space) ?? fitPictures(cards.length, space);
  const columns = Math.min(across, Math.max(1, Math.ceil(cards.length / Math.max(1, down))));
  return { look: { look: 'wide', width: Math.min(mostWide, share(space.width, columns)), height: each }, most: across * down };
}

/** How many of a height stand below one another. */
const inOne = (height: number, each: number): number => Math.floor((height + cardGap) / (each + cardGap));

/** Every card in a line of its own, in as few columns as it takes; nothing where some would not fit. */
function fitLines(cards: readonly ScreenCard[], { width, height }: Space): FittedCards | undefined {
  const most = Math.floor((width + cardGap) / (leastLine + cardGap));
  for (let columns = 1; columns <= most; columns += 1) {
    const room = share(width, columns);
    const heights = cards.map((card) => heightInLine(card, room - besideLine));
    const each = Math.max(lineHeight, ...heights);
    const down = inOne(height, each);
    if (cards.length <= columns * down) return { look: { look: 'line', width: room, height: each }, most: columns * down };
  }
  return undefined;
}

/** How high a line is; without end where its title would be cut. */
function heightInLine({ face: { title }, note }: ScreenCard, room: number): number {
  const lines = linesFor(title, lineSize * boldness, room);
  const fits = lines <= mostLines && title.split(' ').every((word) => wordWidth(word, lineSize) <= room);
  const noteLines = note === '' ? 0 : linesFor(note, noteSize, room);
  return fits ? lines * lineSize * 1.08 + noteLines * noteSize * 1.1 + 1.2 : Number.POSITIVE_INFINITY;
}

const cardsAcross = (width: number): number => Math.max(1, Math.floor((width + cardGap) / (leastWide + cardGap)));

/** The look of cards that lie below one another in columns, each as high as its words. */
export function columnLook(width: number): CardLook {
  const card = Math.min(mostWide, share(width, cardsAcross(width)));
  return { look: card < narrowWidth ? 'narrow' : 'wide', width: card, height: wideHeight };
}

/** Cards of a column in as many parts as it takes to read them all, one part after another. */
export function partsOfColumn(cards: readonly ScreenCard[], { width, height }: Space): readonly (readonly ScreenCard[])[] {
  const across = cardsAcross(width);
  const fits = (rows: readonly (readonly ScreenCard[])[]): boolean => heightOf(rows, share(width, across)) <= height;
  return inGroupsThatFit(inRows(cards, across), fits).map((rows) => rows.flat());
}

const inRows = <Item>(items: readonly Item[], across: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / across) }, (_, at) => items.slice(at * across, (at + 1) * across));

const heightOf = (rows: readonly (readonly ScreenCard[])[], width: number): number =>
  rows.reduce((sum, row) => sum + Math.max(...row.map((card) => cardHeight(card, width))) + cardGap, -cardGap);

/** How high a card with its title is, with all that is to be said about it. */
function cardHeight({ face, note, task }: ScreenCard, width: number): number {
  const narrow = width < narrowWidth;
  const room = narrow ? width - narrowPadding : Math.min(mostWide, width) - pictureWidth;
  const size = narrow ? narrowTitle : titleSize;
  const title = Math.min(mostLines, linesFor(face.title, size * boldness, room)) * size * 1.08;
  const notes = [note, task]
    .filter((words) => words !== '')
    .map((words) => Math.min(mostLines, linesFor(words, noteSize, room)));
  const words = title + notes.reduce((sum, lines) => sum + lines * noteSize * 1.15 + 0.4, 0) + 2.4;
  return Math.max(wideHeight, narrow ? narrowPicture + words : words);
}

function fitPictures(count: number, { width, height }: Space): FittedCards {
  const rows = Array.from({ length: Math.max(1, count) }, (_, at) => at + 1);
  const widths = rows.map((down) => {
    const across = Math.ceil(Math.max(1, count) / down);
    return Math.min(mostTall, share(width, across), share(height, down) / tallRatio);
  });
  const card = Math.max(...widths);
  if (card >= leastTall) return pictures(card, count);
  const least = Math.min(leastTall, width, height / tallRatio);
  const across = Math.max(1, Math.floor((width + cardGap) / (least + cardGap)));
  const down = Math.max(1, inOne(height, least * tallRatio));
  return pictures(least, across * down);
}

const pictures = (width: number, most: number): FittedCards => ({
  look: { look: 'tall', width, height: width * tallRatio },
  most,
});

const share = (whole: number, parts: number): number => (whole - cardGap * (parts - 1)) / parts;

/** The width that is left inside a tile and its line. */
export const insideTile = (width: number): number => width - 2 * gap - 0.6;
