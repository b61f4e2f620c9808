/** The style of a grid with so many columns, and so many rows where they must be even. */
export const inColumns = (columns: number, rows?: number): Readonly<Record<string, string>> => ({
  '--columns': String(columns),
  ...(rows === undefined ? {} : { '--rows': String(rows) }),
});

/** The style of a place for cards of one size, in hundredths of the screen's height; a hair narrower, so that a row of them never breaks. */
export const cardSize = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): Readonly<Record<string, string>> => ({
  '--card-width': `${(width - 0.05).toFixed(2)}vh`,
  '--card-height': `${height.toFixed(2)}vh`,
});

/** The style of words that end in an ellipsis after so many lines. */
export const inLines = (lines: number): Readonly<Record<string, string>> => ({ '--text-lines': String(lines) });
