import type { DealStep } from '../../engine/format.ts';
import type { Problem } from '../problem.ts';
import { counted, quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';

/** As many people as may sit at one table. */
const mostPeople = 10;

/** Whether the deck has enough cards for each deal, with those before it. A suit that the deck may do without, and does, is no problem. */
export function lintDeals({ deck }: DeckFile, { format, yaml }: FormatFile): readonly Problem[] {
  const before: DealStep[] = [];
  const found = format.steps.flatMap((step, index): readonly Found[] => {
    if (step.kind !== 'deal') return [];
    const earlier = before.filter(({ suits }) => suits.some((suit) => step.suits.includes(suit)));
    before.push(step);
    const wanted = [...earlier, step].reduce((sum, each) => sum + cardsFor(each), 0);
    const pack = deck.cards.filter(({ suit }) => step.suits.includes(suit)).length;
    const known = deck.suits.some(({ id }) => step.suits.includes(id));
    if (!known || (pack > 0 && wanted <= pack)) return [];
    return [{ path: ['steps', index, step.cards === undefined ? 'deal' : 'cards'], ...fewCards(step, deck.id, wanted, pack) }];
  });
  return placed(yaml, found);
}

/** How many cards of a pack a deal takes at a full table, with one redraw. */
function cardsFor({ cards = 0, to, redraw }: DealStep): number {
  if (to === 'seat') return cards * mostPeople;
  return redraw ? 2 * cards : cards;
}

const fewCards = (step: DealStep, deck: string, wanted: number, pack: number): Omit<Found, 'path'> => ({
  code: 'pair/few-cards',
  severity: 'warning',
  message: `Step ${quoted(step.id)} takes ${counted(Math.max(1, wanted), 'card')} of ${step.suits.map(quoted).join(' and ')}${step.to === 'seat' ? ' for ten people' : step.redraw ? ' with one redraw' : ''}, counting earlier deals, and deck ${quoted(deck)} has ${pack}.`,
  hint: 'Deal fewer, or write more cards of that suit: people get as many as there are.',
});
