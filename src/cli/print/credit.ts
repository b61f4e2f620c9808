import type { Say } from '../../i18n/words.ts';
import { type CardLook, frameOf } from './card-look.ts';
import type { Fonts } from './fonts.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { coveredBy, type Grid, mm, type Place, type Size } from './paper.ts';
import { type Block, blockOf, downTo, fitted, wordsAt } from './words.ts';

/** What a deck and a format both say about where they come from. */
export interface Credited {
  readonly title: string;
  readonly version: number;
  readonly licence: string;
  readonly credits: readonly string[];
}

/** Title, version, licence and credits, in one piece. */
export const creditOf = ({ title, version, licence, credits }: Credited): string =>
  [`${title}, version ${version}`, licence, ...credits].map((part) => part.replace(/\.$/, '')).join('. ');

/** Printers leave this much of the paper's rim blank. */
export const rim = 5 * mm;
/** How far the cut marks reach from the cards. */
const marks = 7 * mm;

/** Where a sheet of cards has room for its credits, as they are read when the cards are upright; nothing when it has none. */
export function creditPlace(grid: Grid): Place | undefined {
  const { x, y, width, height } = coveredBy(grid);
  const [beside, below] = [x + width + marks, y + height + marks];
  const place: Place = grid.turned
    ? { rect: { x: rim, y, width: x - marks - rim, height }, turn: 90 }
    : {
        rect: {
          x: Math.max(x, rim),
          y: below,
          width: Math.min(width, grid.paper.width - 2 * rim),
          height: grid.paper.height - rim - below,
        },
        turn: 0,
      };
  const room = grid.turned ? grid.paper.width - rim - beside : place.rect.height;
  return room >= leastRoom ? place : undefined;
}

const leastRoom = 12;

/** What is said of the credits on a sheet or card, and whether the rest needs a page of its own. */
export interface Credit {
  readonly text: string;
  readonly apart: boolean;
}

/** All of the credits when they fit the place, or so many lines of so many points without one; else only title, version and licence. */
export function creditFor(fonts: Fonts, say: Say, about: Credited, place: Place | CardRoom): Credit {
  const text = creditOf(about);
  const fits =
    'size' in place
      ? blockOf(fonts, text, place.width, { size: place.size }).lines.length <= place.lines
      : smallest(fonts, text, place).height <= uprightSize(place).height;
  return fits
    ? { text, apart: false }
    : { text: `${creditOf({ ...about, credits: [] })}. ${say('print.credits.apart')}`, apart: true };
}

/** Room for credits on a card itself. */
export interface CardRoom {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** The room for credits at the foot of each card. */
export const creditRoom = ({ size, look }: { readonly size: Size; readonly look: CardLook }): CardRoom => ({
  width: frameOf(size, look).width - look.pad * 2,
  size: look.credit,
  lines: 7,
});

/** The credits in small letters, in their place. */
export function creditMarks(fonts: Fonts, text: string, place: Place): readonly Mark[] {
  const block = smallest(fonts, text, place);
  const words = wordsAt(fonts, block, { x: 0, y: 0, width: uprightSize(place).width }, { ink: inks.quiet, as: 'P' });
  return [{ kind: 'group', place, marks: [words] }];
}

const smallest = (fonts: Fonts, text: string, place: Place): Block =>
  fitted(fonts, text, uprightSize(place), downTo({ size: 6.5, leading: 1.22 }, 5, 0.25));

const uprightSize = ({ rect, turn }: Place): Size => (turn === 0 ? rect : { width: rect.height, height: rect.width });
