import type { Labelled } from '../format.ts';

/** The forms of sheets that are read from the first line to the last. */

/** Lines that people add one by one, and lay in order. */
export interface ListShape {
  readonly shape: 'list';
  /** What one line is called: "Question". */
  readonly line: string;
  readonly hint: string;
  /** Most lines. */
  readonly most: number;
  /** Most code points in a line. */
  readonly max: number;
}

/** How things look before and after: a text for each row now, and one for later. */
export interface PictureShape {
  readonly shape: 'picture';
  readonly rows: readonly Labelled[];
  /** What stands over the two halves. */
  readonly now: string;
  readonly later: string;
}

/** Pairs of statements, and where people stand between them. */
export interface SlidersShape {
  readonly shape: 'sliders';
  readonly pairs: readonly SliderPair[];
  /** None, or two: such as life at home and life at work. */
  readonly handles: readonly Labelled[];
  /** The whole numbers at the first and at the second statement. */
  readonly from: number;
  readonly to: number;
}

export interface SliderPair {
  readonly id: string;
  readonly left: string;
  readonly right: string;
}

/** Things to be laid in order, each perhaps with a mark and a reason. */
export interface OrderShape {
  readonly shape: 'order';
  readonly items: readonly Labelled[];
  /** How a thing can stand to those before it: it inherits, it breaks. None where nothing is marked. */
  readonly marks: readonly Labelled[];
}

/** Lines to be ticked, each with a reason: a mirror, not a score. */
export interface TicksShape {
  readonly shape: 'ticks';
  readonly lines: readonly TickLine[];
}

export interface TickLine extends Labelled {
  /** Cards of the plan with this tag ask for the line to be ticked. */
  readonly openedBy?: string;
}
