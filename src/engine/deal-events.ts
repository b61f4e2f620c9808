import type { CardId } from './deck.ts';
import type { ResultName, StepId } from './format.ts';
import type { SeatId, TableId } from './moves.ts';
import type { RandomState } from './rng.ts';

/** What happened with cards that are dealt, and with turns. */
export type DealEvent = RoomDealt | CardsDealt | CardsRedrawn | HandDealt | HandReturned | TurnCame;

/** Chance chose what every table gets; the room's random stream moved on. */
export interface RoomDealt {
  readonly type: 'roomDealt';
  readonly deal: ResultName;
  readonly cards: readonly CardId[];
  readonly random: RandomState;
}

/** Cards lie open before a table: the first of a deal, or its next stage. None where each person gets their own. */
export interface CardsDealt {
  readonly type: 'cardsDealt';
  readonly table: TableId;
  readonly deal: ResultName;
  readonly cards: readonly CardId[];
  readonly random: RandomState;
}

/** A table gave cards back and got as many others. */
export interface CardsRedrawn {
  readonly type: 'cardsRedrawn';
  readonly table: TableId;
  readonly deal: ResultName;
  readonly back: readonly CardId[];
  readonly cards: readonly CardId[];
  readonly random: RandomState;
}

/** Somebody got a hand. `seat` is empty where nobody at the table has a name: then the hand is everybody's. */
export interface HandDealt {
  readonly type: 'handDealt';
  readonly table: TableId;
  readonly deal: ResultName;
  readonly seat: SeatId | '';
  readonly count: number;
  readonly cards: readonly CardId[];
  readonly random: RandomState;
}

/** Somebody went, and what was left of their hand is in the pile again. */
export interface HandReturned {
  readonly type: 'handReturned';
  readonly table: TableId;
  readonly deal: ResultName;
  readonly seat: SeatId | '';
}

/** A turn is over. */
export interface TurnCame {
  readonly type: 'turnCame';
  readonly table: TableId;
  readonly step: StepId;
  /** Whose turn is over, by their place in the order of sitting down. */
  readonly after: number;
  /** How many turns in a row brought no card. */
  readonly passes: number;
}
