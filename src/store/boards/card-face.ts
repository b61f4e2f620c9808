import type { Card, CardId, Suit } from '../../engine/deck.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { present } from '../../lib/assert.ts';
import type { CardFace, SuitFace } from '../board.ts';

export const suitFace = (suit: Suit): SuitFace => ({ word: suit.title, colour: suit.colour, mark: suit.mark });

/** Everything printed on a card of the deck. */
export function faceOf(rulebook: Rulebook, id: CardId): CardFace {
  const card: Card = present(rulebook.cards.get(id), `card ${id}`);
  const suit = present(rulebook.suits.get(card.suit), `suit ${card.suit}`);
  const { title, text, ask, cost, art, alt } = card;
  return { card: id, title, text, ask, cost: suit.spend ? cost : 0, suit: suitFace(suit), art, alt };
}
