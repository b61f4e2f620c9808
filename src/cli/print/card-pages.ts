import { fail, ok, type Result } from '../../lib/result.ts';
import { backOf } from './card-back.ts';
import { frontOf } from './card-front.ts';
import type { CardKit, CardToPrint } from './card-parts.ts';
import { piecesOf } from './card-pieces.ts';
import { creditMarks, creditPlace } from './credit.ts';
import { cutMarks } from './cut-marks.ts';
import type { GroupMark, Mark, Page } from './mark.ts';
import { cardsOnSheet, type Grid, mm, type Place, placeOf } from './paper.ts';

type Side = 'front' | 'back';

/** The two sides of a card in the card's own places; the back is there when backs are printed. */
export interface DrawnCard {
  readonly print: CardToPrint;
  readonly front: readonly Mark[];
  readonly back?: readonly Mark[];
}

/** Draws cards, on several pieces where one is too small. The ones whose words do not fit even so are the error. */
export function drawCards(
  kit: CardKit,
  cards: readonly CardToPrint[],
  backs: boolean,
): Result<readonly DrawnCard[], readonly CardToPrint[]> {
  const drawn = cards.map((print) => ({ print, pieces: drawnOf(kit, print, backs) }));
  const tooLong = drawn.filter(({ pieces }) => pieces === undefined);
  if (tooLong.length > 0) return fail(tooLong.map(({ print }) => print));
  return ok(drawn.flatMap(({ pieces = [] }) => pieces));
}

/** All pieces of a card; nothing when the words do not fit on them. */
function drawnOf(kit: CardKit, print: CardToPrint, backs: boolean): readonly DrawnCard[] | undefined {
  const whole = drawOne(kit, print, backs);
  if (whole) return [whole];
  const pieces = piecesOf(kit, print).map((piece) => drawOne(kit, piece, backs));
  return pieces.length > 0 && pieces.every((piece) => piece !== undefined) ? pieces : undefined;
}

function drawOne(kit: CardKit, print: CardToPrint, backs: boolean): DrawnCard | undefined {
  const front = frontOf(kit, print);
  const back = backs ? backOf(kit, print) : [];
  return front && back && { print, front, ...(backs && { back }) };
}

/** Sheets of cards; with backs, each is followed by its other side. `credit` stands on every one that has room for it. */
export function cardPages(kit: CardKit, grid: Grid, cards: readonly DrawnCard[], credit: string): readonly Page[] {
  const each = cardsOnSheet(grid);
  const sheets = Array.from({ length: Math.ceil(cards.length / each) }, (_, at) => cards.slice(at * each, (at + 1) * each));
  return sheets.flatMap((sheet) => {
    const sides: readonly Side[] = sheet.some(({ back }) => back) ? ['front', 'back'] : ['front'];
    return sides.map((side) => sheetOf(kit, grid, sheet, credit, side));
  });
}

function sheetOf({ fonts }: CardKit, grid: Grid, cards: readonly DrawnCard[], credit: string, side: Side): Page {
  const place = creditPlace(grid);
  const credits = place === undefined ? [] : creditMarks(fonts, credit, place);
  const groups = cards.map((card, at) => groupOf(card, side, placeOf(grid, at, side)));
  return { paper: grid.paper, marks: [...cutMarks(grid), ...groups, ...credits] };
}

const groupOf = ({ print, front, back = [] }: DrawnCard, side: Side, place: Place): GroupMark => ({
  kind: 'group',
  place,
  title: print.card.title,
  marks: side === 'front' ? front : back,
});

const bleed = 3 * mm;

/** One card by itself, as printing houses take it: a page for each side, with paper to spare outside the cut. */
export function singlePages({ size }: CardKit, card: DrawnCard): readonly Page[] {
  const paper = { width: size.width + 2 * bleed, height: size.height + 2 * bleed };
  const trim = { x: bleed, y: bleed, ...size };
  const sides: readonly Side[] = card.back ? ['front', 'back'] : ['front'];
  return sides.map((side) => ({ paper, trim, marks: [groupOf(card, side, { rect: trim, turn: 0 })] }));
}
