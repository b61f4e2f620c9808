import type { CardId } from './deck.ts';
import type { ResultName, StepId } from './format.ts';
import type { FieldId, MoveType, SeatId, TableId } from './moves.ts';
import type { RandomState } from './rng.ts';
import type { RoomState, Scheduled, ScreenState } from './state.ts';

/** What happened in the room around the tables. */
export type RoomEvent =
  | RoomDrew
  | RoomFieldWritten
  | SituationScheduled
  | ScheduledGone
  | HelpAsked
  | NoteWritten
  | ScreenSet
  | EndPlanned
  | PurseSet
  | ActRemembered
  | ActUndone;

/** Chance gave the whole room a card; the room's random stream moved on. */
export interface RoomDrew {
  readonly type: 'roomDrew';
  readonly card: CardId;
  readonly random: RandomState;
}

/** Words on a sheet that the whole room has together. */
export interface RoomFieldWritten {
  readonly type: 'roomFieldWritten';
  readonly sheet: ResultName;
  readonly field: FieldId;
  readonly value: string;
  readonly by: SeatId;
}

export interface SituationScheduled {
  readonly type: 'situationScheduled';
  readonly scheduled: Scheduled;
}

/** A scheduled situation landed, or was cancelled. */
export interface ScheduledGone {
  readonly type: 'scheduledGone';
  readonly key: string;
}

export interface HelpAsked {
  readonly type: 'helpAsked';
  readonly table: TableId;
  /** Milliseconds, or null when the flag came down. */
  readonly since: number | null;
}

export interface NoteWritten {
  readonly type: 'noteWritten';
  readonly table: TableId;
  readonly value: string;
}

export interface ScreenSet {
  readonly type: 'screenSet';
  readonly screen: ScreenState;
}

/** The facilitator chose the points of a purse; `limit` is its place among the step's limits. */
export interface PurseSet {
  readonly type: 'purseSet';
  readonly step: StepId;
  readonly limit: number;
  readonly points: number;
}

export interface EndPlanned {
  readonly type: 'endPlanned';
  readonly endsAt: number | null;
}

/** What was there before an act of the facilitator is kept for a while; `keep` are the earlier ones that still are. */
export interface ActRemembered {
  readonly type: 'actRemembered';
  readonly key: string;
  readonly act: MoveType;
  readonly at: number;
  readonly table: TableId | null;
  readonly tables: readonly TableId[];
  readonly seats: readonly SeatId[];
  readonly room: readonly (keyof RoomState)[];
  readonly keep: readonly string[];
}

export interface ActUndone {
  readonly type: 'actUndone';
  readonly key: string;
}
