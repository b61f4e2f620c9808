import { lookUp } from '../../lib/look-up.ts';
import type { CardId } from '../deck.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import type { DealStep } from '../format.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import { dealAt, draw, openCards, pileFor } from './dealt.ts';
import { giveHands } from './hands.ts';

/** Deals at a table that has nothing of the deal yet. */
export function dealAll(draft: Draft, step: DealStep, table: TableId): Draft {
  const { random } = tableIn(draft.state, table);
  if (step.to === 'table') return openNext(step.same === true ? shareOut(draft, step) : draft, step, table);
  return giveHands(emit(draft, { type: 'cardsDealt', table, deal: step.as, cards: [], random }), step, table);
}

/** Opens the first cards of a deal at a table, or the next stage: none when none is left. */
export function openNext(draft: Draft, step: DealStep, table: TableId): Draft {
  const work = tableIn(draft.state, table);
  const pile = pileAt(draft.rulebook, draft.state, step, table);
  const count = nextCount(draft.rulebook, draft.state, step, table);
  const byChance = step.same !== true && count < pile.length;
  const { cards, random } = byChance ? draw(work.random, pile, count) : { cards: pile.slice(0, count), random: work.random };
  return emit(draft, { type: 'cardsDealt', table, deal: step.as, cards, random });
}

/** How many cards the next opening brings to a table. */
export function nextCount(rulebook: Rulebook, state: Workshop, step: DealStep, table: TableId): number {
  if (step.to === 'seat') return 0;
  const pile = pileAt(rulebook, state, step, table);
  const all = step.cards ?? Number.MAX_SAFE_INTEGER;
  const open = openCards(tableIn(state, table), step.as).length;
  return Math.min(all - open, step.stages ?? all, pile.length);
}

/** What a table's next cards come from: for a deal that is the same for all, what chance chose for the room. */
function pileAt(rulebook: Rulebook, state: Workshop, step: DealStep, table: TableId): readonly CardId[] {
  const pile = pileFor(rulebook, tableIn(state, table), step);
  const shared = step.same === true ? lookUp(state.dealt ?? {}, step.as) : undefined;
  return shared?.filter((card) => pile.includes(card)) ?? pile;
}

/** Lets chance choose what every table gets, once for the room: cards that no table has had. */
function shareOut(draft: Draft, step: DealStep): Draft {
  const { rulebook, state } = draft;
  if (lookUp(state.dealt ?? {}, step.as) !== undefined) return draft;
  const taken = new Set(Object.values(state.dealt ?? {}).flat());
  const free = rulebook.tables
    .map((table) => pileFor(rulebook, tableIn(state, table), step))
    .reduce((all, pile) => all.filter((card) => pile.includes(card)))
    .filter((card) => !taken.has(card));
  const { cards, random } = draw(state.random, free, step.cards ?? free.length);
  return emit(draft, { type: 'roomDealt', deal: step.as, cards, random });
}

/** Whether a table has been dealt to. */
export const isDealt = (state: Workshop, step: DealStep, table: TableId): boolean =>
  dealAt(tableIn(state, table), step.as) !== undefined;
