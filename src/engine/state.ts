import type { CardId, SuitId } from './deck.ts';
import type { Marker, Match } from './effects/effect.ts';
import type { ResultName, StepId } from './format.ts';
import type { ScreenShow, SituationWish } from './host-moves.ts';
import type { FieldId, MoveType, Role, SeatId, SituationKey, TableId } from './moves.ts';
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
  /** Points that the facilitator chose for purses, by step and place among its limits: `choose/0`. Only where the format leaves some to choose. */
  readonly pursePoints?: Readonly<Record<string, number>>;
  /** When the workshop is to end, in milliseconds, or null. */
  readonly endsAt: number | null;
  readonly scheduled: readonly Scheduled[];
  readonly screen: ScreenState;
  /** The facilitator's notes. */
  readonly notes: Readonly<Record<TableId, string>>;
  /** The facilitator's latest acts that can still be taken back, oldest first. */
  readonly undo: readonly Undo[];
  /** Chance for what comes to the whole room. */
  readonly random: RandomState;
  /** What every table gets, by the name of the deal; absent until something is dealt so. */
  readonly dealt?: Readonly<Record<ResultName, readonly CardId[]>>;
  /** Sheets that the whole room has together, which no rewind takes back; absent until somebody has written on one. */
  readonly shared?: Readonly<Record<ResultName, Sheet>>;
  /** The votes of steps that tables have reached; absent until there is one. */
  readonly ballots?: Readonly<Record<StepId, Ballot>>;
}

/** The vote of one step. */
export interface Ballot {
  /** By whoever voted: a table, or a seat. */
  readonly votes: Readonly<Record<string, Vote>>;
  /** By the number of the hall, 0 for the whole room: halls whose vote is closed. */
  readonly closed: Readonly<Record<string, VoteResult>>;
}

export interface Vote {
  /** The hall in which it was cast. */
  readonly hall: number;
  /** In the order of the list; empty for whoever abstains. */
  readonly choices: readonly TableId[];
}

export interface VoteResult {
  /** Votes, or points by rank, of all that stood for election; empty where somebody decided alone. */
  readonly points: Readonly<Record<TableId, number>>;
  /** Who goes through, best first. */
  readonly winners: readonly TableId[];
  /** Who shares the last place until the facilitator decides. */
  readonly tied: readonly TableId[];
  /** Who of those who shared the last place went through by a draw. */
  readonly drawn: readonly TableId[];
}

/** Whether a table's work was accepted; null where nobody decides, and it was only talked about. */
export interface Ruling {
  readonly accept: boolean | null;
  /** Why, or what was said, in words; may be empty. */
  readonly reason: string;
  readonly by: 'table' | 'client' | 'facilitator';
}

/** A situation that will land. */
export interface Scheduled {
  readonly key: string;
  readonly tables: readonly TableId[];
  readonly wish: SituationWish;
  /** Milliseconds on the dealer's clock. */
  readonly at: number;
}

/** What the room's screen shows. */
export interface ScreenState {
  readonly show: ScreenShow;
  readonly table: TableId | null;
  /** Whether people's names may be on it. */
  readonly names: boolean;
  /** Seconds for each table in the carousel. */
  readonly seconds: number;
  /** Since when, in milliseconds. */
  readonly since: number;
}

/** An act of the facilitator, and what was there before it. */
export interface Undo {
  readonly key: string;
  readonly act: MoveType;
  /** The table that it was about, when it was about one. */
  readonly table: TableId | null;
  readonly at: number;
  /** What the act changed, as it was: tables, seats, and what is common to the room. */
  readonly tables: Readonly<Record<TableId, Table>>;
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly room: Partial<RoomState>;
}

/** What is common to all tables, besides seats and the screen. */
export type RoomState = Pick<
  Workshop,
  'phase' | 'clock' | 'began' | 'minutes' | 'dropped' | 'pursePoints' | 'endsAt' | 'scheduled' | 'random' | 'ballots'
>;

export interface Seat {
  /** Nothing for the facilitator, who sits nowhere. */
  readonly table: TableId | null;
  readonly role: Role;
  /** False once the person has left; the seat stays, for the names on what they wrote. */
  readonly here: boolean;
  /** Their place in the order of sitting down, where the format deals hands or has turns. */
  readonly sat?: number;
}

/** The room's clock for the foremost step. It never moves anybody on by itself. */
export type Clock =
  | { readonly running: true /** Milliseconds on the dealer's clock. */; readonly endsAt: number }
  | { readonly running: false /** Milliseconds left; negative when over time. */; readonly left: number };

/** One group and everything in front of it. */
export interface Table extends TableWork {
  readonly step: StepId;
  readonly finished: boolean;
  /** Since when its flag for help is up, in milliseconds, or null. */
  readonly help: number | null;
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
  /** Everything that has landed here, in order. */
  readonly situations: readonly Situation[];
  /** What situations, and the facilitator, hold over the table. */
  readonly standing: readonly Standing[];
  /** Cards that were given to the table and are not in its plan. */
  readonly hand: readonly CardId[];
  /** Cards that were lost; they cannot be chosen again. */
  readonly discarded: readonly CardId[];
  /** Cards that the table wrote. */
  readonly own: readonly OwnCard[];
  /** Whether the plan may be changed because a situation has landed. */
  readonly revising: boolean;
  /** Steps that have brought their situations. */
  readonly injected: readonly Injected[];
  readonly random: RandomState;
  /** What was decided about its work, by step; absent until something was. */
  readonly rulings?: Readonly<Record<StepId, Ruling>>;
  /** What was dealt, by the name of the deal; absent until something is. */
  readonly deals?: Readonly<Record<ResultName, Dealt>>;
  /** How far the turns of a step have come; absent before the first turn is over. */
  readonly turn?: Turn;
}

/** Cards that a deal has brought to a table, also those that lie in the plan by now. */
export interface Dealt {
  /** Open before the table, in the order in which they came. */
  readonly cards: readonly CardId[];
  /** Where each person got their own. Under the empty name a hand that belongs to the whole table. */
  readonly hands?: Readonly<Record<SeatId | '', readonly CardId[]>>;
  /** How often the table has redrawn; absent before the first time. */
  readonly redraws?: number;
}

/** Whose turn it is follows from whose turn was the last. */
export interface Turn {
  readonly step: StepId;
  /** Whose turn is over, by their place in the order of sitting down. */
  readonly after: number;
  /** How many turns in a row brought no card. */
  readonly passes: number;
}

/** A step has brought its situation: a card, or nothing when none was left. */
export interface Injected {
  readonly step: StepId;
  readonly card: CardId | null;
}

/** Something that has landed on a table. */
export interface Situation {
  readonly key: SituationKey;
  /** Null when it was typed live. */
  readonly card: CardId | null;
  /** What was typed live. */
  readonly title: string;
  readonly text: string;
  readonly step: StepId;
  readonly at: number;
  /** `open`: the table has it in hand; `answered`: somebody must judge; then met, or unmet; `noted`: read; `withdrawn` by the facilitator. */
  readonly status: 'open' | 'answered' | 'met' | 'unmet' | 'noted' | 'withdrawn';
  /** Effects that happened, by place on the card: `effects/0`, `met/0`, `else/1`. */
  readonly fired: readonly string[];
  /** Choices that the table has yet to make. */
  readonly owed: readonly Owed[];
  readonly answer: readonly LaidCard[];
  /** Who settled it, once it is settled. */
  readonly judge: 'facilitator' | 'client' | 'rules' | 'table' | null;
}

/** The table must name cards that an effect hits. */
export interface Owed {
  /** The effect's place on the card. */
  readonly path: string;
  readonly count: number;
}

export interface LaidCard {
  readonly card: CardId;
  /** It joined the plan as an answer. */
  readonly joined: boolean;
}

/** Something that lasts. `key` names the effect: `s1/effects/0`, or `host/3`. */
export type Standing =
  | (StandingBase & {
      readonly kind: 'budget';
      readonly points: number /** Whose purse they are for; without it, the first. */;
      readonly suit?: SuitId;
    })
  | (StandingBase & { readonly kind: 'cost'; readonly match: Match; readonly plus: number; readonly times: number })
  | (StandingBase & {
      readonly kind: 'block' /** What it holds face down, even after it was laid back into the pack. */;
      readonly cards: readonly CardId[];
    })
  | (StandingBase & { readonly kind: 'need' })
  | (StandingBase & { readonly kind: 'reach'; readonly card: CardId });

interface StandingBase {
  readonly key: string;
  /** Null when it comes from the facilitator. */
  readonly situation: SituationKey | null;
  readonly expires: Marker | null;
}

/** A card that a table wrote. */
export interface OwnCard {
  /** `own-1`, `own-2` … at each table. */
  readonly id: CardId;
  readonly title: string;
  readonly text: string;
  readonly by: SeatId;
  readonly as: 'new' | 'exists' | 'joker';
  readonly suit: SuitId;
  /** Null until it is agreed. */
  readonly price: number | null;
  /** `asked`: waits for a price; `agreed`: may be laid into the plan; `refused` by the facilitator; `torn` up by the table. */
  readonly state: 'asked' | 'agreed' | 'refused' | 'torn';
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
  /** What holds it face down: keys of standing effects. Face up when there are none. */
  readonly blocks: readonly string[];
  /** It was given to the table. */
  readonly free: boolean;
}
