import type { StepId } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';

/** What every table made, as data: what people wrote stays exactly as they wrote it, and what is empty is left out. */
export interface Report {
  readonly title: string;
  readonly deck: string;
  readonly format: string;
  readonly date: string;
  readonly tables: readonly ReportTable[];
}

export interface ReportTable {
  readonly table: TableId;
  /** "Heron". */
  readonly name: string;
  readonly people: readonly string[];
  /** The name of the table that it planned for, or empty when it was its own client. */
  readonly client: string;
  /** The name of the table that planned for it, or empty when that was its client or itself. */
  readonly planner: string;
  /** In the order of the format's steps; empty when the table has left nothing at all. */
  readonly parts: readonly ReportPart[];
  /** Titles of steps that the workshop did without. */
  readonly leftOut: readonly string[];
  /** Titles of steps that the table went past before it had finished. */
  readonly cutShort: readonly string[];
}

export type ReportPart = WordsPart | MatrixPart | StoryPart | PlanPart | NothingPart;

interface PartBase {
  readonly step: StepId;
  readonly title: string;
}

/** Labels and what was written beside them. */
export interface WordsPart extends PartBase {
  readonly kind: 'words';
  readonly lines: readonly ReportLine[];
}

export interface ReportLine {
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

/** The chosen cards. */
export interface PlanPart extends PartBase {
  readonly kind: 'plan';
  /** Nothing when no limit is about points. */
  readonly points: ReportPoints | null;
  /** One column without a title when the plan has no timeline. */
  readonly columns: readonly ReportColumn[];
  /** Cards that lie at the side of the timeline. */
  readonly aside: readonly ReportCard[];
  /** Marked cells that no card is for. */
  readonly gaps: readonly ReportGap[];
}

export interface ReportPoints {
  readonly points: number;
  readonly spent: number;
}

export interface ReportColumn {
  readonly title: string;
  readonly cards: readonly ReportCard[];
}

export interface ReportCard {
  readonly title: string;
  /** 0 when the card is not bought. */
  readonly cost: number;
  /** Titles of the cells that it is for. */
  readonly aims: readonly string[];
}

export interface ReportGap {
  readonly cell: string;
  readonly mark: ReportMark;
}

/** A step that was there to be used, and left nothing. */
export interface NothingPart extends PartBase {
  readonly kind: 'nothing';
  readonly sentence: string;
}
