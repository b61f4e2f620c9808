/** What came of a vote. */
export interface ResultSlide {
  readonly kind: 'result';
  /** The hall that voted; empty where the room did. */
  readonly title: string;
  /** Who goes through, in sentences. */
  readonly outcome: string;
  /** What there is to win, or nothing. */
  readonly prize: string;
  readonly rows: readonly ResultLine[];
}

export interface ResultLine {
  readonly key: string;
  readonly name: string;
  /** "3 votes", or nothing. */
  readonly points: string;
  /** How long its bar is, 0 to 1. */
  readonly share: number;
  readonly through: boolean;
}
