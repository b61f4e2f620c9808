import type { Deck, SuitColour } from '../../engine/deck.ts';
import type { Picture, Pictures } from '../../lib/picture.ts';

/** A card to look at, before the decks are there. */
export interface TastedCard {
  readonly title: string;
  readonly ask: string;
  readonly colour: SuitColour;
  readonly picture: Picture;
}

/** Three cards that are bought, from the beginning, the middle and the end of the first deck that has such cards. */
export function tasteOf(decks: readonly Deck[], pictures: Pictures): readonly TastedCard[] {
  const bought = decks.map(boughtCards).find((cards) => cards.length > 0) ?? [];
  const places = new Set([0, Math.floor(bought.length / 2), bought.length - 1]);
  return bought.flatMap(({ title, ask, colour, art }, place) => {
    const picture = pictures[art];
    return places.has(place) && picture ? [{ title, ask, colour, picture }] : [];
  });
}

const boughtCards = ({ suits, cards }: Deck) =>
  cards.flatMap((card) => {
    const suit = suits.find(({ id }) => id === card.suit);
    return suit?.spend === true ? [{ ...card, colour: suit.colour }] : [];
  });
