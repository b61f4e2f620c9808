import type { TableId } from './moves.ts';

/** The version of the rules. Raised when the same moves would give a state with another hash; the moves of every earlier version still play. */
export const rulesVersion = 2;

/** What is fixed before the first move. */
export interface Header {
  readonly rules: number;
  readonly workshop: string;
  /** Chance comes from here alone. */
  readonly seed: string;
  /** Milliseconds on the dealer's clock. */
  readonly startedAt: number;
  readonly deck: Pin;
  readonly format: Pin;
  /** 1 to 40. */
  readonly tables: readonly TableHeader[];
}

/** A file's name and the SHA-256 of its canonical JSON: editing a file never changes a running workshop. */
export interface Pin {
  readonly id: string;
  readonly hash: string;
}

export interface TableHeader {
  readonly id: TableId;
  readonly name: string;
}
