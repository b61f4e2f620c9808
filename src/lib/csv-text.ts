/**
 * Comma-separated values as RFC 4180 has them: lines end with CR LF, and a cell with a comma, a quotation mark or a line
 * break stands in quotation marks. A byte-order mark tells spreadsheets that the letters are UTF-8.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

const csvCell = (cell: string): string => {
  const safe = disarm(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Spreadsheets take a cell that begins with one of these signs, wide or narrow, for a formula, and a formula can send
 * away what is on the sheet. A quote mark before it makes it words; cells that have theirs already get one more, so that
 * every cell can be read back.
 */
const disarm = (cell: string): string => (/^'*[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell);
