/** The few words that the picture itself says; everything else comes with the board. */
export interface TableWords {
  /** "6 of 15 points left". */
  readonly pointsLeft: (left: number, points: number) => string;
  /** "17 of 15 points spent". */
  readonly pointsOver: (spent: number, points: number) => string;
  /** "5 min". */
  readonly minutes: (minutes: number) => string;
  readonly sealed: string;
  readonly waiting: string;
  /** In the empty place for answers. */
  readonly layHere: string;
  readonly eyebrow: Readonly<Record<'ours' | 'theirs', string>>;
  readonly stamp: Readonly<Record<'met' | 'unmet', string>>;
}

export const plainWords: TableWords = {
  pointsLeft: (left, points) => `${left} of ${points} points left`,
  pointsOver: (spent, points) => `${spent} of ${points} points spent`,
  minutes: (minutes) => `${minutes} min`,
  sealed: 'Sealed, on its way',
  waiting: 'Waiting for the other table',
  layHere: 'Lay a card here',
  eyebrow: { ours: 'Something happens', theirs: 'You judge' },
  stamp: { met: 'Accepted', unmet: 'Not this time' },
};
