import { present } from '../../lib/assert.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Card, CardId } from '../deck.ts';
import { type Decision, emit, tableIn } from '../draft.ts';
import type { StepOf } from '../format.ts';
import type { Chosen, Excess } from '../limits/limit.ts';
import { firstExcess } from '../limits/register.ts';
import type { PickCard, ReturnCard, StepMove, TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';

/** The name of the result that every pick makes. */
export const planResult = 'plan';

/** `pick`: a table chooses cards from the packs under limits, together. */
export const pick: StepKind<'pick'> = {
  inputs: () => [],
  makes: () => [planResult],
  answers: { pickCard, returnCard },
  legal: ({ rulebook, state, step, table }) => [
    ...legalPicks({ rulebook, state, step, table }),
    ...tableIn(state, table).plan.map(({ card }) => ({ type: 'returnCard', table, card }) as const),
  ],
};

function pickCard({ draft, step, seat, move }: StepAsk<'pick', PickCard>): Decision {
  const card = draft.rulebook.cards.get(move.card);
  if (!card) return fail({ code: 'no-such-card' });
  if (!isOffered(draft.rulebook, step, card)) return fail({ code: 'card-not-offered' });
  const taken = tableIn(draft.state, move.table).plan.find((other) => other.card === card.id);
  if (taken) return fail({ code: 'card-already-picked', by: taken.by });
  const excess = excessWith(draft.rulebook, draft.state, step, move.table, card);
  if (excess && step.overspend === 'refuse') return fail({ code: 'over-the-limit', ...excess });
  return ok(emit(draft, { type: 'cardPicked', table: move.table, card: card.id, by: seat }));
}

function returnCard({ draft, move }: StepAsk<'pick', ReturnCard>): Decision {
  const { plan } = tableIn(draft.state, move.table);
  if (!plan.some((other) => other.card === move.card)) return fail({ code: 'card-not-in-plan' });
  return ok(emit(draft, { type: 'cardReturned', table: move.table, card: move.card }));
}

function legalPicks({ rulebook, state, step, table }: StepPlace<'pick'>): readonly StepMove[] {
  const taken = new Set(tableIn(state, table).plan.map(({ card }) => card));
  return packOf(rulebook, step)
    .filter((card) => !taken.has(card.id))
    .filter((card) => step.overspend === 'show' || !excessWith(rulebook, state, step, table, card))
    .map(({ id: card }) => ({ type: 'pickCard', table, card }));
}

/** The face-up cards that a table may choose from in this step. */
export const packOf = (rulebook: Rulebook, step: StepOf<'pick'>): readonly Card[] =>
  rulebook.deck.cards.filter((card) => isOffered(rulebook, step, card));

const isOffered = (rulebook: Rulebook, step: StepOf<'pick'>, card: Card): boolean =>
  step.suits.includes(card.suit) && rulebook.suits.get(card.suit)?.held === 'table';

/** The chosen cards of a table, as limits see them. */
export const chosenBy = (rulebook: Rulebook, state: Workshop, table: TableId): readonly Chosen[] =>
  tableIn(state, table).plan.map(({ card }) => asChosen(rulebook, card));

/** What limit a table would pass with one card more. */
export const excessWith = (
  rulebook: Rulebook,
  state: Workshop,
  step: StepOf<'pick'>,
  table: TableId,
  card: Card,
): Excess | undefined => firstExcess(step.limits, [...chosenBy(rulebook, state, table), asChosen(rulebook, card.id)]);

function asChosen(rulebook: Rulebook, id: CardId): Chosen {
  const { suit, cost } = present(rulebook.cards.get(id), 'card ', id);
  return { card: id, suit, cost };
}
