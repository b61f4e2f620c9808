import { lookUp } from '../lib/look-up.ts';
import { fail, ok } from '../lib/result.ts';
import { advance } from './advance.ts';
import { type Decision, type Draft, emit } from './draft.ts';
import type { Move, SeatMove } from './moves.ts';
import type { Seat } from './state.ts';

type SeatDeciders = {
  readonly [Type in SeatMove['type']]: (draft: Draft, move: Extract<SeatMove, { type: Type }>) => Decision;
};

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** 40 tables of 10, the facilitator, and everyone once more after a lost laptop. */
const mostSeats = 801;

/** People coming, changing places and going: legal in every step, so that a late joiner only has to sit down. */
export const seatDeciders: SeatDeciders = {
  takeSeat: (draft, { newSeat, table, role }) => {
    if (!draft.rulebook.clientOf.has(table)) return fail({ code: 'no-such-table' });
    if (!idPattern.test(newSeat) || Object.keys(draft.state.seats).length >= mostSeats) return fail({ code: 'no-such-seat' });
    if (lookUp(draft.state.seats, newSeat) !== undefined) return fail({ code: 'seat-taken' });
    return ok(advance(emit(draft, { type: 'seatTaken', seat: newSeat, table, role, ...lastPlace(draft) })));
  },
  changeTable: (draft, { who, table }) => {
    if (!draft.rulebook.clientOf.has(table)) return fail({ code: 'no-such-table' });
    const seat = lookUp(draft.state.seats, who);
    if (seat?.table === table && seat.here) return fail({ code: 'nothing-changed' });
    return ok(advance(emit(draft, { type: 'tableChanged', seat: who, table, ...lastPlace(draft) })));
  },
  leaveSeat: (draft, { who }) =>
    lookUp(draft.state.seats, who)?.here === true
      ? ok(advance(emit(draft, { type: 'seatLeft', seat: who })))
      : fail({ code: 'nothing-changed' }),
  giveRole: (draft, { who, role }) =>
    lookUp(draft.state.seats, who)?.role === role
      ? fail({ code: 'nothing-changed' })
      : ok(emit(draft, { type: 'roleGiven', seat: who, role })),
};

/** Whoever sits down comes last in the order of sitting down, where the format has any use for it. */
const lastPlace = ({ rulebook, state }: Draft): Pick<Seat, 'sat'> =>
  rulebook.ordered ? { sat: 1 + Math.max(...Object.values(state.seats).map(({ sat = 0 }) => sat)) } : {};

export const isSeatMove = (move: Move): move is SeatMove => Object.hasOwn(seatDeciders, move.type);
