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
  | 'card-not-in-plan'
  | 'card-not-offered'
  | 'cell-not-marked'
  | 'clock-already-paused'
  | 'clock-already-running'
  | 'facilitator-only'
  | 'last-step'
  | 'minutes-out-of-range'
  | 'no-such-card'
  | 'no-such-cell'
  | 'no-such-column'
  | 'no-such-field'
  | 'no-such-seat'
  | 'no-such-sheet'
  | 'no-such-step'
  | 'no-such-table'
  | 'not-your-table'
  | 'nothing-changed'
  | 'nothing-to-hand-over'
  | 'seat-taken'
  | 'sheet-sealed'
  | 'step-already-begun'
  | 'step-already-dropped'
  | 'step-already-finished'
  | 'step-is-over'
  | 'step-not-dropped'
  | 'step-not-finished'
  | 'step-not-reached'
  | 'step-protected'
  | 'time-not-a-number'
  | 'waiting-for-another-table'
  | 'workshop-ended'
  | 'workshop-not-ended';
