import { present } from '../lib/assert.ts';
import type { Card, CardId } from './deck.ts';
import type { Match } from './effects/effect.ts';
import type { Chosen } from './limits/limit.ts';
import type { Rulebook } from './rulebook.ts';
import type { OwnCard, PlanCard, TableWork } from './state.ts';

/** A card as a table knows it: of the deck, or one that the table wrote. */
export function cardOf(rulebook: Rulebook, work: Pick<TableWork, 'own'>, id: CardId): Card | undefined {
  const own = ownCard(work, id);
  return own ? asCard(own) : rulebook.cards.get(id);
}

/** A card that the table wrote. Most tables wrote none. */
const ownCard = ({ own }: Pick<TableWork, 'own'>, id: CardId): OwnCard | undefined =>
  own.length === 0 ? undefined : own.find((card) => card.id === id);

/** A table's own card in the form of any other. It has no picture and no tags. */
const asCard = ({ id, suit, title, text, price }: OwnCard): Card => ({
  id,
  suit,
  title,
  text,
  ask: '',
  cost: price ?? 0,
  needs: { people: [], technology: [], other: [] },
  tags: [],
  art: '',
  alt: '',
});

/** A card of a table's plan. */
export const planCard = (work: TableWork, id: CardId): PlanCard | undefined => work.plan.find(({ card }) => card === id);

export const isBlocked = ({ blocks }: PlanCard): boolean => blocks.length > 0;

/** More than any purse holds: however often a cost doubles, it stays a safe integer. */
const dearest = 99;

/** The points that a card costs a table now: what is printed on it, changed by what stands, in the order in which it came; nothing when it was given. */
export const costOf = (rulebook: Rulebook, work: TableWork, id: CardId): number => asChosen(rulebook, work, id).cost;

function costNow(rulebook: Rulebook, work: TableWork, card: Card, laid: PlanCard | undefined): number {
  if (laid?.free === true || isGiven(work, card.id)) return 0;
  return work.standing.length === 0 ? card.cost : changedCost(rulebook, work, card);
}

const changedCost = (rulebook: Rulebook, work: TableWork, { id, suit, cost: printed }: Card): number =>
  work.standing.reduce((cost, standing) => {
    const changes = standing.kind === 'cost' && rulebook.suits.get(suit)?.spend && matches(rulebook, work, id, standing.match);
    return changes ? Math.min(dearest, Math.max(0, cost * standing.times + standing.plus)) : cost;
  }, printed);

function isGiven(work: TableWork, id: CardId): boolean {
  const own = ownCard(work, id);
  return work.hand.includes(id) || (own !== undefined && own.as !== 'new' && own.price === 0);
}

/** Whether a card is one of those that are meant. A card that is not in the plan lies face up and is for nobody. */
export function matches(rulebook: Rulebook, work: TableWork, id: CardId, match: Match): boolean {
  const card = cardOf(rulebook, work, id);
  const laid = planCard(work, id);
  if (!card) return false;
  if (match.card !== undefined && match.card !== id) return false;
  if (match.suit !== undefined && match.suit !== card.suit) return false;
  if (match.tag !== undefined && !card.tags.includes(match.tag)) return false;
  if (match.blocked !== undefined && match.blocked !== (laid !== undefined && isBlocked(laid))) return false;
  return match.aim === undefined || (laid?.aims.some((cell) => isCellOf(cell, match.aim ?? '')) ?? false);
}

/** Whether a cell of a matrix is the one that is named, or lies in the row or the column that is. */
export const isCellOf = (cell: string, name: string): boolean => cell === name || cell.split('/').includes(name);

/** The chosen cards of a table, as limits see them. */
export const chosenBy = (rulebook: Rulebook, work: TableWork): readonly Chosen[] =>
  work.plan.map((laid) => asChosen(rulebook, work, laid.card, laid));

/** A card as limits see it. */
export function asChosen(rulebook: Rulebook, work: TableWork, id: CardId, laid = planCard(work, id)): Chosen {
  const card = present(cardOf(rulebook, work, id), 'card ', id);
  const income = laid && isBlocked(laid) ? 0 : (card.income ?? 0);
  return { card: id, suit: card.suit, cost: costNow(rulebook, work, card, laid), income };
}

/** The points that a table has spent. */
export const spentBy = (rulebook: Rulebook, work: TableWork): number =>
  chosenBy(rulebook, work).reduce((total, { cost }) => total + cost, 0);
