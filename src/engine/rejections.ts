import type { StepKindName } from './format.ts';
import type { Excess } from './limits/limit.ts';
import type { SeatId } from './moves.ts';

/** Why a move is refused. The code is permanent: sentences, logs and other programs rely on it. */
export type Rejection =
  | { readonly code: RejectionCode }
  | { readonly code: 'card-already-picked'; readonly by: SeatId }
  | { readonly code: 'not-your-turn'; readonly by: SeatId }
  | { readonly code: 'field-changed'; readonly by: SeatId; readonly version: number }
  | { readonly code: 'not-in-this-step'; readonly needs: readonly StepKindName[] }
  | { readonly code: 'text-too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'number-out-of-range'; readonly least: number; readonly most: number }
  | LimitRejection<'over-the-limit'>
  | LimitRejection<'under-the-limit'>;

/** A choice passes a limit, or has less than one asks for: the first such limit, then the others. */
export interface LimitRejection<Code extends 'over-the-limit' | 'under-the-limit'> extends Excess {
  readonly code: Code;
  readonly others?: readonly Excess[];
}

/** Codes that need no more to be said. */
export type RejectionCode =
  | 'already-ruled'
  | 'already-dealt'
  | 'answer-already-given'
  | 'answer-empty'
  | 'answer-not-enough'
  | 'answer-not-given'
  | 'card-already-laid'
  | 'card-blocked'
  | 'card-not-in-plan'
  | 'card-not-laid'
  | 'card-not-offered'
  | 'card-not-own'
  | 'cell-not-marked'
  | 'choice-owed'
  | 'clock-already-paused'
  | 'clock-already-running'
  | 'facilitator-only'
  | 'joker-used'
  | 'last-step'
  | 'minutes-out-of-range'
  | 'no-answer-asked'
  | 'no-own-cards'
  | 'no-redraw-left'
  | 'no-situations'
  | 'no-such-card'
  | 'no-such-cell'
  | 'no-such-choice'
  | 'no-such-column'
  | 'no-such-field'
  | 'no-such-hall'
  | 'no-such-purse'
  | 'no-such-seat'
  | 'no-such-sheet'
  | 'no-such-situation'
  | 'no-such-step'
  | 'no-such-suit'
  | 'no-such-table'
  | 'no-vote'
  | 'nobody-decides'
  | 'not-a-voter'
  | 'not-refused'
  | 'not-standing'
  | 'not-an-order'
  | 'not-the-client'
  | 'not-the-judge'
  | 'not-to-choose'
  | 'not-your-table'
  | 'nothing-changed'
  | 'nothing-dealt'
  | 'nothing-due'
  | 'nothing-left-to-draw'
  | 'nothing-to-hand-over'
  | 'nothing-to-judge'
  | 'own-table'
  | 'points-out-of-range'
  | 'price-out-of-range'
  | 'ruling-awaited'
  | 'seat-taken'
  | 'seconds-out-of-range'
  | 'sheet-sealed'
  | 'situation-already-landed'
  | 'situation-settled'
  | 'situation-unanswered'
  | 'step-already-begun'
  | 'step-already-dropped'
  | 'step-already-finished'
  | 'step-is-over'
  | 'step-not-dropped'
  | 'step-not-finished'
  | 'step-not-for-table'
  | 'step-not-reached'
  | 'step-protected'
  | 'text-missing'
  | 'time-not-a-number'
  | 'too-late-to-undo'
  | 'too-many-own-cards'
  | 'too-many-scheduled'
  | 'too-many-votes'
  | 'vote-closed'
  | 'vote-open'
  | 'turn-is-over'
  | 'waiting-for-another-table'
  | 'work-refused'
  | 'workshop-ended'
  | 'workshop-not-ended';
