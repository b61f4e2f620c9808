import type { CardId } from './deck.ts';
import type { SituationKey, TableId } from './moves.ts';

/** A move about a situation that has landed: legal in every step. */
export type SituationMove =
  | ChooseHit
  | LayAnswer
  | TakeUpAnswer
  | GiveAnswer
  | TakeBackAnswer
  | YieldSituation
  | NoteSituation
  | JudgeAnswer;

/** Names the card that a situation blocks, lifts or discards, where the choice is the table's. */
export interface ChooseHit {
  readonly type: 'chooseHit';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly card: CardId;
}

/** Lays a card beside a situation as an answer: one of the plan, one in hand, or one from the packs of answers, which then joins the plan at its cost. */
export interface LayAnswer {
  readonly type: 'layAnswer';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly card: CardId;
}

/** Takes such a card up again; one that joined the plan as an answer leaves it. */
export interface TakeUpAnswer {
  readonly type: 'takeUpAnswer';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly card: CardId;
}

/** "This is our answer": the cards beside the situation, and the words on its sheet. */
export interface GiveAnswer {
  readonly type: 'giveAnswer';
  readonly table: TableId;
  readonly situation: SituationKey;
}

/** "Let us think again", while nobody has judged. */
export interface TakeBackAnswer {
  readonly type: 'takeBackAnswer';
  readonly table: TableId;
  readonly situation: SituationKey;
}

/** "We have no answer": what follows from that, follows. */
export interface YieldSituation {
  readonly type: 'yieldSituation';
  readonly table: TableId;
  readonly situation: SituationKey;
}

/** "We have read it", where no answer is asked for. */
export interface NoteSituation {
  readonly type: 'noteSituation';
  readonly table: TableId;
  readonly situation: SituationKey;
}

/** A client table accepts or refuses the answer of the table that plans for it. */
export interface JudgeAnswer {
  readonly type: 'judgeAnswer';
  /** The judging table. */
  readonly table: TableId;
  readonly of: TableId;
  readonly situation: SituationKey;
  readonly accept: boolean;
}
