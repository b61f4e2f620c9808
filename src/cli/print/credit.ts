import type { Fonts } from './fonts.ts';
import { inks } from './inks.ts';
import type { Mark } from './mark.ts';
import { coveredBy, type Grid, mm, type Place } from './paper.ts';
import { downTo, fitted, wordsAt } from './words.ts';

/** What a deck and a format both say about where they come from. */
interface Credited {
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

/** The credits in small letters, in their place. */
export function creditMarks(fonts: Fonts, text: string, place: Place): readonly Mark[] {
  const upright = place.turn === 0 ? place.rect : { ...place.rect, width: place.rect.height, height: place.rect.width };
  const block = fitted(fonts, text, upright, downTo({ size: 6.5, leading: 1.22 }, 4, 0.25));
  const words = wordsAt(fonts, block, { x: 0, y: 0, width: upright.width }, { ink: inks.quiet, as: 'P' });
  return [{ kind: 'group', place, marks: [words] }];
}
