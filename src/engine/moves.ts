import type { CardId } from './deck.ts';
import type { ResultName, StepId, StepKindName } from './format.ts';
import type { HostMove } from './host-moves.ts';
import type { JudgeMove } from './judge-moves.ts';
import type { SituationMove } from './situation-moves.ts';

/** `^[a-z0-9][a-z0-9-]{0,63}$` */
export type TableId = string;
export type SeatId = string;
export type FieldId = string;
/** `s1`, `s2` … in the order in which situations landed on a table. */
export type SituationKey = string;
export type Role = 'player' | 'scribe' | 'facilitator';

/** What a seat asks for. Imperative, and not yet true: the rules may reject it. */
export type Move = TableMove | SeatMove | HostMove;
export type MoveType = Move['type'];
export type MoveOf<Type extends MoveType> = Extract<Move, { type: Type }>;

/** A move as the dealer received it: who asked is told by the connection, never by the move, and time is a number in milliseconds. */
export interface Request {
  readonly seat: SeatId;
  readonly at: number;
  readonly move: Move;
}

/** A move inside a step: the step's kind answers it. */
export type StepMove =
  | WriteField
  | StartFrom
  | DrawStart
  | HandOver
  | PickCard
  | ReturnCard
  | WriteCard
  | TearCard
  | DealCards
  | OpenCards
  | RedrawCards
  | PassTurn
  | PlaceCard
  | AimCard
  | JudgeMove;
/** A move of one table. */
export type TableMove = StepMove | SituationMove | FinishStep | ReopenStep | AskForHelp;
/** People coming, moving and going. */
export type SeatMove = TakeSeat | ChangeTable | LeaveSeat | GiveRole;

/**
 * Which step kinds answer which moves. A kind without its handlers, or a handler without its kind, does not compile.
 */
export interface KindMoves {
  readonly say: never;
  readonly group: never;
  readonly deal: DealCards | OpenCards | RedrawCards;
  readonly write: WriteField | StartFrom | DrawStart;
  readonly pass: WriteField | HandOver;
  readonly pick: PickCard | ReturnCard | WriteCard | TearCard | OpenCards | RedrawCards | PassTurn;
  readonly place: PlaceCard | AimCard;
  readonly inject: never;
  readonly show: WriteField;
  readonly judge: JudgeMove;
  readonly talk: WriteField;
}
export type MovesOfKind<Kind extends StepKindName> = KindMoves[Kind];

/** Writes one field of a sheet. `base` is the version that the writer saw, so that two writers cannot overwrite each other unseen. */
export interface WriteField {
  readonly type: 'writeField';
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: FieldId;
  readonly value: string;
  readonly base: number;
}

/** Fills the empty fields of a sheet from a card's starting texts. */
export interface StartFrom {
  readonly type: 'startFrom';
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly card: CardId;
}

/** Draws one starting card by chance, and fills the empty fields from it. */
export interface DrawStart {
  readonly type: 'drawStart';
  readonly table: TableId;
  readonly sheet: ResultName;
}

/** Seals a sheet and hands it to the table that plans for this one. */
export interface HandOver {
  readonly type: 'handOver';
  readonly table: TableId;
  readonly sheet: ResultName;
}

export interface PickCard {
  readonly type: 'pickCard';
  readonly table: TableId;
  readonly card: CardId;
}

export interface ReturnCard {
  readonly type: 'returnCard';
  readonly table: TableId;
  readonly card: CardId;
}

/** Lays a card of the plan into a column of the timeline, last in line or before another card of an order; the empty column takes it back to the side. */
export interface PlaceCard {
  readonly type: 'placeCard';
  readonly table: TableId;
  readonly card: CardId;
  readonly column: string;
  /** Only where the plan is one row in order. */
  readonly before?: CardId;
}

/** Says that a card of the plan is for a marked cell of the matrix, or is no longer. */
export interface AimCard {
  readonly type: 'aimCard';
  readonly table: TableId;
  readonly card: CardId;
  readonly cell: FieldId;
  readonly on: boolean;
}

/** Writes a card of the table's own. It can be laid into the plan once it has a price. */
export interface WriteCard {
  readonly type: 'writeCard';
  readonly table: TableId;
  /** 1 to 28 code points. */
  readonly title: string;
  /** At most 180 code points. */
  readonly text: string;
  /** What it stands on: nothing, a thing that is there already, or the table's joker. */
  readonly as: 'new' | 'exists' | 'joker';
}

/** Tears up a card of the table's own, in the plan or not. */
export interface TearCard {
  readonly type: 'tearCard';
  readonly table: TableId;
  readonly card: CardId;
}

/** Deals at a table that went past a deal without its cards. */
export interface DealCards {
  readonly type: 'dealCards';
  readonly table: TableId;
  readonly deal: ResultName;
}

/** Opens the next stage of a deal. */
export interface OpenCards {
  readonly type: 'openCards';
  readonly table: TableId;
  readonly deal: ResultName;
}

/** Gives back the cards of a deal that have not been chosen, and gets others. */
export interface RedrawCards {
  readonly type: 'redrawCards';
  readonly table: TableId;
  readonly deal: ResultName;
}

/** Ends a turn without a card: one's own, or that of somebody who is not there. The person is named, so that a late press cannot end the next turn. */
export interface PassTurn {
  readonly type: 'passTurn';
  readonly table: TableId;
  readonly whose: SeatId;
}

/** Puts the table's flag up or down: somebody comes over. */
export interface AskForHelp {
  readonly type: 'askForHelp';
  readonly table: TableId;
  readonly on: boolean;
}

/** "We are done with this step." The step is named, so that a late or repeated press cannot finish the next one. */
export interface FinishStep {
  readonly type: 'finishStep';
  readonly table: TableId;
  readonly step: StepId;
}

/** "Not yet after all." */
export interface ReopenStep {
  readonly type: 'reopenStep';
  readonly table: TableId;
  readonly step: StepId;
}

/** Takes a new seat at a table, in any step. */
export interface TakeSeat {
  readonly type: 'takeSeat';
  readonly newSeat: SeatId;
  readonly table: TableId;
  readonly role: 'player' | 'scribe';
}

export interface ChangeTable {
  readonly type: 'changeTable';
  readonly who: SeatId;
  readonly table: TableId;
}

export interface LeaveSeat {
  readonly type: 'leaveSeat';
  readonly who: SeatId;
}

export interface GiveRole {
  readonly type: 'giveRole';
  readonly who: SeatId;
  readonly role: 'player' | 'scribe';
}
