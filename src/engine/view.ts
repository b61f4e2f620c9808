import type { CardId, SuitId } from './deck.ts';
import type { ResultName, StepId } from './format.ts';
import type { Excess } from './limits/limit.ts';
import type { FieldId, MoveType, Role, SeatId, SituationKey, TableId } from './moves.ts';
import type {
  Clock,
  Owed,
  OwnCard,
  PlanCard,
  Ruling,
  Scheduled,
  ScreenState,
  Situation,
  Standing,
  VoteResult,
  Workshop,
} from './state.ts';

/** Who looks. A table sees its own work and what others have passed or shown to it; the facilitator sees all tables; the screen sees what the whole room may. */
export type Audience =
  | { readonly kind: 'table'; readonly table: TableId }
  /** What somebody holds that nobody else sees, beside what their table sees. */
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'screen' };

/** What one audience may know. Built field by field, never by leaving things out. */
export interface View {
  readonly phase: Workshop['phase'];
  readonly clock: Clock;
  readonly steps: readonly StepView[];
  readonly tables: readonly TableGlance[];
  /** The tables whose work this audience may see. */
  readonly work: readonly TableView[];
  /** Plans that others have shown to this audience. */
  readonly shown: readonly ShownView[];
  /** Answers that this audience may judge. The facilitator may judge all, whoever they wait for. */
  readonly toJudge: readonly AnswerView[];
  /** Points that the facilitator chose for purses, where the format leaves some to choose. */
  readonly pursePoints?: NonNullable<Workshop['pursePoints']>;
  /** When the workshop is to end, in milliseconds, or null. */
  readonly endsAt: number | null;
  /** What the room's screen shows. */
  readonly screen: ScreenState;
  /** What the screen may show of each table; empty for everyone else. */
  readonly room: readonly RoomTable[];
  /** What only the facilitator knows; null for everyone else. */
  readonly desk: DeskView | null;
  /** Somebody's own hands; only for the seat itself. */
  readonly held?: readonly HeldView[];
  /** Votes that tables have come to; absent in formats without any. */
  readonly votes?: readonly VoteView[];
  /** Work that is accepted or refused, as far as it concerns this audience; absent in formats without such a step. */
  readonly gates?: readonly GateView[];
}

/** The vote of a hall, or of the room. How anybody votes is in none of these before it is closed. */
export interface VoteView {
  readonly step: StepId;
  /** From 1, or 0 where the whole room votes. */
  readonly hall: number;
  readonly entries: readonly EntryView[];
  /** How many have voted, of how many who have or are waited for. */
  readonly voted: number;
  readonly of: number;
  /** Tables where somebody is waited for. */
  readonly waitsFor: readonly TableId[];
  /** Nobody at the step has anybody to choose. */
  readonly nobody: boolean;
  /** Whom the facilitator can name as those who go through, and how many of them; null while that is not the facilitator's to say. */
  readonly verdict: { readonly tables: readonly TableId[]; readonly places: number } | null;
  /** Who votes at the table of this audience. */
  readonly voters: readonly VoterView[];
  readonly result: ResultView | null;
}

/** Work that can be chosen, or judged. */
export interface EntryView {
  readonly table: TableId;
  /** What there is to see of it; null for who decides nothing here, and while the table is back at an earlier step. */
  readonly work: ShownView | null;
}

export interface VoterView {
  readonly voter: TableId | SeatId;
  readonly voted: boolean;
}

export interface ResultView extends VoteResult {
  /** Who chose whom; empty where votes are secret. */
  readonly cast: readonly CastView[];
}

export interface CastView {
  readonly voter: TableId | SeatId;
  readonly choices: readonly TableId[];
}

/** A table's work at a step where it is accepted or refused, or only talked about. */
export interface GateView {
  readonly step: StepId;
  readonly entry: EntryView;
  /** Whose turn it is to decide, or to note that they have talked about it; or null. */
  readonly waitsFor: Ruling['by'] | null;
  readonly ruling: Ruling | null;
  /** The table was refused and changes its work. */
  readonly sentBack: boolean;
}

/** The cards of a deal that somebody holds, without those that lie in the plan. */
export interface HeldView {
  readonly deal: ResultName;
  readonly cards: readonly CardId[];
}

/** The facilitator's own papers. */
export interface DeskView {
  readonly scheduled: readonly Scheduled[];
  /** When the next situation is due by itself, in milliseconds, or null. */
  readonly nextDue: number | null;
  readonly notes: Readonly<Record<TableId, string>>;
  /** Acts that can be taken back until 30 seconds after `at`, oldest first. */
  readonly undo: readonly UndoView[];
}

export interface UndoView {
  readonly key: string;
  readonly act: MoveType;
  readonly table: TableId | null;
  /** The tables and seats that it changed. */
  readonly tables: readonly TableId[];
  readonly seats: readonly SeatId[];
  readonly at: number;
}

export interface StepView {
  readonly step: StepId;
  readonly minutes: number;
  readonly dropped: boolean;
  /** Milliseconds on the dealer's clock, or nothing before the first table got there. */
  readonly began: number | null;
}

/** What everyone may know of a table. */
export interface TableGlance {
  readonly table: TableId;
  readonly step: StepId;
  readonly finished: boolean;
  readonly people: readonly SeatView[];
  readonly empty: boolean;
  /** Since when its flag for help is up, in milliseconds, or null. */
  readonly help: number | null;
  readonly client: TableId;
  readonly planner: TableId;
}

export interface SeatView {
  readonly seat: SeatId;
  readonly role: Role;
}

/** A table's own work. */
export interface TableView {
  readonly table: TableId;
  readonly sheets: Readonly<Record<ResultName, SheetView>>;
  readonly plan: readonly PlanCard[];
  /** The purses of the choosing that the table is at, or has last been at. */
  readonly purses: readonly PurseView[];
  /** The limits of that choosing that the plan does not keep, where there are any. */
  readonly excesses?: readonly Excess[];
  /** The table's step, then earlier ones that it may still catch up on. */
  readonly open: readonly StepId[];
  /** Results that its step needs and that are not there. */
  readonly missing: readonly ResultName[];
  /** Steps that it can be taken back to. */
  readonly marks: readonly StepId[];
  readonly passedOver: readonly StepId[];
  /** Everything that has landed on the table, in order. */
  readonly situations: readonly SituationView[];
  readonly standing: readonly StandingView[];
  /** Cards given to the table that are not in its plan. */
  readonly hand: readonly CardId[];
  readonly discarded: readonly CardId[];
  readonly own: readonly OwnCard[];
  /** What cards cost this table, where that is not what is printed on them. */
  readonly costs: Readonly<Record<CardId, number>>;
  /** The plan may be changed, because a situation has landed. */
  readonly revising: boolean;
  /** What was dealt; absent before anything is. */
  readonly deals?: readonly DealView[];
  /** Whose turn it is, in a step of turns. */
  readonly turn?: TurnView;
}

/** Cards that a deal has brought to a table. */
export interface DealView {
  readonly deal: ResultName;
  /** Open before the table, also those that lie in the plan by now. */
  readonly cards: readonly CardId[];
  /** How many cards the next opening brings; 0 when none is left. */
  readonly next: number;
  /** What the next redraw costs; null when there is none. */
  readonly redraw: number | null;
  /** Where each person got their own: how many, and how many they still hold. Never which. */
  readonly hands: readonly { readonly seat: SeatId; readonly dealt: number; readonly left: number }[];
}

export interface TurnView {
  readonly step: StepId;
  readonly seat: SeatId;
  /** How many turns in a row brought no card. */
  readonly passes: number;
}

/** Something that has landed on a table. The words of its answer, and its notes, are on the sheet `situation/KEY`. */
export interface SituationView {
  readonly key: SituationKey;
  readonly card: CardId | null;
  readonly title: string;
  readonly text: string;
  readonly step: StepId;
  /** When it landed, in milliseconds. */
  readonly at: number;
  readonly status: Situation['status'];
  readonly fired: readonly string[];
  readonly owed: readonly Owed[];
  readonly answer: readonly CardId[];
  readonly judge: Situation['judge'];
  /** Whose turn it is, or null when it is settled. */
  readonly waitsFor: 'table' | 'client' | 'facilitator' | null;
}

/** Something that lasts. A need says whether it is met. */
export type StandingView = Standing & { readonly met: boolean };

/** An answer that waits for a judge. */
export interface AnswerView {
  readonly table: TableId;
  readonly situation: SituationView;
  /** The sheet `situation/KEY`. */
  readonly sheet: SheetView;
  /** Cards of its own among those laid as an answer. */
  readonly own: readonly OwnCard[];
  readonly waitsFor: 'client' | 'facilitator';
}

/** What the whole room may see of a table now. Empty where the screen shows something else. */
export interface RoomTable {
  readonly table: TableId;
  readonly plan: readonly PlanCard[];
  readonly own: readonly OwnCard[];
  readonly purses: readonly PurseView[];
  /** What cards cost the table, where that is not what is printed on them. */
  readonly costs: Readonly<Record<CardId, number>>;
  readonly sheets: Readonly<Record<ResultName, SheetView>>;
  readonly situations: readonly SituationView[];
  /** What the room's step has dealt to every table alike; absent where it deals nothing so. */
  readonly dealt?: readonly CardId[];
}

export interface SheetView {
  readonly fields: Readonly<Record<FieldId, FieldView>>;
  readonly sealed: boolean;
  readonly from: TableId | null;
}

export interface FieldView {
  readonly value: string;
  readonly version: number;
}

export interface PurseView {
  /** What there is to spend, with all that came and went. */
  readonly points: number;
  readonly spent: number;
  /** What situations and the facilitator gave, or took. */
  readonly moved: number;
  /** The suits whose cards it pays for, where those are not all. */
  readonly suits?: readonly SuitId[];
  /** The suits whose cards fill it, where cards do. */
  readonly by?: readonly SuitId[];
  /** Who has yet to say how many points are in it: until then there are as few as there can be. */
  readonly waitsFor?: 'facilitator' | 'sheet';
}

/** Another table's plan, as it was shown. */
export interface ShownView {
  readonly table: TableId;
  readonly plan: readonly PlanCard[];
  readonly own: readonly OwnCard[];
  /** The matrix that its cards are aimed at, by result name, and who does what by when, as `card/ID`. */
  readonly sheets: Readonly<Record<ResultName, SheetView>>;
}
