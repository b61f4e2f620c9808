import type { StepKindName } from './format.ts';
import type { SeatId } from './moves.ts';

/** Why a move is refused. The code is permanent: sentences, logs and other programs rely on it. */
export type Rejection =
  | { readonly code: RejectionCode }
  | { readonly code: 'card-already-picked'; readonly by: SeatId }
  | { readonly code: 'field-changed'; readonly by: SeatId; readonly version: number }
  | { readonly code: 'not-in-this-step'; readonly needs: readonly StepKindName[] }
  | { readonly code: 'text-too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'over-the-limit'; readonly limit: string; readonly allowed: number; readonly asked: number };

/** Codes that need no more to be said. */
export type RejectionCode =
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
  | 'no-situations'
  | 'no-such-card'
  | 'no-such-cell'
  | 'no-such-choice'
  | 'no-such-column'
  | 'no-such-field'
  | 'no-such-seat'
  | 'no-such-sheet'
  | 'no-such-situation'
  | 'no-such-step'
  | 'no-such-table'
  | 'not-an-order'
  | 'not-the-client'
  | 'not-to-choose'
  | 'not-your-table'
  | 'nothing-changed'
  | 'nothing-due'
  | 'nothing-left-to-draw'
  | 'nothing-to-hand-over'
  | 'points-out-of-range'
  | 'price-out-of-range'
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
  | 'step-not-reached'
  | 'step-protected'
  | 'text-missing'
  | 'time-not-a-number'
  | 'too-late-to-undo'
  | 'too-many-own-cards'
  | 'too-many-scheduled'
  | 'value-out-of-range'
  | 'waiting-for-another-table'
  | 'workshop-ended'
  | 'workshop-not-ended';
