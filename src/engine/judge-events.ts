import type { StepId } from './format.ts';
import type { SeatId, TableId } from './moves.ts';
import type { RandomState } from './rng.ts';
import type { Ruling } from './state.ts';

/** What happened where a decision is taken. */
export type JudgeEvent = VoteEvent | WorkRuled | WorkShownAgain;
export type VoteEvent = BallotOpened | VoteCast | VoteClosed | VerdictGiven | VoteReopened;

/** The first table has come to where the room votes. */
export interface BallotOpened {
  readonly type: 'ballotOpened';
  readonly step: StepId;
}

/** Whose vote it is and how it reads is told to nobody. */
export interface VoteCast {
  readonly type: 'voteCast';
  readonly table: TableId;
  readonly step: StepId;
  readonly hall: number;
  readonly voter: TableId | SeatId;
  readonly choices: readonly TableId[];
}

/** The votes of a hall have been counted. */
export interface VoteClosed {
  readonly type: 'voteClosed';
  readonly step: StepId;
  readonly hall: number;
  readonly points: Readonly<Record<TableId, number>>;
  readonly winners: readonly TableId[];
  /** Who shares the last place until the facilitator decides. */
  readonly tied: readonly TableId[];
  /** Who of those who shared the last place was drawn. */
  readonly drawn: readonly TableId[];
  /** Where the room's random stream stands after the draw. */
  readonly random: RandomState;
}

/** Somebody decided alone who goes through. */
export interface VerdictGiven {
  readonly type: 'verdictGiven';
  readonly step: StepId;
  readonly hall: number;
  readonly winners: readonly TableId[];
}

/** A closed vote was thrown away. */
export interface VoteReopened {
  readonly type: 'voteReopened';
  readonly step: StepId;
  readonly hall: number;
}

/** A table's work was accepted or refused. */
export interface WorkRuled extends Ruling {
  readonly type: 'workRuled';
  readonly table: TableId;
  readonly step: StepId;
}

/** Work that was refused waits for a decision once more. */
export interface WorkShownAgain {
  readonly type: 'workShownAgain';
  readonly table: TableId;
  readonly step: StepId;
}
