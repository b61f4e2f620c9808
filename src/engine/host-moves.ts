import type { CardId, SuitId } from './deck.ts';
import type { StepId } from './format.ts';
import type { JudgeHostMove } from './judge-moves.ts';
import type { SituationKey, TableId } from './moves.ts';

/** What only the facilitator may do. */
export type HostMove =
  | MoveOn
  | MoveTable
  | DropStep
  | RestoreStep
  | SetMinutes
  | PauseClock
  | ResumeClock
  | AddTime
  | PlanTime
  | RewindTable
  | SendSituation
  | ScheduleSituation
  | CancelScheduled
  | LandDue
  | WithdrawSituation
  | RuleOnAnswer
  | JudgeHostMove
  | PriceCard
  | RefuseCard
  | GivePoints
  | SetPurse
  | WriteNote
  | SetScreen
  | UndoAct
  | EndWorkshop
  | ReopenWorkshop;

/** Moves every table at the foremost step on to the next, finished or not. */
export interface MoveOn {
  readonly type: 'moveOn';
  readonly step: StepId;
}

/** Moves one table to any step and keeps its work. */
export interface MoveTable {
  readonly type: 'moveTable';
  readonly table: TableId;
  readonly step: StepId;
}

/** Leaves a step out. `sure` is needed when the format protects it. */
export interface DropStep {
  readonly type: 'dropStep';
  readonly step: StepId;
  readonly sure: boolean;
}

export interface RestoreStep {
  readonly type: 'restoreStep';
  readonly step: StepId;
}

/** Plans other minutes for a step. `sure` is needed to go under the least minutes of a protected step. */
export interface SetMinutes {
  readonly type: 'setMinutes';
  readonly step: StepId;
  readonly minutes: number;
  readonly sure: boolean;
}

export interface PauseClock {
  readonly type: 'pauseClock';
}

export interface ResumeClock {
  readonly type: 'resumeClock';
}

export interface AddTime {
  readonly type: 'addTime';
  /** Whole minutes, -60 to 60. */
  readonly minutes: number;
}

/** Takes one table back to the beginning of a step, with the table as it was then. The others play on. */
export interface RewindTable {
  readonly type: 'rewindTable';
  readonly table: TableId;
  readonly step: StepId;
  /** Why, for the record. At most 160 code points; may be empty. */
  readonly reason: string;
}

/** Plans the minutes of several steps at once, and when the workshop is to end. `sure` as in `setMinutes`. */
export interface PlanTime {
  readonly type: 'planTime';
  readonly minutes: Readonly<Record<StepId, number>>;
  /** Milliseconds on the dealer's clock, or null when there is no end to keep. */
  readonly endsAt: number | null;
  readonly sure: boolean;
}

/** What lands: a card, one by chance from a suit of the pile (from all of it when the suit is empty), or words typed live. */
export type SituationWish =
  | { readonly what: 'card'; readonly card: CardId }
  | { readonly what: 'draw'; readonly suit: SuitId | ''; readonly same: boolean }
  | { readonly what: 'words'; readonly title: string; readonly text: string };

/** Lets a situation land on some tables or all, now. */
export interface SendSituation {
  readonly type: 'sendSituation';
  /** At least one; each once. */
  readonly tables: readonly TableId[];
  readonly wish: SituationWish;
}

/** Lets a situation land later. */
export interface ScheduleSituation {
  readonly type: 'scheduleSituation';
  readonly tables: readonly TableId[];
  readonly wish: SituationWish;
  /** Whole minutes from now, 1 to 240. */
  readonly minutes: number;
}

export interface CancelScheduled {
  readonly type: 'cancelScheduled';
  readonly key: string;
}

/** Whatever is due by now lands. The program sends it when the time has come; time itself never moves anything. */
export interface LandDue {
  readonly type: 'landDue';
}

/** Takes a situation off a table, with all that it holds over it. */
export interface WithdrawSituation {
  readonly type: 'withdrawSituation';
  readonly table: TableId;
  readonly situation: SituationKey;
}

/** The facilitator accepts or refuses an answer, whoever was to judge it. */
export interface RuleOnAnswer {
  readonly type: 'ruleOnAnswer';
  readonly table: TableId;
  readonly situation: SituationKey;
  readonly accept: boolean;
}

/** Agrees the price of a table's own card, 0 to 9 points. */
export interface PriceCard {
  readonly type: 'priceCard';
  readonly table: TableId;
  readonly card: CardId;
  readonly cost: number;
}

/** Says no to a table's own card; it leaves the plan. */
export interface RefuseCard {
  readonly type: 'refuseCard';
  readonly table: TableId;
  readonly card: CardId;
}

/** Gives a table points, or takes some: -20 to 20, not 0. */
export interface GivePoints {
  readonly type: 'givePoints';
  readonly table: TableId;
  readonly points: number;
  /** They are for the purse that pays for this suit; without it, for the first. */
  readonly suit?: SuitId;
}

/** Chooses how many points are in a purse whose number the format leaves to the facilitator, for all tables. */
export interface SetPurse {
  readonly type: 'setPurse';
  readonly step: StepId;
  /** Which of the step's limits, from 0. */
  readonly limit: number;
  /** Within the range that the format gives. */
  readonly points: number;
}

/** The facilitator's own note about a table, for the report. At most 1000 code points. */
export interface WriteNote {
  readonly type: 'writeNote';
  readonly table: TableId;
  readonly value: string;
}

/** What the room's screen shows. `auto` follows the step. */
export type ScreenShow = 'auto' | 'join' | 'plans' | 'table' | 'situation' | 'matrix' | 'stories' | 'carousel' | 'wall';

/** Turns the room's screen to something, and says whether people's names may be on it. */
export interface SetScreen {
  readonly type: 'setScreen';
  readonly show: ScreenShow;
  /** The table that `table` or `situation` is about, else null. */
  readonly table: TableId | null;
  readonly names: boolean;
  /** Seconds for each table in the carousel, 5 to 300. */
  readonly seconds: number;
}

/** Takes back one of the facilitator's acts, within 30 seconds of it. */
export interface UndoAct {
  readonly type: 'undoAct';
  readonly key: string;
}

export interface EndWorkshop {
  readonly type: 'endWorkshop';
}

export interface ReopenWorkshop {
  readonly type: 'reopenWorkshop';
}
