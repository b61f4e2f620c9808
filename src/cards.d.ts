/** The decks and formats of the folder `cards`, checked and compiled when the program is built. Only ever fetched when they are needed: they weigh more than the rest. */
declare module 'virtual:cards' {
  import type { Deck } from './engine/deck.ts';
  import type { Format } from './engine/format.ts';
  import type { Pictures } from './lib/picture.ts';

  export const decks: readonly Deck[];
  export const formats: readonly Format[];
  /** Every picture that a card of these decks shows. */
  export const pictures: Pictures;
}
