import type { StepId } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';

/** A move that is worth telling. */
export interface Moment {
  /** The number of the move. */
  readonly seq: number;
  /** Milliseconds since the workshop began. */
  readonly at: number;
  /** The foremost step of the room, once the move was made. */
  readonly front: StepId;
  readonly lines: readonly MomentLine[];
}

/** One sentence, and whom it is about. */
export interface MomentLine {
  /** The tables that it is true of, in the order of the room; none when it is about the whole room. */
  readonly tables: readonly TableLine[];
  readonly sentence: string;
}

export interface TableLine {
  readonly table: TableId;
  /** The step that the table was at, once the move was made. */
  readonly step: StepId;
}

/**
 * Adds a moment to the end of a list, unless there is nothing to tell. People write one field in many moves: what says
 * the same as the moment before takes its place.
 */
export function addMoment(moments: Moment[], moment: Moment): void {
  if (moment.lines.length === 0) return;
  const before = moments.at(-1);
  if (before && saysTheSame(before, moment)) moments.pop();
  moments.push(moment);
}

const saysTheSame = (one: Moment, other: Moment): boolean =>
  one.front === other.front && JSON.stringify(one.lines) === JSON.stringify(other.lines);
