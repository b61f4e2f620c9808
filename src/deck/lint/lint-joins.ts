import type { Card, Deck } from '../../engine/deck.ts';
import type { Problem } from '../problem.ts';
import { quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile } from './lint-pairs.ts';

/** A deck that joins any other can have no card that another deck has too: saved workshops know a card by its id. */
export const lintJoins = (decks: readonly DeckFile[]): readonly Problem[] =>
  decks
    .filter(({ deck }) => deck.joins === 'any')
    .flatMap(({ deck, yaml }) => {
      const others = decks.map((file) => file.deck).filter((other) => other.id !== deck.id);
      return placed(
        yaml,
        deck.cards.flatMap((card, index) => sameId(card, index, others)),
      );
    });

const withIt = (others: readonly Deck[], has: (card: Card) => boolean): Deck | undefined =>
  others.find(({ cards }) => cards.some(has));

function sameId({ id }: Card, index: number, others: readonly Deck[]): readonly Found[] {
  const other = withIt(others, (card) => card.id === id);
  return other === undefined
    ? []
    : [
        {
          path: ['cards', index, 'id'],
          code: 'deck/joined-id',
          message: `This deck joins any other, and deck ${quoted(other.id)} has a card ${quoted(id)} too.`,
          hint: 'Give this card another id.',
        },
      ];
}
