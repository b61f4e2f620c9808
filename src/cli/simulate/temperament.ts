import type { TableMove } from '../../engine/moves.ts';

/** What people at a table look at before they make a move. */
export interface Look {
  /** The points of a card now. */
  readonly costOf: (card: string) => number;
  /** The points that are left, or nothing where points play no part. */
  readonly left: number | undefined;
  /** The usual weight of a move, for people of no temperament. */
  readonly usual: number;
}

/** A kind of table: how long it takes, how much it does, and what it likes to do. All numbers are whole. */
export interface Temperament {
  readonly name: string;
  /** In a few words, for the report. */
  readonly does: string;
  /** How long it takes for a step, in hundredths of the minutes that are planned, from and to. */
  readonly pace: readonly [number, number];
  /** How much it does in a step, from and to. */
  readonly acts: readonly [number, number];
  /** How many words it writes at once, from and to. */
  readonly words: readonly [number, number];
  /** In how many cases of a hundred it reaches for a card without counting first. */
  readonly reaches: number;
  /** In how many cases of a hundred it accepts another table's answer. */
  readonly accepts: number;
  /** How much it likes a move; 0 means never. Most moves have 10. */
  readonly likes: (move: TableMove, look: Look) => number;
}
