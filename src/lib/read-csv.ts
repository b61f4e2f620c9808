import { fail, ok, type Result } from './result.ts';

const separators = [',', ';', '\t'];

/**
 * Reads what spreadsheets save as comma-separated values, as rows of cells: with commas, semicolons or tabs, as the first
 * line has them, with or without a byte-order mark. Cells that `csvText` kept from being a formula have their own words
 * again. Fails with the number of the row, from 1, whose quotation mark is not closed.
 */
export function readCsv(text: string): Result<readonly (readonly string[])[], number> {
  const body = text.replace(/^\ufeff/, '');
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < body.length; ) {
    const cell = readCell(body, at, separator);
    if (!cell) return fail(rows.length + 1);
    row.push(armed(cell.words));
    const sign = body[cell.end];
    const returns = sign === '\r' && body[cell.end + 1] === '\n';
    at = cell.end + (returns ? 2 : 1);
    if (sign === separator && at < body.length) continue;
    if (sign === separator) row.push('');
    rows.push(row);
    row = [];
  }
  return ok(rows);
}

interface Cell {
  readonly words: string;
  readonly end: number;
}

/** The cell that begins at an offset; nothing when its quotation mark is not closed. Of a mark inside a cell, nothing is made. */
function readCell(text: string, from: number, separator: string): Cell | undefined {
  const ends = new Set([separator, '\r', '\n']);
  let [at, words] = [from, ''];
  if (text[at] === '"') {
    const quoted = /"((?:[^"]|"")*)"/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    if (!found) return undefined;
    words = (found[1] ?? '').replaceAll('""', '"');
    at = quoted.lastIndex;
  }
  const rest = at;
  while (at < text.length && !ends.has(text[at] ?? '')) at += 1;
  return { words: words + text.slice(rest, at), end: at };
}

/** Of the signs that can stand between cells, the one that the first line has most of. */
function separatorOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = separators.map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/** The words of a cell, without the mark that keeps a spreadsheet from calculating with them. */
const armed = (cell: string): string => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell);
