/** Lengths are in points, 72 to the inch; places are counted from the top left corner of a page, downwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Rect = Point & Size;

const inch = 72;
export const mm = inch / 25.4;

export type PaperName = 'a4' | 'letter';
export type CardSizeName = 'business' | 'postcard';

/** Sheets of paper, upright. */
export const papers: Readonly<Record<PaperName, Size>> = {
  a4: { width: 210 * mm, height: 297 * mm },
  letter: { width: 8.5 * inch, height: 11 * inch },
};

/** How the cards lie on a sheet: in columns and rows that touch, in its middle. */
export interface Grid {
  readonly paper: Size;
  /** One card, upright. */
  readonly card: Size;
  readonly columns: number;
  readonly rows: number;
  /** The cards lie on their sides. */
  readonly turned: boolean;
}

const portrait = (paper: PaperName, card: Size, columns: number, rows: number): Grid => ({
  paper: papers[paper],
  card,
  columns,
  rows,
  turned: false,
});

/** Cards of 2 by 3.5 inches lie on their sides, so that ten fit the perforated sheets that are sold for them. */
export const grids: Readonly<Record<PaperName, Readonly<Record<CardSizeName, Grid>>>> = {
  a4: {
    business: portrait('a4', { width: 55 * mm, height: 85 * mm }, 3, 3),
    postcard: portrait('a4', { width: 105 * mm, height: 148 * mm }, 2, 2),
  },
  letter: {
    business: { ...portrait('letter', { width: 2 * inch, height: 3.5 * inch }, 2, 5), turned: true },
    postcard: portrait('letter', { width: 4 * inch, height: 6 * inch }, 2, 1),
  },
};

export const cardsOnSheet = ({ columns, rows }: Grid): number => columns * rows;

/** The part of a sheet that is covered by cards. */
export function coveredBy(grid: Grid): Rect {
  const slot = slotOf(grid);
  const [width, height] = [slot.width * grid.columns, slot.height * grid.rows];
  return { x: (grid.paper.width - width) / 2, y: (grid.paper.height - height) / 2, width, height };
}

/** What one card takes up. */
export const slotOf = ({ card, turned }: Grid): Size => (turned ? { width: card.height, height: card.width } : card);

/** Where a card lies: its corner, and by how many degrees it is turned clockwise. */
export interface Place {
  readonly rect: Rect;
  readonly turn: 0 | 90 | -90;
}

/** The place of a sheet's card, row by row. A sheet is turned over about its long edge, so backs lie in mirrored columns and lean the other way. */
export function placeOf(grid: Grid, index: number, side: 'front' | 'back'): Place {
  const slot = slotOf(grid);
  const covered = coveredBy(grid);
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const across = side === 'front' ? column : grid.columns - 1 - column;
  const rect = { x: covered.x + across * slot.width, y: covered.y + row * slot.height, ...slot };
  if (!grid.turned) return { rect, turn: 0 };
  return { rect, turn: side === 'front' ? 90 : -90 };
}

/** A rectangle that is smaller by so much on every side. */
export const shrink = (rect: Rect, by: number): Rect => ({
  x: rect.x + by,
  y: rect.y + by,
  width: rect.width - 2 * by,
  height: rect.height - 2 * by,
});
