import type { DealEvent } from './deal-events.ts';
import type { CardId } from './deck.ts';
import type { ResultName, StepId } from './format.ts';
import type { JudgeEvent } from './judge-events.ts';
import type { FieldId, Role, SeatId, TableId } from './moves.ts';
import type { RandomState } from './rng.ts';
import type { RoomEvent } from './room-events.ts';
import type { SituationEvent } from './situation-events.ts';
import type { Clock } from './state.ts';

/** What happened. A fact: folding events decides nothing. */
export type Event =
  | SeatTaken
  | TableChanged
  | SeatLeft
  | RoleGiven
  | StepBegan
  | StepEntered
  | StepFinished
  | StepReopened
  | StepPassedOver
  | StepDropped
  | StepRestored
  | MinutesSet
  | ClockSet
  | FieldWritten
  | CardDrawn
  | SheetHandedOver
  | SheetReceived
  | CardPicked
  | CardReturned
  | CardPlaced
  | CardAimed
  | PlanShown
  | DealEvent
  | SituationEvent
  | JudgeEvent
  | RoomEvent
  | TableRewound
  | WorkshopEnded
  | WorkshopReopened;
export type EventType = Event['type'];
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>;

export interface SeatTaken {
  readonly type: 'seatTaken';
  readonly seat: SeatId;
  readonly table: TableId;
  readonly role: Role;
  /** Their place in the order of sitting down, where the format deals hands or has turns. */
  readonly sat?: number;
}

export interface TableChanged {
  readonly type: 'tableChanged';
  readonly seat: SeatId;
  readonly table: TableId;
  readonly sat?: number;
}

export interface SeatLeft {
  readonly type: 'seatLeft';
  readonly seat: SeatId;
}

export interface RoleGiven {
  readonly type: 'roleGiven';
  readonly seat: SeatId;
  readonly role: Role;
}

/** The first table reached a step. */
export interface StepBegan {
  readonly type: 'stepBegan';
  readonly step: StepId;
  readonly at: number;
}

/** A table is at a step now. */
export interface StepEntered {
  readonly type: 'stepEntered';
  readonly table: TableId;
  readonly step: StepId;
}

export interface StepFinished {
  readonly type: 'stepFinished';
  readonly table: TableId;
  readonly step: StepId;
}

export interface StepReopened {
  readonly type: 'stepReopened';
  readonly table: TableId;
  readonly step: StepId;
}

/** A table went on without the result of a step. */
export interface StepPassedOver {
  readonly type: 'stepPassedOver';
  readonly table: TableId;
  readonly step: StepId;
}

export interface StepDropped {
  readonly type: 'stepDropped';
  readonly step: StepId;
}

export interface StepRestored {
  readonly type: 'stepRestored';
  readonly step: StepId;
}

export interface MinutesSet {
  readonly type: 'minutesSet';
  readonly step: StepId;
  readonly minutes: number;
}

export interface ClockSet {
  readonly type: 'clockSet';
  readonly clock: Clock;
}

export interface FieldWritten {
  readonly type: 'fieldWritten';
  readonly table: TableId;
  readonly sheet: ResultName;
  readonly field: FieldId;
  readonly value: string;
  readonly by: SeatId;
}

/** Chance gave a table a card; the table's random stream moved on. */
export interface CardDrawn {
  readonly type: 'cardDrawn';
  readonly table: TableId;
  readonly card: CardId;
  readonly random: RandomState;
}

/** A table sealed its sheet: nobody writes on it any more. */
export interface SheetHandedOver {
  readonly type: 'sheetHandedOver';
  readonly table: TableId;
  readonly sheet: ResultName;
}

/** A copy of another table's sheet arrived; `fields` is empty when there was nothing to give. */
export interface SheetReceived {
  readonly type: 'sheetReceived';
  readonly table: TableId;
  readonly from: TableId;
  readonly sheet: ResultName;
  readonly fields: Readonly<Record<FieldId, string>>;
}

export interface CardPicked {
  readonly type: 'cardPicked';
  readonly table: TableId;
  readonly card: CardId;
  readonly by: SeatId;
}

export interface CardReturned {
  readonly type: 'cardReturned';
  readonly table: TableId;
  readonly card: CardId;
}

export interface CardPlaced {
  readonly type: 'cardPlaced';
  readonly table: TableId;
  readonly card: CardId;
  readonly column: string;
  /** The card that it stands before; without it, last. */
  readonly before?: CardId;
}

export interface CardAimed {
  readonly type: 'cardAimed';
  readonly table: TableId;
  readonly card: CardId;
  readonly cell: FieldId;
  readonly on: boolean;
}

/** From now on the client, or the room, sees the table's plan. */
export interface PlanShown {
  readonly type: 'planShown';
  readonly table: TableId;
  readonly to: 'client' | 'room';
}

/** A table is as it was when it entered this step. `unsaw` names results of others, and deals, that it had seen since: people do not forget. */
export interface TableRewound {
  readonly type: 'tableRewound';
  readonly table: TableId;
  readonly step: StepId;
  readonly unsaw: readonly ResultName[];
  /** Situations that had landed since. */
  readonly forgot: readonly CardId[];
  readonly reason: string;
}

export interface WorkshopEnded {
  readonly type: 'workshopEnded';
  readonly at: number;
}

export interface WorkshopReopened {
  readonly type: 'workshopReopened';
}
