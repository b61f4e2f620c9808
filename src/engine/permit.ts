import { lookUp } from '../lib/look-up.ts';
import { latest } from './host/time.ts';
import { isHostMove } from './host.ts';
import type { Move, MoveType, Request, SeatMove, TableMove } from './moves.ts';
import type { Rejection } from './rejections.ts';
import type { Rulebook } from './rulebook.ts';
import type { Seat, Workshop } from './state.ts';

/** What can still be done once a workshop has ended. */
const outlastsTheEnd: ReadonlySet<MoveType> = new Set<MoveType>(['reopenWorkshop', 'undoAct', 'setScreen', 'writeNote']);

/** Whether this seat may ask for such a move at all, whatever the step. Gives the reason against it, or nothing. */
export function permit(rulebook: Rulebook, state: Workshop, request: Request): Rejection | undefined {
  const { move, at, seat } = request;
  if (!Number.isInteger(at) || at < 0 || at > latest) return { code: 'time-not-a-number' };
  if (state.phase === 'ended' && !outlastsTheEnd.has(move.type)) return { code: 'workshop-ended' };
  const own = lookUp(state.seats, seat);
  if (move.type === 'takeSeat' && move.newSeat === seat) return undefined;
  if (own === undefined || !own.here) return { code: 'no-such-seat' };
  return permitSeated(rulebook, state, own, move);
}

function permitSeated(rulebook: Rulebook, state: Workshop, own: Seat, move: Move): Rejection | undefined {
  const facilitator = own.role === 'facilitator';
  if (isHostMove(move)) return facilitator ? undefined : { code: 'facilitator-only' };
  const table = tableOf(state, move);
  if (table === undefined) return { code: 'no-such-seat' };
  if (!rulebook.clientOf.has(table)) return { code: 'no-such-table' };
  return facilitator || own.table === table ? undefined : { code: 'not-your-table' };
}

/** The table that a move is about: for people, the one where they sit. */
function tableOf(state: Workshop, move: TableMove | SeatMove): string | undefined {
  return 'who' in move ? (lookUp(state.seats, move.who)?.table ?? undefined) : move.table;
}
