import type { CardId, SuitColour, SuitId, SuitMark } from '../../engine/deck.ts';
import type { StepId } from '../../engine/format.ts';
import type { SituationKey, TableId } from '../../engine/moves.ts';
import type { OwnCard } from '../../engine/state.ts';
import type { SituationView } from '../../engine/view.ts';

/** What the report of one table is made of. */
export type ReportPart =
  | WordsPart
  | MatrixPart
  | StoryPart
  | PicturePart
  | PlanPart
  | SpendPart
  | NeedsPart
  | OwnPart
  | DealtPart
  | SituationsPart
  | DecisionPart
  | NothingPart;

interface PartBase {
  /** The step that it was made in, or at which it is told; empty for what belongs to no step. */
  readonly step: StepId;
  readonly title: string;
}

/** Labels and what was written beside them. */
export interface WordsPart extends PartBase {
  readonly kind: 'words';
  readonly lines: readonly ReportLine[];
}

export interface ReportLine {
  /** Empty where the title of the part says it all. */
  readonly label: string;
  readonly text: string;
}

/** Rows by columns, with all cells, marked or not. */
export interface MatrixPart extends PartBase {
  readonly kind: 'matrix';
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly title: string;
  /** Whom the row names, or empty. */
  readonly who: string;
  readonly cells: readonly ReportCell[];
}

export type ReportMark = '' | 'wanted' | 'most';

export interface ReportCell {
  readonly column: string;
  readonly mark: ReportMark;
  readonly reason: string;
  /** Cards of the plan that are for it. */
  readonly cards: readonly AimedCard[];
  /** Marked, and no card that lies face up is for it. Never so before the plan could be aimed. */
  readonly gap: boolean;
}

export interface AimedCard {
  readonly title: string;
  readonly blocked: boolean;
}

/** What happened to people and things along the timeline. */
export interface StoryPart extends PartBase {
  readonly kind: 'story';
  readonly lanes: readonly ReportLane[];
}

export interface ReportLane {
  readonly title: string;
  /** Names of whom the lane follows: the one that was given, then the card's. */
  readonly who: readonly string[];
  readonly moments: readonly ReportLine[];
}

/** How things looked before, and how they are to look. */
export interface PicturePart extends PartBase {
  readonly kind: 'picture';
  /** What stands over the two halves. */
  readonly columns: readonly [string, string];
  readonly rows: readonly ReportChange[];
}

export interface ReportChange {
  readonly title: string;
  readonly now: string;
  readonly later: string;
  /** Later is told, and is not the same as now. */
  readonly changed: boolean;
}

/** The chosen cards. */
export interface PlanPart extends PartBase {
  readonly kind: 'plan';
  /** Of the one purse that pays for everything; nothing when there is none, or when there are `purses`. */
  readonly points: ReportPoints | null;
  /** Each purse, where there are several or one that pays for some suits only. */
  readonly purses?: readonly ReportPurse[];
  /** In order. One column without a title when the plan has no timeline. */
  readonly columns: readonly ReportColumn[];
  /** Cards that lie at the side of the timeline. */
  readonly aside: readonly ReportCard[];
  /** Cards that were given to the table and that it did not lay. */
  readonly hand: readonly ReportCard[];
  /** Cards that situations took out of the plan. */
  readonly lost: readonly ReportCard[];
  /** Whom the plan reaches besides, because of something that happened. */
  readonly reaches: readonly string[];
  /** Marked cells that no card is for. */
  readonly gaps: readonly ReportGap[];
}

export interface ReportPoints {
  readonly points: number;
  readonly spent: number;
  /** What situations and the facilitator gave, or took. It is in `points`. */
  readonly moved: number;
}

/** One purse of several. */
export interface ReportPurse extends ReportPoints {
  /** What tells it from the others: "Methods"; empty for one that pays for everything. */
  readonly name: string;
}

export interface ReportColumn {
  readonly title: string;
  readonly cards: readonly ReportCard[];
}

export interface ReportCard {
  readonly card: CardId;
  readonly title: string;
  readonly suit: ReportSuit;
  /** What it costs this table; 0 when it is not bought. */
  readonly cost: number;
  /** What it brings; only on cards that bring something. */
  readonly income?: number;
  /** The table wrote it. */
  readonly own: boolean;
  /** Titles of the cells that it is for. */
  readonly aims: readonly string[];
  /** Who begins it, and by when. */
  readonly owner: string;
  readonly when: string;
  readonly tip: string;
  /** It lies face down. */
  readonly blocked: boolean;
  /** Titles of the situations that hold it face down. */
  readonly blockedBy: readonly string[];
  /** The title of the card under which it lies. */
  readonly under?: string;
  /** To which cards it is linked, each as a sentence: "Blog leads to Wiki". */
  readonly links?: readonly string[];
}

export interface ReportSuit {
  readonly suit: SuitId;
  /** "Method". */
  readonly word: string;
  readonly colour: SuitColour;
  readonly mark: SuitMark;
}

export interface ReportGap {
  readonly cell: string;
  readonly mark: ReportMark;
  /** Titles of cards that are for it and lie face down. */
  readonly blocked: readonly string[];
}

/** What the cards of the plan cost, suit by suit. */
export interface SpendPart extends PartBase {
  readonly kind: 'spend';
  /** The dearest suit first. */
  readonly suits: readonly SuitSpend[];
  readonly spent: number;
  /** What there was to spend, or nothing when there was no purse, or more than one. */
  readonly points: number | null;
}

export interface SuitSpend extends ReportSuit {
  readonly cards: number;
  readonly points: number;
}

/** What the cards of the plan need, added up. */
export interface NeedsPart extends PartBase {
  readonly kind: 'needs';
  readonly groups: readonly NeedsGroup[];
}

export interface NeedsGroup {
  /** "People". */
  readonly title: string;
  /** What most cards need comes first. */
  readonly needs: readonly ReportNeed[];
}

export interface ReportNeed {
  readonly need: string;
  /** Titles of the cards that need it. */
  readonly cards: readonly string[];
  /** What the table said of it. */
  readonly mark?: 'present' | 'new';
}

/** Cards that were dealt open before the table, chosen or not. */
export interface DealtPart extends PartBase {
  readonly kind: 'dealt';
  readonly cards: readonly ReportCard[];
}

/** Cards that the table wrote. */
export interface OwnPart extends PartBase {
  readonly kind: 'own';
  readonly cards: readonly ReportOwnCard[];
}

export interface ReportOwnCard extends Pick<OwnCard, 'title' | 'text' | 'as' | 'state' | 'price'> {
  readonly card: CardId;
  /** Who wrote it, or empty. */
  readonly by: string;
}

/** Everything that landed on the table, in order. */
export interface SituationsPart extends PartBase {
  readonly kind: 'situations';
  readonly situations: readonly ReportSituation[];
}

export interface ReportSituation extends Pick<SituationView, 'status' | 'judge'> {
  readonly key: SituationKey;
  readonly title: string;
  readonly text: string;
  /** "Barrier", or empty when it was typed live. */
  readonly suit: string;
  /** The title of the step in which it landed. */
  readonly during: string;
  /** What it did to the table, one sentence each. */
  readonly happened: readonly string[];
  /** Titles of the cards of the answer. */
  readonly cards: readonly string[];
  readonly words: string;
  /** Notes that it asked for. */
  readonly notes: readonly ReportLine[];
  /** Who judged it and how, as a sentence. */
  readonly outcome: string;
}

/** What was decided about the work of tables. */
export interface DecisionPart extends PartBase {
  readonly kind: 'decision';
  /** How it was decided, one sentence each. */
  readonly rules: readonly string[];
  /** What came of it, one sentence each. */
  readonly outcome: readonly string[];
  /** Why, in the words of whoever accepted or refused. */
  readonly reason: string;
  /** Nobody decided: the reason is what was said. */
  readonly said?: true;
  /** What `points` are. */
  readonly counts: 'votes' | 'points';
  /** Everybody who stood for election, best first; empty where work was accepted or refused. */
  readonly rows: readonly ReportChoice[];
  /** Who chose whom, one sentence each; empty where votes are secret. */
  readonly cast: readonly string[];
}

export interface ReportChoice {
  readonly table: TableId;
  readonly name: string;
  /** Null where somebody decided alone. */
  readonly points: number | null;
  readonly through: boolean;
}

/** A step that was there to be used, and left nothing. */
export interface NothingPart extends PartBase {
  readonly kind: 'nothing';
  readonly sentence: string;
}
