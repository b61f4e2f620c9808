/** Why nothing is printed: a sentence, and the exit code that goes with it. */
export interface Refusal {
  readonly code: 1 | 2;
  readonly sentence: string;
}

/** The files cannot be printed. */
export const unprintable = (sentence: string): Refusal => ({ code: 1, sentence });
/** The arguments make no sense. */
export const senseless = (sentence: string): Refusal => ({ code: 2, sentence });
