import { lookUp } from '../../lib/look-up.ts';
import { dealAt, handOf, isStillHeld, openCards } from '../deals/dealt.ts';
import { nextCount } from '../deals/open.ts';
import { redrawPrice } from '../deals/redraw.ts';
import { whoseTurn } from '../deals/turns.ts';
import type { CardId } from '../deck.ts';
import { tableIn } from '../draft.ts';
import type { DealStep } from '../format.ts';
import { plays } from '../jobs.ts';
import type { SeatId, TableId } from '../moves.ts';
import { isEmpty, peopleAt } from '../people.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import { openSteps } from '../steps/open.ts';
import type { DealView, HeldView, TableView, TurnView } from '../view.ts';

/** What was dealt to a table, and whose turn it is; nothing of hands but how many cards they have. */
export function dealViews(rulebook: Rulebook, state: Workshop, table: TableId): Pick<TableView, 'deals' | 'turn'> {
  const { deals } = tableIn(state, table);
  const turn = rulebook.ordered ? turnView(rulebook, state, table) : undefined;
  return {
    ...(deals && { deals: [...rulebook.deals.values()].flatMap((step) => dealView(rulebook, state, table, step)) }),
    ...(turn && { turn }),
  };
}

function turnView(rulebook: Rulebook, state: Workshop, table: TableId): TurnView | undefined {
  const step = openSteps(rulebook, state, table).find((open) => open.kind === 'pick' && open.turns === true)?.id;
  const seat = step === undefined ? undefined : whoseTurn(state, table, step);
  if (step === undefined || seat === undefined) return undefined;
  const { turn } = tableIn(state, table);
  return { step, seat, passes: turn?.step === step ? turn.passes : 0 };
}

function dealView(rulebook: Rulebook, state: Workshop, table: TableId, step: DealStep): readonly DealView[] {
  const work = tableIn(state, table);
  const dealt = dealAt(work, step.as);
  if (!dealt) return [];
  return [
    {
      deal: step.as,
      cards: openCards(work, step.as),
      next: nextCount(rulebook, state, step, table),
      redraw: redrawPrice(rulebook, state, step, table) ?? null,
      hands: peopleAt(state, table).flatMap((seat) => {
        const cards = lookUp(dealt.hands ?? {}, seat);
        return cards ? [{ seat, dealt: cards.length, left: cards.filter((card) => isStillHeld(work, card)).length }] : [];
      }),
    },
  ];
}

/** What somebody holds. */
export function heldBy(rulebook: Rulebook, state: Workshop, seat: SeatId): readonly HeldView[] {
  const own = lookUp(state.seats, seat);
  if (!own?.here || own.table === null) return [];
  const work = tableIn(state, own.table);
  return [...rulebook.deals.keys()]
    .map((deal) => ({ deal, cards: handOf(work, deal, seat).filter((card) => isStillHeld(work, card)) }))
    .filter(({ cards }) => cards.length > 0);
}

/** The cards that a deal gives to every table alike, as far as all who have come so far have opened them: nobody reads ahead on the screen. */
export function dealtToAll(rulebook: Rulebook, state: Workshop, step: DealStep): readonly CardId[] {
  if (step.same !== true) return [];
  const at = rulebook.stepIndex.get(step.id) ?? 0;
  const there = rulebook.tables.filter(
    (table) =>
      plays(rulebook, table, step.id) &&
      !isEmpty(state, table) &&
      (rulebook.stepIndex.get(tableIn(state, table).step) ?? 0) >= at,
  );
  const [first = [], ...others] = there.map((table) => openCards(tableIn(state, table), step.as));
  return first.filter((card) => others.every((cards) => cards.includes(card)));
}
