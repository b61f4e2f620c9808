import { cardOf } from '../../engine/cards.ts';
import type { Card, CardId, Suit } from '../../engine/deck.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { TableView } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { CardFace, SuitFace } from '../board.ts';

export const suitFace = (suit: Suit): SuitFace => ({ word: suit.title, colour: suit.colour, mark: suit.mark });

/** As much of a table's work as says what a card looks like there: cards of its own, prices of its own, gifts. */
export type FaceWork = Pick<TableView, 'own'> & Partial<Pick<TableView, 'costs' | 'hand' | 'plan'>>;

/** What a card brings, where it brings anything. */
export const broughtBy = ({ income }: Pick<Card, 'income'>): Pick<CardFace, 'income'> =>
  income === undefined ? {} : { income };

/** Everything printed on a card, of the deck or of the table's own, with what the table pays for it. */
export function faceOf(rulebook: Rulebook, id: CardId, work: FaceWork = { own: [] }): CardFace {
  const card = present(cardOf(rulebook, work, id), `card ${id}`);
  const suit = present(rulebook.suits.get(card.suit), `suit ${card.suit}`);
  const { title, text, ask, art, alt } = card;
  const printed = suit.spend ? card.cost : 0;
  const own = work.own.find((each) => each.id === id);
  const free = isGiven(work, id) || (own !== undefined && own.as !== 'new' && own.price === 0);
  const cost = free ? 0 : suit.spend ? (lookUp(work.costs ?? {}, id) ?? printed) : 0;
  return {
    card: id,
    title,
    text,
    ask,
    cost,
    ...(cost !== printed ? { printed } : {}),
    ...broughtBy(card),
    ...(free ? { free } : {}),
    ...(own ? { hand: 'own' as const } : {}),
    suit: suitFace(suit),
    art,
    alt,
  };
}

const isGiven = ({ hand = [], plan = [] }: FaceWork, id: CardId): boolean =>
  hand.includes(id) || plan.some((laid) => laid.card === id && laid.free);

/** What a card costs, in words: "1 point", "free", "costs 3 instead of 2", "brings 4 points"; nothing when it is not bought. */
export function priceWords({ cost, printed, free, income }: CardFace, say: Say): string {
  if (income !== undefined) return say('card.income', { count: income });
  if (free) return say('card.free');
  if (printed !== undefined) return say('card.cost.instead', { cost, printed });
  return cost === 0 ? '' : say('card.cost', { count: cost });
}
