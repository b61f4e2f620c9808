import type { CardSizeName, Rect, Size } from './paper.ts';
import { mm, shrink } from './paper.ts';

/** The measures of a card, in points. */
export interface CardLook {
  /** White paper round the card's frame, so that a cut that is off does not show. */
  readonly edge: number;
  readonly radius: number;
  readonly pad: number;
  readonly gap: number;
  readonly band: number;
  /** Letter sizes: where they begin. */
  readonly title: number;
  readonly body: number;
  readonly back: number;
  readonly foot: number;
  readonly credit: number;
}

export const cardLooks: Readonly<Record<CardSizeName, CardLook>> = {
  business: {
    edge: 3 * mm,
    radius: 2.2 * mm,
    pad: 7.5,
    gap: 4.5,
    band: 15,
    title: 13,
    body: 9,
    back: 9.5,
    foot: 5.5,
    credit: 5,
  },
  postcard: {
    edge: 6 * mm,
    radius: 4 * mm,
    pad: 15,
    gap: 9,
    band: 26,
    title: 23,
    body: 15,
    back: 16,
    foot: 8,
    credit: 5.5,
  },
};

/** The frame of a card in its own places. */
export const frameOf = (card: Size, { edge }: CardLook): Rect => shrink({ x: 0, y: 0, ...card }, edge);
