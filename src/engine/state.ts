import type { CardId } from './deck.ts';
import type { ResultName, StepId } from './format.ts';
import type { FieldId, Role, SeatId, TableId } from './moves.ts';
import type { RandomState } from './rng.ts';

/** Everything that the moves so far have made true. Plain JSON: ids, codes, safe integers, and the words people wrote. */
export interface Workshop {
  readonly phase: 'playing' | 'ended';
  readonly tables: Readonly<Record<TableId, Table>>;
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly clock: Clock;
  /** When the first table reached a step, in milliseconds. */
  readonly began: Readonly<Record<StepId, number>>;
  /** Minutes that the facilitator planned instead of the format's. */
  readonly minutes: Readonly<Record<StepId, number>>;
  readonly dropped: readonly StepId[];
}

export interface Seat {
  /** Nothing for the facilitator, who sits nowhere. */
  readonly table: TableId | null;
  readonly role: Role;
  /** False once the person has left; the seat stays, for the names on what they wrote. */
  readonly here: boolean;
}

/** The room's clock for the foremost step. It never moves anybody on by itself. */
export type Clock =
  | { readonly running: true /** Milliseconds on the dealer's clock. */; readonly endsAt: number }
  | { readonly running: false /** Milliseconds left; negative when over time. */; readonly left: number };

/** One group and everything in front of it. */
export interface Table extends TableWork {
  readonly step: StepId;
  readonly finished: boolean;
  /** The table as it was on entering each step, for rewinding. */
  readonly marks: Readonly<Record<StepId, TableWork>>;
}

/** What a table has made so far. */
export interface TableWork {
  readonly sheets: Readonly<Record<ResultName, Sheet>>;
  readonly plan: readonly PlanCard[];
  /** Steps that the table went past without finishing them, or without the result that a later step needs; each once. */
  readonly passedOver: readonly StepId[];
  /** To whom the plan has been shown. */
  readonly shownTo: readonly ('client' | 'room')[];
  readonly random: RandomState;
}

export interface Sheet {
  readonly fields: Readonly<Record<FieldId, Field>>;
  /** Handed over or received: nobody writes on it any more. */
  readonly sealed: boolean;
  /** The table that wrote it, when it is a copy of another table's. */
  readonly from?: TableId;
}

export interface Field {
  readonly value: string;
  /** How often it has been written. */
  readonly version: number;
  readonly by: SeatId;
}

export interface PlanCard {
  readonly card: CardId;
  readonly by: SeatId;
  /** A column of the timeline, or empty while the card lies at the side. */
  readonly column: string;
  /** Cells of the matrix that the card is for. */
  readonly aims: readonly FieldId[];
}
