/** Where things stand between two statements. */
export interface PaperScale {
  /** From 0 at the first statement to 1 at the second; only those that are set. */
  readonly handles: readonly { readonly at: number; readonly title: string }[];
}
