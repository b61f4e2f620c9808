import type { SuitId } from './deck.ts';
import type { ResultName } from './format.ts';

/** When a step brings situations by itself. */
export interface InjectRule {
  /** Of the pile's suits. */
  readonly suits: readonly SuitId[];
  /** `host`: only as the facilitator sends one; `start`: as a table enters; `clock`: so many minutes into the step; `spend`: once a table has spent so many points. */
  readonly when: 'host' | 'start' | 'clock' | 'spend';
  /** Minutes or points. */
  readonly after: number;
  /** Each table draws its own, or all get the same. */
  readonly draw: 'each' | 'same';
  /** How many come, each once the one before is settled. Without it, one. */
  readonly count?: number | GapCount;
}

/** As many as a sheet of sliders says: one for every so many steps that its two handles stand apart. */
export interface GapCount {
  readonly gap: ResultName;
  readonly per: number;
  readonly least: number;
  readonly most: number;
}

/** How a table may write cards of its own. */
export interface OwnRule {
  /** The suit that they are of. */
  readonly suit: SuitId;
  /** Points, or the facilitator says. */
  readonly price: number | 'facilitator';
  /** A thing that the organisation has already costs nothing, if the table says so. */
  readonly exists: boolean;
  /** One card of each table may be a joker: it costs nothing, whatever it is. */
  readonly joker: boolean;
  /** The most own cards of one table. */
  readonly most: number;
}

/** How a table may give its cards back for others. */
export interface RedrawRule {
  /** Points for each time. */
  readonly price: number;
  /** The price is for each other table that somebody sits at. */
  readonly each?: 'table';
  /** How often. */
  readonly most: number;
}

/** How situations land on tables, and how they are answered. */
export interface SituationRule {
  /** The suits that make up the pile. */
  readonly suits: readonly SuitId[];
  /** Suits whose cards a table may lay as an answer straight from the pack, at their cost. */
  readonly answers: readonly SuitId[];
  /** `talk`: shown, and nothing follows; `judge`: somebody accepts or refuses the answer; `hard`: the rules do, and only cards count. */
  readonly mode: 'talk' | 'judge' | 'hard';
  /** Who judges: the facilitator, or the table for which the answering table plans. The facilitator may always step in. */
  readonly judge: 'facilitator' | 'client';
  /** Whether a table may change its plan, in any step, from the landing until it leaves the step. */
  readonly revise: boolean;
}
