import { encode } from 'uqr';

/** A text as the rows of a QR code: `1` is dark. Without the light border that a reader needs around it. */
export const qrRows = (text: string): readonly string[] =>
  encode(text, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));

/** Modules of light border that the standard asks for. */
const quiet = 4;

/** Black on white whatever colours the terminal has: 16 and 231 are the same in every palette. */
const [begin, end] = ['\u001b[38;5;16;48;5;231m', '\u001b[0m'];

/** By the module above and the one below. */
const halves: Readonly<Record<string, string>> = { '00': ' ', '10': '▀', '01': '▄', '11': '█' };

/** A QR code for a terminal: two rows in each line, with a border, dark on light on any background. */
export function qrForTerminal(rows: readonly string[]): string {
  const width = (rows[0]?.length ?? 0) + 2 * quiet;
  const bordered = [
    ...emptyRows(quiet, width),
    ...rows.map((row) => `${'0'.repeat(quiet)}${row}${'0'.repeat(quiet)}`),
    ...emptyRows(quiet + (rows.length % 2), width),
  ];
  const lines: string[] = [];
  for (let y = 0; y < bordered.length; y += 2) lines.push(lineOf(bordered[y] ?? '', bordered[y + 1] ?? ''));
  return lines.map((line) => `${begin}${line}${end}`).join('\n');
}

const emptyRows = (count: number, width: number): readonly string[] => Array.from({ length: count }, () => '0'.repeat(width));

const lineOf = (above: string, below: string): string =>
  [...above].map((module, x) => halves[`${module}${below[x] ?? '0'}`] ?? ' ').join('');
