import { fail, ok } from '../../lib/result.ts';
import { asChosen, cardOf, planCard } from '../cards.ts';
import { handOf, openCards } from '../deals/dealt.ts';
import { chooser, endTurn, whoseTurn } from '../deals/turns.ts';
import type { Card, CardId } from '../deck.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { ResultName, StepOf } from '../format.ts';
import { forTable } from '../jobs.ts';
import { type Choice, choiceOf, excessesOf, excessesWith, isOver } from '../limits/choice.ts';
import type { Excess } from '../limits/limit.ts';
import type { OpenCards, PassTurn, PickCard, RedrawCards, ReturnCard, SeatId, StepMove, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import { isAwaited } from '../situations/situation.ts';
import type { TableWork, Workshop } from '../state.ts';
import { legalDeals, openCardsOf, redrawCardsOf } from './deal.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';
import { latestPick } from './latest-pick.ts';
import { keptOwn, legalOwn, tearCard, writeCard } from './own-card.ts';

/** The name of the result that every pick makes. */
export const planResult = 'plan';

/** `pick`: a table chooses cards under limits, from the packs or from what was dealt, together or by turn. */
export const pick: StepKind<'pick'> = {
  inputs: (step) => [...sheetsRead(step), ...(step.from ?? [])],
  makes: () => [planResult],
  answers: {
    pickCard,
    returnCard,
    writeCard,
    tearCard,
    openCards: ({ draft, step, move }) => onDeal(step, move) ?? openCardsOf(draft, move),
    redrawCards: ({ draft, step, move }) => onDeal(step, move) ?? redrawCardsOf(draft, move),
    passTurn,
  },
  legal: (place) => [
    ...legalPicks(place),
    ...tableIn(place.state, place.table)
      .plan.filter(({ card }) => !isAwaited(tableIn(place.state, place.table), card))
      .map(({ card }) => ({ type: 'returnCard', table: place.table, card }) as const),
    ...legalOwn(place),
    ...(place.step.from ?? []).flatMap((deal) => legalDeals(place, deal)),
    ...legalPass(place),
  ],
  unfinished: ({ rulebook, state, step, table }) => {
    if (step.overspend === 'show') return undefined;
    return limitRejection(excessesOf(choiceAt({ rulebook, state }, step, tableIn(state, table))));
  },
};

/** The sheets on which the numbers of its purses stand. */
function sheetsRead({ limits }: StepOf<'pick'>): readonly ResultName[] {
  return limits.flatMap((limit) =>
    limit.limit === 'sum' && typeof limit.points === 'object' && limit.points.from === 'sheet' ? [limit.points.sheet] : [],
  );
}

function pickCard({ draft, step, seat, move }: StepAsk<'pick', PickCard>): Decision {
  const work = tableIn(draft.state, move.table);
  const card = cardOf(draft.rulebook, work, move.card);
  if (!card) return fail({ code: 'no-such-card' });
  const taken = planCard(work, card.id);
  if (taken) return fail({ code: 'card-already-picked', by: taken.by });
  const held = isHeld(step, work, seat, card);
  if (!held && !isOffered(draft.rulebook, step, work, card)) return fail({ code: 'card-not-offered' });
  const by = chooser(draft.state, move.table, step, seat);
  if (by === undefined) return fail(notYourTurn(draft.state, move.table, step));
  const refused = refuseMore(draft, step, work, card.id);
  if (refused) return fail(refused);
  const picked = emit(draft, { type: 'cardPicked', table: move.table, card: card.id, by });
  return ok(endTurn(picked, move.table, step, false));
}

const notYourTurn = (state: Workshop, table: TableId, step: StepOf<'pick'>): Rejection => ({
  code: 'not-your-turn',
  by: whoseTurn(state, table, step.id) ?? '',
});

function passTurn({ draft, step, move: { table, whose } }: StepAsk<'pick', PassTurn>): Decision {
  if (step.turns !== true) return fail({ code: 'not-in-this-step', needs: [] });
  if (whoseTurn(draft.state, table, step.id) !== whose) return fail({ code: 'turn-is-over' });
  return ok(endTurn(draft, table, step, true));
}

/** Only deals that are chosen from here. */
const onDeal = ({ from }: StepOf<'pick'>, { deal }: OpenCards | RedrawCards): Decision | undefined =>
  from?.includes(deal) ? undefined : fail({ code: 'not-in-this-step', needs: ['deal'] });

function returnCard({ draft, move }: StepAsk<'pick', ReturnCard>): Decision {
  const work = tableIn(draft.state, move.table);
  if (!planCard(work, move.card)) return fail({ code: 'card-not-in-plan' });
  if (isAwaited(work, move.card)) return fail({ code: 'card-already-laid' });
  return ok(emit(draft, { type: 'cardReturned', table: move.table, card: move.card }));
}

function legalPicks({ rulebook, state, step, table }: StepPlace<'pick'>): readonly StepMove[] {
  const work = tableIn(state, table);
  const choice = choiceAt({ rulebook, state }, step, work);
  return packOf(rulebook, step, work)
    .filter((card) => !planCard(work, card.id))
    .filter(({ id }) => step.overspend === 'show' || excessesWith(choice, asChosen(rulebook, work, id)).length === 0)
    .map(({ id: card }) => ({ type: 'pickCard', table, card }));
}

function legalPass({ state, step, table }: StepPlace<'pick'>): readonly StepMove[] {
  const whose = step.turns === true ? whoseTurn(state, table, step.id) : undefined;
  return whose === undefined ? [] : [{ type: 'passTurn', table, whose }];
}

/** The cards of somebody's own hand that this step takes: nobody else sees them, so nobody else may lay them. */
export function handFor({ rulebook, state, step, table }: StepPlace<'pick'>, seat: SeatId): readonly CardId[] {
  const work = tableIn(state, table);
  return (step.from ?? [])
    .flatMap((deal) => handOf(work, deal, seat))
    .flatMap((id) => rulebook.cards.get(id) ?? [])
    .filter((card) => isHeld(step, work, seat, card) && !isOffered(rulebook, step, work, card))
    .map(({ id }) => id);
}

/** The face-up cards that a table may choose from in this step: the packs or what was dealt, what it was given, and its own that have a price. */
export function packOf(rulebook: Rulebook, step: StepOf<'pick'>, work: TableWork): readonly Card[] {
  const own = keptOwn(work).flatMap(({ id }) => cardOf(rulebook, work, id) ?? []);
  return [...rulebook.deck.cards, ...own].filter((card) => isOffered(rulebook, step, work, card));
}

function isOffered(rulebook: Rulebook, step: StepOf<'pick'>, work: TableWork, { id, suit }: Card): boolean {
  if (work.discarded.includes(id)) return false;
  const own = work.own.find((card) => card.id === id);
  if (own) return own.state === 'agreed' && step.own !== undefined;
  if (work.hand.includes(id)) return true;
  if (!step.suits.includes(suit)) return false;
  return step.from ? isIn(step.from, (deal) => openCards(work, deal), id) : rulebook.suits.get(suit)?.held === 'table';
}

type Place = Pick<Draft, 'rulebook' | 'state'>;
/** Whether somebody holds a card that may be chosen in this step. */
const isHeld = (step: StepOf<'pick'>, work: TableWork, seat: SeatId, { id, suit }: Card): boolean =>
  step.suits.includes(suit) && !work.discarded.includes(id) && isIn(step.from ?? [], (deal) => handOf(work, deal, seat), id);

const isIn = (deals: readonly ResultName[], cardsOf: (deal: ResultName) => readonly CardId[], card: CardId): boolean =>
  deals.some((deal) => cardsOf(deal).includes(card));

/** What a table has chosen, as the limits of a step see it. */
export const choiceAt = (place: Place, step: StepOf<'pick'>, work: TableWork): Choice =>
  choiceOf(place, step, work, () => packOf(place.rulebook, step, work));

/** Why one card more is refused, where the step refuses any. */
function refuseMore(place: Place, step: StepOf<'pick'>, work: TableWork, card: CardId): Rejection | undefined {
  if (step.overspend === 'show') return undefined;
  return limitRejection(excessesWith(choiceAt(place, step, work), asChosen(place.rulebook, work, card)));
}

/** What is too much comes before what is too little. */
function limitRejection(excesses: readonly Excess[]): Rejection | undefined {
  const [first, ...others] = [...excesses.filter(isOver), ...excesses.filter((excess) => !isOver(excess))];
  if (!first) return undefined;
  const told = { ...first, ...(others.length > 0 && { others }) };
  return isOver(first) ? { code: 'over-the-limit', ...told } : { code: 'under-the-limit', ...told };
}

/** Why one card more may not join the plan by the limits of the latest choosing, or nothing. */
export function planLimitExcess(rulebook: Rulebook, state: Workshop, table: TableId, card: CardId): Rejection | undefined {
  const work = tableIn(state, table);
  const step = latestPick(forTable(rulebook, table), work);
  return step && refuseMore({ rulebook, state }, step, work, card);
}
