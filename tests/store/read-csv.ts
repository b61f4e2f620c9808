/** Reads comma-separated values as RFC 4180 has them, strictly: throws on anything that it does not allow. */
export function readCsv(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('\ufeff')) throw new Error('No byte-order mark');
  const rows: string[][] = [];
  let rest = text.slice(1);
  let row: string[] = [];
  while (rest !== '') {
    const [all, quoted, plain = '', end = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`Not a cell: ${JSON.stringify(rest.slice(0, 40))}`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(all.length);
  }
  if (row.length > 0) throw new Error('The last line does not end');
  return rows;
}

/** The words of a cell, without the quote mark that keeps a spreadsheet from calculating with them. */
export const wordsOf = (cell: string): string => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell);
