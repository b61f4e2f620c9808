/** A two-tone picture: SVG path data in a box of 256 by 256. */
export interface Picture {
  /** Filled at one fifth of the ink. */
  readonly soft: readonly string[];
  /** Filled with the ink. */
  readonly line: readonly string[];
}

/** Pictures by name. */
export type Pictures = Readonly<Record<string, Picture>>;
