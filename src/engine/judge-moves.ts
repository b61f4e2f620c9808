import type { StepId } from './format.ts';
import type { SeatId, TableId } from './moves.ts';

/** What people do where a decision is taken. */
export type JudgeMove = CastVote | GiveRuling | ShowAgain;

/** What the facilitator does there. */
export type JudgeHostMove = CloseVote | GiveVerdict | VoteAgain | RuleOnWork;

/** Votes, or votes anew: the later vote counts. */
export interface CastVote {
  readonly type: 'castVote';
  readonly table: TableId;
  /** The table itself, or one of its people. */
  readonly voter: TableId | SeatId;
  /** Each once; where work is ranked, the best first. None to abstain. */
  readonly choices: readonly TableId[];
}

/** A client accepts or refuses the work of the table that plans for it. Where nobody decides, a table notes with `accept` that it has talked about its own. */
export interface GiveRuling {
  readonly type: 'giveRuling';
  readonly table: TableId;
  readonly of: TableId;
  readonly accept: boolean;
  /** At most 300 code points; may be empty. */
  readonly reason: string;
}

/** Shows work that was refused once more. */
export interface ShowAgain {
  readonly type: 'showAgain';
  readonly table: TableId;
}

/** Closes a vote with what has been cast by now. */
export interface CloseVote {
  readonly type: 'closeVote';
  readonly step: StepId;
  /** From 1, or 0 where the whole room votes. */
  readonly hall: number;
}

/** The facilitator, or whoever the facilitator lets rule, says who goes through: best first, and none for nobody. */
export interface GiveVerdict {
  readonly type: 'giveVerdict';
  readonly step: StepId;
  readonly hall: number;
  readonly choices: readonly TableId[];
}

/** Throws a closed vote away; everybody may vote anew. */
export interface VoteAgain {
  readonly type: 'voteAgain';
  readonly step: StepId;
  readonly hall: number;
}

/** The facilitator, or whoever the facilitator lets rule, accepts or refuses a table's work, whoever was to judge it. */
export interface RuleOnWork {
  readonly type: 'ruleOnWork';
  readonly step: StepId;
  readonly table: TableId;
  readonly accept: boolean;
  /** At most 300 code points; may be empty. */
  readonly reason: string;
}
