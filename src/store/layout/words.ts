/** The few words that the picture itself says; everything else comes with the board. */
export interface TableWords {
  /** "6 of 15 points left". */
  readonly pointsLeft: (left: number, points: number) => string;
  /** "2 points too many". */
  readonly pointsOver: (over: number) => string;
  /** "5 min". */
  readonly minutes: (minutes: number) => string;
  readonly sealed: string;
  readonly waiting: string;
}

export const plainWords: TableWords = {
  pointsLeft: (left, points) => `${left} of ${points} points left`,
  pointsOver: (over) => (over === 1 ? '1 point too many' : `${over} points too many`),
  minutes: (minutes) => `${minutes} min`,
  sealed: 'Sealed, on its way',
  waiting: 'Waiting for the other table',
};
