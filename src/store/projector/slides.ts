import type { SuitColour, SuitMark } from '../../engine/deck.ts';
import type { CardFace } from '../board.ts';
import type { SheetLine } from '../sheets/sheet-lines.ts';
import type { ResultSlide } from './result-slide.ts';
import type { WallSlide } from './wall-slide.ts';

/** The whole screen. The same source always gives the same one, on any page, at any time. */
export interface ProjectorModel {
  readonly head: Head;
  readonly clock: ScreenClock | null;
  readonly slide: Slide;
  readonly tour: Tour | null;
  /** The same while the same thing is shown. */
  readonly key: string;
}

export interface Head {
  readonly title: string;
  /** A line below the title. */
  readonly line: string;
}

export interface ScreenClock {
  /** "12:40" */
  readonly time: string;
  readonly state: 'left' | 'over' | 'paused';
  /** What stands beside the time: "over by", "paused", or nothing. */
  readonly note: string;
}

/** Where we are when not everything fits at once, and the screen turns its pages by itself. */
export interface Tour {
  /** "Tables 1 to 6 of 12" */
  readonly label: string;
  /** How much of this page's time is over, 0 to 1. */
  readonly progress: number;
}

export type Slide =
  | MapSlide
  | TablesSlide
  | PlansSlide
  | MatricesSlide
  | SituationSlide
  | TableSlide
  | StoriesSlide
  | PresentingSlide
  | QuestionsSlide
  | ResultSlide
  | WallSlide
  | QuietSlide;
export type SlideKind = Slide['kind'];

/** A sentence where there is nothing to show yet. */
export interface QuietSlide {
  readonly kind: 'quiet';
  readonly text: string;
}

/** An instruction, and perhaps all steps with the one where we are. */
export interface MapSlide {
  readonly kind: 'map';
  readonly steps: readonly MapLine[];
  /** Steps before and after those that fit. */
  readonly before: number;
  readonly after: number;
  readonly text: readonly string[];
}

export interface MapLine {
  readonly key: string;
  readonly title: string;
  readonly minutes: string;
  readonly state: 'done' | 'here' | 'ahead' | 'dropped';
}

/** What is asked, and how far each table is. */
export interface TablesSlide {
  readonly kind: 'tables';
  /** In large type; empty when it stands in the head. */
  readonly ask: string;
  /** Whether it is short enough for the largest type. */
  readonly short: boolean;
  readonly names: NameLook;
  readonly columns: number;
  readonly tables: readonly TableTile[];
}

/** How names stand in tiles: beside a tick with its word, beside a bare tick, or in smaller letters on several lines. */
export type NameLook = 'worded' | 'bare' | 'long';

export interface TableTile {
  readonly key: string;
  readonly name: string;
  /** For whom it plans, or nothing. */
  readonly client: string;
  /** People's names when they may be shown, or how many there are. */
  readonly people: string;
  readonly done: boolean;
}

/** A gallery of plans. */
export interface PlansSlide {
  readonly kind: 'plans';
  readonly columns: number;
  readonly rows: number;
  readonly plans: readonly PlanTile[];
}

export interface PlanTile {
  readonly key: string;
  readonly name: string;
  /** Whether the name needs the whole line. */
  readonly long: boolean;
  /** Whether the points need a whole line too. */
  readonly below: boolean;
  /** "9 of 15", or nothing where there is no purse. */
  readonly points: string;
  /** How full the purse's bar is, 0 to 1; null where there is no purse, or more than one. */
  readonly spent: number | null;
  readonly over: boolean;
  readonly look: CardLook;
  readonly cards: readonly ScreenCard[];
  /** Cards that do not fit. */
  readonly more: number;
}

/** How cards lie: `tall` shows the picture, `wide` the title beside it, `narrow` a smaller one, `line` the title in a line. Both sizes in hundredths of the screen's height; those that show titles may be higher. */
export interface CardLook {
  readonly look: 'tall' | 'wide' | 'narrow' | 'line';
  readonly width: number;
  readonly height: number;
}

export interface ScreenCard {
  readonly key: string;
  readonly face: CardFace;
  readonly faceDown: boolean;
  readonly own: boolean;
  /** That it is blocked, or the table's own; or whether it is new. */
  readonly note: string;
  /** Where tables tell only what is new: whether it is, or has been told before. */
  readonly tell?: 'new' | 'told';
  /** Who does it, and by when. */
  readonly task: string;
}

/** Matrices of tables side by side, or one that adds them up. */
export interface MatricesSlide {
  readonly kind: 'matrices';
  readonly columns: readonly string[];
  readonly matrices: readonly ScreenMatrix[];
  /** The most lines of a reason. */
  readonly lines: number;
}

export interface ScreenMatrix {
  readonly key: string;
  /** The table's name, or whose marks are added up. */
  readonly title: string;
  readonly rows: readonly ScreenRow[];
}

export interface ScreenRow {
  readonly key: string;
  readonly title: string;
  readonly cells: readonly ScreenCell[];
}

export interface ScreenCell {
  readonly key: string;
  readonly mark: '' | 'wanted' | 'most';
  /** Why, where there is room to read it. */
  readonly note: string;
  /** How many tables marked it, where marks are added up; else nothing. */
  readonly count: string;
}

/** Something that has landed, for the room to read. */
export interface SituationSlide {
  readonly kind: 'situation';
  /** The card; nothing when it was typed live. */
  readonly face: CardFace | null;
  readonly title: string;
  readonly text: string;
  readonly ask: string;
  /** "For Heron and Wren" */
  readonly whom: string;
  /** Who decides whether the answer convinces. */
  readonly decides: string;
  /** How many tables have answered. */
  readonly answered: string;
}

/** One table in the spotlight. */
export interface TableSlide {
  readonly kind: 'table';
  readonly part: PlanPart | MatrixPart | LandedPart | PaperPart | QuietSlide;
}

export interface PlanPart {
  readonly kind: 'plan';
  readonly look: CardLook;
  readonly columns: readonly PartColumn[];
}

export interface PartColumn {
  readonly key: string;
  readonly title: string;
  readonly cards: readonly ScreenCard[];
}

export interface MatrixPart {
  readonly kind: 'matrix';
  readonly columns: readonly string[];
  readonly matrix: ScreenMatrix;
  /** The most lines of a reason. */
  readonly lines: number;
}

/** What landed on the table, and how it was answered. */
export interface LandedPart {
  readonly kind: 'landed';
  readonly landed: readonly LandedLine[];
  /** The most lines of each answer. */
  readonly lines: number;
}

/** A sheet of the table, or as much of it as can be read at once. */
export interface PaperPart {
  readonly kind: 'paper';
  readonly title: string;
  readonly lines: readonly SheetLine[];
  /** Whether the words are few enough for large letters. */
  readonly large: boolean;
  /** The most lines of one text. */
  readonly most: number;
}

export interface LandedLine {
  readonly key: string;
  readonly title: string;
  readonly suit: { readonly colour: SuitColour; readonly mark: SuitMark } | null;
  /** Cards and words. */
  readonly answer: string;
  readonly outcome: string;
}

/** A table's story along its timeline. */
export interface StoriesSlide {
  readonly kind: 'stories';
  readonly columns: readonly string[];
  readonly lanes: readonly StoryLane[];
  /** Whether the words are few enough for large letters. */
  readonly readable: boolean;
  /** The most lines of each text. */
  readonly lines: number;
}

export interface StoryLane {
  readonly key: string;
  readonly title: string;
  readonly who: string;
  readonly moments: readonly { readonly key: string; readonly text: string }[];
}

/** Who shows its plan to whom. */
export interface PresentingSlide {
  readonly kind: 'presenting';
  readonly ask: string;
  readonly short: boolean;
  readonly names: NameLook;
  readonly columns: number;
  readonly pairs: readonly { readonly key: string; readonly from: string; readonly to: string; readonly done: boolean }[];
}

/** What the room talks about. */
export interface QuestionsSlide {
  readonly kind: 'questions';
  readonly questions: readonly string[];
  /** How many tables are done. */
  readonly done: string;
}
