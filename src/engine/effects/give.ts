import { matches } from '../cards.ts';
import { dealtCards } from '../deals/dealt.ts';
import { emit, tableIn } from '../draft.ts';
import { nextBelow } from '../rng.ts';
import type { EffectHandler } from './place.ts';

/** `give`: the table gets one of the matching cards that it does not have; by chance when there are several. */
export const give: EffectHandler<'give'> = ({ draft, table, effect }) => {
  const work = tableIn(draft.state, table);
  const has = new Set([...work.plan.map(({ card }) => card), ...work.hand, ...work.discarded, ...dealtCards(work)]);
  const free = draft.rulebook.deck.cards
    .filter(({ id, suit }) => !has.has(id) && draft.rulebook.suits.get(suit)?.held === 'table')
    .filter(({ id }) => matches(draft.rulebook, work, id, effect.match));
  const [only] = free;
  if (!only) return undefined;
  if (free.length === 1) return emit(draft, { type: 'cardGiven', table, card: only.id });
  const { value, state: random } = nextBelow(work.random, free.length);
  const card = (free[value] ?? only).id;
  return emit(emit(draft, { type: 'cardDrawn', table, card, random }), { type: 'cardGiven', table, card });
};
