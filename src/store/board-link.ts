/** A line between two cards of the plan. */
export interface BoardLink {
  readonly key: string;
  /** The keys of the cards. */
  readonly from: string;
  readonly to: string;
  readonly word: string;
  /** "Blog leads to Wiki" */
  readonly told: string;
}
