import { lookUp } from '../../lib/look-up.ts';
import { costOf, isBlocked, matches } from '../cards.ts';
import type { CardId } from '../deck.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import type { TableId } from '../moves.ts';
import { nextBelow } from '../rng.ts';
import type { Rulebook } from '../rulebook.ts';
import type { TableWork } from '../state.ts';
import type { EffectOf } from './effect.ts';
import { type EffectPlace, standingKey } from './place.ts';

/** The effects that hit cards of the plan. */
export type HitKind = 'block' | 'lift' | 'discard';
type Hit = EffectOf<HitKind>;
type HitPlace = Omit<EffectPlace<HitKind>, 'effect'> & { readonly effect: Hit };

/** The cards of a plan that an effect can still hit, in the order in which they were laid. */
export function hitBy(rulebook: Rulebook, work: TableWork, effect: Hit): readonly CardId[] {
  const wanted = { block: false, lift: true, discard: undefined }[effect.effect];
  return work.plan
    .filter((card) => wanted === undefined || isBlocked(card) === wanted)
    .map(({ card }) => card)
    .filter((card) => matches(rulebook, work, card, effect.match));
}

/** Hits as many cards as the effect says, or leaves the choice to the table. Gives nothing when there is nothing to hit. */
export function choose(place: HitPlace): Draft | undefined {
  const { draft, table, situation, path, effect } = place;
  const found = hitBy(draft.rulebook, tableIn(draft.state, table), effect);
  if (found.length === 0) return undefined;
  if (effect.pick === 'all' || found.length <= effect.count) return hitAll(place, found);
  switch (effect.pick) {
    case 'table':
      return emit(draft, { type: 'choiceOwed', table, situation, path, count: effect.count });
    case 'dearest':
      return hitAll(place, dearest(draft, table, found).slice(0, effect.count));
    case 'chance':
      return hitByChance(place, found, effect.count);
  }
}

/** Turns one card down or up, or takes it off the table. */
export function hit({ draft, table, effect, ...place }: HitPlace, card: CardId): Draft {
  switch (effect.effect) {
    case 'block':
      return emit(draft, { type: 'cardBlocked', table, card, key: standingKey(place) });
    case 'lift':
      return emit(draft, { type: 'cardLifted', table, card });
    case 'discard':
      return emit(draft, { type: 'cardDiscarded', table, card });
  }
}

const hitAll = (place: HitPlace, cards: readonly CardId[]): Draft =>
  cards.reduce((draft, card) => hit({ ...place, draft }, card), place.draft);

function dearest({ rulebook, state }: Draft, table: TableId, cards: readonly CardId[]): readonly CardId[] {
  const work = tableIn(state, table);
  const costs = Object.fromEntries(cards.map((card) => [card, costOf(rulebook, work, card)]));
  return [...cards].sort((one, other) => (lookUp(costs, other) ?? 0) - (lookUp(costs, one) ?? 0));
}

function hitByChance(place: HitPlace, cards: readonly CardId[], count: number): Draft {
  if (count === 0) return place.draft;
  const { value, state: random } = nextBelow(tableIn(place.draft.state, place.table).random, cards.length);
  const card = cards[value] ?? '';
  const drawn = emit(place.draft, { type: 'cardDrawn', table: place.table, card, random });
  const rest = cards.filter((other) => other !== card);
  return hitByChance({ ...place, draft: hit({ ...place, draft: drawn }, card) }, rest, count - 1);
}
