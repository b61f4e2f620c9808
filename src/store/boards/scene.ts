import type { LandedItem } from './landed.ts';
import type { BoardSource } from './source.ts';

/** A source, and what has already been decided about the board that comes of it. */
export interface BoardScene extends BoardSource {
  /** What lies in front of everything. */
  readonly front: LandedItem | undefined;
  /** Whether the plan lies in the middle of the table. */
  readonly planShows: boolean;
  /** The matrices on the board, by sheet. */
  readonly matrices: ReadonlySet<string>;
  /** Where cards come back to from an answer, when it is on the board. */
  readonly home: { readonly target?: string };
}
