import type { SuitMark } from '../../engine/deck.ts';

/** The side of a tile that patterns are made of. */
export const tileSize = 12;

/** The mark of a suit as an SVG path in the middle of a tile. A mark without its shape does not compile. */
export const suitShapes: { readonly [Mark in SuitMark]: string } = {
  circle: 'M6 2.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z',
  triangle: 'M6 2l4.2 7.4H1.8z',
  square: 'M2.6 2.6h6.8v6.8H2.6z',
  diamond: 'M6 1.4L10.6 6L6 10.6L1.4 6z',
  star: 'M6 1l1.3 3.3L10.9 4.6L8.1 6.9L9 10.4L6 8.5L3 10.4L3.9 6.9L1.1 4.6L4.7 4.3z',
  bolt: 'M7.4 1L2.4 7h3L4.6 11L9.6 5h-3z',
  hexagon: 'M6 1.6L9.9 3.8v4.4L6 10.4L2.1 8.2V3.8z',
  cross: 'M4.6 2h2.8v2.6H10v2.8H7.4V10H4.6V7.4H2V4.6h2.6z',
};
