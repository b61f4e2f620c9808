import type { SuitColour } from '../../engine/deck.ts';

/** What people would take home. */
export interface WallSlide {
  readonly kind: 'wall';
  readonly columns: number;
  readonly rows: number;
  readonly notes: readonly WallNote[];
}

export interface WallNote {
  readonly key: string;
  readonly table: string;
  /** Whose story the table told. */
  readonly story: string;
  readonly text: string;
  readonly colour: SuitColour;
  /** How much room the words need: a place, a row, or the whole slide. */
  readonly room: 'place' | 'row' | 'page';
}
