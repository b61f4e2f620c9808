/** The dark parts of a QR code as one path, a unit for each module. `rows` has `1` where it is dark. */
export const qrPath = (rows: readonly string[]): string =>
  rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: dark }) => `M${index} ${y}h${dark.length}v1h-${dark.length}z`),
    )
    .join('');

/** The light border that a reader needs around it, in modules. */
export const quietZone = 4;

/** The visible part of the drawing with its border: "-4 -4 33 33". */
export const qrBox = (rows: readonly string[]): string => {
  const size = rows.length + 2 * quietZone;
  return `${-quietZone} ${-quietZone} ${size} ${size}`;
};
