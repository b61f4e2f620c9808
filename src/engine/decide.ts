import { ok, type Result } from '../lib/result.ts';
import type { Decision, Draft } from './draft.ts';
import type { Event } from './events.ts';
import { hostDeciders, isHostMove } from './host.ts';
import type { Move, Request } from './moves.ts';
import { permit } from './permit.ts';
import type { Rejection } from './rejections.ts';
import type { Rulebook } from './rulebook.ts';
import { isSeatMove, seatDeciders } from './seats.ts';
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

function decideMove(draft: Draft, seat: string, move: Move): Decision {
  if (isHostMove(move)) {
    const decider: (draft: Draft, move: never) => Decision = hostDeciders[move.type];
    return decider(draft, move as never);
  }
  if (isSeatMove(move)) {
    const decider: (draft: Draft, move: never) => Decision = seatDeciders[move.type];
    return decider(draft, move as never);
  }
  switch (move.type) {
    case 'finishStep':
      return finishStep(draft, move);
    case 'reopenStep':
      return reopenStep(draft, move);
    default:
      return decideInStep(draft, seat, move);
  }
}
