import type { BoardCast, CardFace, PaperLine } from './board.ts';
import type { RegionBase } from './board-room.ts';

/** A small card at a time of the story. */
export interface LaneMark {
  readonly key: string;
  /** Which of the columns, from 0. */
  readonly column: number;
  readonly face: CardFace;
  readonly told: string;
}

export interface BoardLane {
  readonly key: string;
  readonly title: string;
  readonly cast?: BoardCast;
  readonly cells: readonly PaperLine[];
}

/** Stories along a timeline. */
export interface LanesRegion extends RegionBase {
  readonly kind: 'lanes';
  readonly columns: readonly string[];
  readonly lanes: readonly BoardLane[];
  /** What landed in the middle of the story. */
  readonly landed: readonly LaneMark[];
}
