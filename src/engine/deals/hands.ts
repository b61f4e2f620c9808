import { type Draft, emit, tableIn } from '../draft.ts';
import type { DealStep } from '../format.ts';
import type { SeatId, TableId } from '../moves.ts';
import { isEmpty, peopleAt } from '../people.ts';
import type { Workshop } from '../state.ts';
import { dealAt, draw, pileFor } from './dealt.ts';

/**
 * Brings all hands in line with who sits where: whoever has gone gives back what they held, and whoever has come since the
 * deal gets a hand. Somebody who moves to another table does both.
 */
export function settleHands(draft: Draft): Draft {
  const { rulebook } = draft;
  const deals = [...rulebook.deals.values()].filter(({ to }) => to === 'seat');
  if (deals.length === 0) return draft;
  return rulebook.tables.reduce(
    (now, table) =>
      deals
        .filter(({ as }) => dealAt(tableIn(now.state, table), as) !== undefined)
        .reduce((given, step) => giveHands(given, step, table), now),
    draft,
  );
}

/** The same for one deal that a table has had. Where there are too few cards everybody who waits for a hand gets as many as there are, evenly. */
export function giveHands(draft: Draft, step: DealStep, table: TableId): Draft {
  const holders = holdersAt(draft.state, table);
  const hands = dealAt(tableIn(draft.state, table), step.as)?.hands ?? {};
  const gone = Object.keys(hands).filter((seat) => !holders.includes(seat));
  const waiting = holders.filter((seat) => !Object.hasOwn(hands, seat));
  const back = gone.reduce((now, seat) => emit(now, { type: 'handReturned', table, deal: step.as, seat }), draft);
  const pile = pileFor(draft.rulebook, tableIn(back.state, table), step);
  const count = Math.min(step.cards ?? pile.length, Math.floor(pile.length / Math.max(1, waiting.length)));
  return count === 0 ? back : waiting.reduce((now, seat) => giveHand(now, step, table, seat, count), back);
}

function giveHand(draft: Draft, step: DealStep, table: TableId, seat: SeatId | '', count: number): Draft {
  const work = tableIn(draft.state, table);
  const { cards, random } = draw(work.random, pileFor(draft.rulebook, work, step), count);
  return emit(draft, { type: 'handDealt', table, deal: step.as, seat, count, cards, random });
}

/** Who gets a hand at a table: everybody; the table as a whole where nobody at it has a seat of their own. */
function holdersAt(state: Workshop, table: TableId): readonly (SeatId | '')[] {
  const people = peopleAt(state, table);
  return people.length > 0 || isEmpty(state, table) ? people : [''];
}
