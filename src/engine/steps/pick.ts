import { fail, ok } from '../../lib/result.ts';
import { asChosen, cardOf, chosenBy, movedPoints, planCard } from '../cards.ts';
import type { Card, CardId } from '../deck.ts';
import { type Decision, emit, tableIn } from '../draft.ts';
import type { Step, StepOf } from '../format.ts';
import type { Excess } from '../limits/limit.ts';
import { firstExcess } from '../limits/register.ts';
import type { PickCard, ReturnCard, StepMove, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import { isAwaited } from '../situations/situation.ts';
import type { TableWork, Workshop } from '../state.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';
import { keptOwn, legalOwn, tearCard, writeCard } from './own-card.ts';

/** The name of the result that every pick makes. */
export const planResult = 'plan';

/** `pick`: a table chooses cards from the packs under limits, together. */
export const pick: StepKind<'pick'> = {
  inputs: () => [],
  makes: () => [planResult],
  answers: { pickCard, returnCard, writeCard, tearCard },
  legal: (place) => [
    ...legalPicks(place),
    ...tableIn(place.state, place.table)
      .plan.filter(({ card }) => !isAwaited(tableIn(place.state, place.table), card))
      .map(({ card }) => ({ type: 'returnCard', table: place.table, card }) as const),
    ...legalOwn(place),
  ],
  unfinished: ({ rulebook, state, step, table }) => {
    if (step.overspend === 'show') return undefined;
    const work = tableIn(state, table);
    const excess = firstExcess(step.limits, chosenBy(rulebook, work), movedPoints(work));
    return excess && overTheLimit(excess);
  },
};

function pickCard({ draft, step, seat, move }: StepAsk<'pick', PickCard>): Decision {
  const work = tableIn(draft.state, move.table);
  const card = cardOf(draft.rulebook, work, move.card);
  if (!card) return fail({ code: 'no-such-card' });
  const taken = planCard(work, card.id);
  if (taken) return fail({ code: 'card-already-picked', by: taken.by });
  if (!isOffered(draft.rulebook, step, work, card)) return fail({ code: 'card-not-offered' });
  const excess = excessWith(draft.rulebook, work, step, card.id);
  if (excess && step.overspend === 'refuse') return fail(overTheLimit(excess));
  return ok(emit(draft, { type: 'cardPicked', table: move.table, card: card.id, by: seat }));
}

function returnCard({ draft, move }: StepAsk<'pick', ReturnCard>): Decision {
  const work = tableIn(draft.state, move.table);
  if (!planCard(work, move.card)) return fail({ code: 'card-not-in-plan' });
  if (isAwaited(work, move.card)) return fail({ code: 'card-already-laid' });
  return ok(emit(draft, { type: 'cardReturned', table: move.table, card: move.card }));
}

function legalPicks({ rulebook, state, step, table }: StepPlace<'pick'>): readonly StepMove[] {
  const work = tableIn(state, table);
  return packOf(rulebook, step, work)
    .filter((card) => !planCard(work, card.id))
    .filter((card) => step.overspend === 'show' || !excessWith(rulebook, work, step, card.id))
    .map(({ id: card }) => ({ type: 'pickCard', table, card }));
}

/** The face-up cards that a table may choose from in this step: the packs, what it was given, and its own that have a price. */
export function packOf(rulebook: Rulebook, step: StepOf<'pick'>, work: TableWork): readonly Card[] {
  const own = keptOwn(work).flatMap(({ id }) => cardOf(rulebook, work, id) ?? []);
  return [...rulebook.deck.cards, ...own].filter((card) => isOffered(rulebook, step, work, card));
}

function isOffered(rulebook: Rulebook, step: StepOf<'pick'>, work: TableWork, { id, suit }: Card): boolean {
  if (work.discarded.includes(id)) return false;
  const own = work.own.find((card) => card.id === id);
  if (own) return own.state === 'agreed' && step.own !== undefined;
  return work.hand.includes(id) || (step.suits.includes(suit) && rulebook.suits.get(suit)?.held === 'table');
}

/** What limit a table would pass with one card more. */
export const excessWith = (rulebook: Rulebook, work: TableWork, step: StepOf<'pick'>, card: CardId): Excess | undefined =>
  firstExcess(step.limits, [...chosenBy(rulebook, work), asChosen(rulebook, work, card)], movedPoints(work));

const overTheLimit = ({ limit, allowed, asked }: Excess): Rejection => ({ code: 'over-the-limit', limit, allowed, asked });

/** The choosing that a table is at or has last been at, else the first of the format. */
export function latestPick(rulebook: Rulebook, work: { readonly step: string }): StepOf<'pick'> | undefined {
  const at = rulebook.stepIndex.get(work.step) ?? 0;
  const isPick = (step: Step): step is StepOf<'pick'> => step.kind === 'pick';
  return (
    rulebook.steps
      .slice(0, at + 1)
      .filter(isPick)
      .at(-1) ?? rulebook.steps.find(isPick)
  );
}

/** Why one card more may not join the plan by the limits of the latest choosing, or nothing. */
export function planLimitExcess(rulebook: Rulebook, state: Workshop, table: TableId, card: CardId): Rejection | undefined {
  const work = tableIn(state, table);
  const step = latestPick(rulebook, work);
  const excess = step?.overspend === 'refuse' ? excessWith(rulebook, work, step, card) : undefined;
  return excess && overTheLimit(excess);
}
