import type { TableId } from '../../engine/moves.ts';
import type { ReportPart } from './report-parts.ts';

/**
 * What every table made, as data: what people wrote stays exactly as they wrote it, and what is empty is left out. The
 * page, the print, the Markdown, the CSV and the JSON are pictures of this and of nothing else, so nothing that is not
 * in here is in any of them.
 */
export interface Report {
  readonly title: string;
  readonly deck: string;
  readonly format: string;
  /** The day of the workshop in words. */
  readonly date: string;
  /** The day of the workshop in figures, which sort: `2026-03-05`. */
  readonly day: string;
  /** Whether people's names are in it: without them `people` and `by` are empty, and every owner is called the same. */
  readonly names: boolean;
  /** What the whole room made together; absent where it has no such sheets. */
  readonly room?: readonly ReportPart[];
  readonly tables: readonly ReportTable[];
  /** Whose work the format and the deck are. */
  readonly credits: readonly ReportCredit[];
  /** Its words, or those of the deck or the format, are a translation that no native speaker has read. */
  readonly unreviewed?: true;
}

export interface ReportTable {
  readonly table: TableId;
  /** "Heron". */
  readonly name: string;
  /** What it was there for, where tables had different steps. */
  readonly job?: string;
  /** How many people gave a name, whether or not the report tells it. */
  readonly headcount: number;
  readonly people: readonly string[];
  /** The name of the table that it planned for, or empty when it was its own client. */
  readonly client: string;
  /** In this game no table plans for another. */
  readonly noClients?: true;
  /** The name of the table that planned for it, or empty when that was its client or itself. */
  readonly planner: string;
  /** In the order of the format's steps; empty when the table has left nothing at all. */
  readonly parts: readonly ReportPart[];
  /** Titles of steps that the workshop did without. */
  readonly leftOut: readonly string[];
  /** Titles of steps that the table went past before it had finished. */
  readonly cutShort: readonly string[];
}

/** Who made something, and under which terms it may be used. */
export interface ReportCredit {
  readonly title: string;
  readonly licence: string;
  readonly lines: readonly string[];
}
