import { fail, ok, type Result } from '../lib/result.ts';
import { settleHands } from './deals/hands.ts';
import { type Decision, type Draft, emit, tableIn } from './draft.ts';
import type { Event } from './events.ts';
import { rememberingBefore } from './host/undo.ts';
import { hostDeciders, isHostMove } from './host.ts';
import type { HostMove } from './host-moves.ts';
import { closeDue } from './judging/close.ts';
import type { AskForHelp, Move, Request, SeatId, SeatMove, TableId, TableMove } from './moves.ts';
import { permit } from './permit.ts';
import type { Rejection } from './rejections.ts';
import type { Rulebook } from './rulebook.ts';
import { isSeatMove, seatDeciders } from './seats.ts';
import { decideSituation, isSituationMove } from './situations/answer.ts';
import { injectNext, injectOnSpending } from './situations/inject.ts';
import { dropIdleChoices } from './situations/settle.ts';
import { isLoose, writeLoose } from './situations/sheets.ts';
import type { Workshop } from './state.ts';
import { finishStep, reopenStep } from './steps/finish.ts';
import { decideInStep } from './steps/open.ts';

/** What an accepted move made happen, and the state after it. */
export interface Outcome {
  readonly state: Workshop;
  readonly events: readonly Event[];
}

/** Asks the rules for one move. Pure: the same state and request always give the same answer. */
export function decide(rulebook: Rulebook, state: Workshop, request: Request): Result<Outcome, Rejection> {
  const refused = permit(rulebook, state, request);
  if (refused) return { ok: false, error: refused };
  const decision = decideMove({ rulebook, at: request.at, state, events: [] }, request.seat, request.move);
  return decision.ok ? ok({ state: decision.value.state, events: decision.value.events }) : decision;
}

function decideMove(draft: Draft, seat: SeatId, move: Move): Decision {
  if (isHostMove(move)) return rememberingBefore(draft, move, (now) => decideHost(now, move));
  if (isSeatMove(move)) return decideSeat(draft, seat, move);
  return followUp(decideTable(draft, seat, move));
}

/** What follows by itself from a move, on every table to which something happened; and votes for which nobody is waited any more. */
function followUp(decision: Decision): Decision {
  if (!decision.ok) return decision;
  let draft = decision.value;
  let last: TableId | null = null;
  for (const event of decision.value.events) {
    if (!('table' in event) || event.table === null || event.table === last) continue;
    last = event.table;
    draft = dropIdleChoices(injectNext(injectOnSpending(draft, last), last), last);
  }
  draft = closeDue(draft);
  return draft === decision.value ? decision : ok(draft);
}

/** Who sits where, or what lies there, may be other than before: so are the hands. */
const withHands = (decision: Decision): Decision => (decision.ok ? ok(settleHands(decision.value)) : decision);

function decideHost(draft: Draft, move: HostMove): Decision {
  const decider: (draft: Draft, move: never) => Decision = hostDeciders[move.type];
  return followUp(withHands(decider(draft, move as never)));
}

/** Somebody who is taken away by the facilitator can be brought back; whoever goes by themselves went. */
function decideSeat(draft: Draft, seat: SeatId, move: SeatMove): Decision {
  const decider: (draft: Draft, move: never) => Decision = seatDeciders[move.type];
  const decideIt = (now: Draft): Decision => followUp(withHands(decider(now, move as never)));
  const byHost = draft.state.seats[seat]?.role === 'facilitator';
  return byHost ? rememberingBefore(draft, move, decideIt) : decideIt(draft);
}

function decideTable(draft: Draft, seat: SeatId, move: TableMove): Decision {
  if (isSituationMove(move)) return decideSituation(draft, seat, move);
  switch (move.type) {
    case 'finishStep':
      return finishStep(draft, move);
    case 'reopenStep':
      return reopenStep(draft, move);
    case 'askForHelp':
      return askForHelp(draft, move);
    case 'writeField':
      return isLoose(move.sheet) ? writeLoose(draft, move.sheet, seat, move) : decideInStep(draft, seat, move);
    default:
      return decideInStep(draft, seat, move);
  }
}

function askForHelp(draft: Draft, { table, on }: AskForHelp): Decision {
  if ((tableIn(draft.state, table).help !== null) === on) return fail({ code: 'nothing-changed' });
  return ok(emit(draft, { type: 'helpAsked', table, since: on ? draft.at : null }));
}
