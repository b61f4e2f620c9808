import type { Picture } from '../../lib/picture.ts';
import type { Place, Point, Rect, Size } from './paper.ts';

/** A colour as `#rrggbb`. */
export type Ink = string;

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
}

/** What is printed on a page, from the bottom up. Pages are worked out as these, and only then written as a file. */
export type Mark = BoxMark | LineMark | PathMark | PictureMark | WordsMark | GroupMark;

export interface BoxMark {
  readonly kind: 'box';
  readonly rect: Rect;
  readonly radius?: number;
  readonly fill?: Ink;
  readonly stroke?: Stroke;
}

export interface LineMark {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

/** A filled shape: path data, enlarged `scale` times round its origin, which lies at `at`. */
export interface PathMark {
  readonly kind: 'path';
  readonly path: string;
  readonly at: Point;
  readonly scale: number;
  readonly fill: Ink;
}

/** A two-tone picture in a square. */
export interface PictureMark {
  readonly kind: 'picture';
  readonly picture: Picture;
  readonly square: Rect;
  readonly line: Ink;
  readonly soft: Ink;
  /** What it shows, for people who do not see it; nothing when that was said before. */
  readonly alt: string;
}

/** Lines of text of one size. */
export interface WordsMark {
  readonly kind: 'words';
  readonly lines: readonly Line[];
  readonly size: number;
  readonly bold: boolean;
  readonly ink: Ink;
  /** What it is to somebody who has the page read out. */
  readonly as: 'H1' | 'H2' | 'P';
}

export interface Line extends Point {
  /** Where its letters stand. */
  readonly y: number;
  readonly text: string;
}

/** Marks with places of their own, laid down together. */
export interface GroupMark {
  readonly kind: 'group';
  readonly place: Place;
  /** What it is, to somebody who has the page read out. */
  readonly title?: string;
  /** What lies outside is not printed: a rounded box, in the places of the group. */
  readonly clip?: { readonly rect: Rect; readonly radius: number };
  readonly marks: readonly Mark[];
}

export interface Page {
  readonly paper: Size;
  /** Where the page is to be cut, when it is larger than what it becomes. */
  readonly trim?: Rect;
  readonly marks: readonly Mark[];
}

/** The matrix that takes the places of a group to places on its page: `[a b c d e f]`, as PDF has it. */
export function matrixOf({ rect, turn }: Place): readonly [number, number, number, number, number, number] {
  if (turn === 90) return [0, 1, -1, 0, rect.x + rect.width, rect.y];
  if (turn === -90) return [0, -1, 1, 0, rect.x, rect.y + rect.height];
  return [1, 0, 0, 1, rect.x, rect.y];
}
