import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrForTerminal, qrRows } from '../../src/server/qr.ts';

const address = fc
  .tuple(fc.ipV4(), fc.nat(65_535), fc.stringMatching(/^[2-9A-HJ-NP-Z]{6}$/))
  .map(([host, port, code]) => `http://${host}:${port}/?room=${code}`);

/** What a reader looks for in three corners. */
const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
const corner = (rows: readonly string[], y: number, x: number): readonly string[] =>
  rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));

test('rows make a square of 0 and 1 with the marks that a reader looks for', () => {
  fc.assert(
    fc.property(address, (text) => {
      const rows = qrRows(text);
      const size = rows.length;
      expect((size - 17) % 4).toBe(0);
      for (const row of rows) expect(row).toMatch(new RegExp(`^[01]{${size}}$`));
      for (const [y, x] of [
        [0, 0],
        [0, size - 7],
        [size - 7, 0],
      ] as const)
        expect(corner(rows, y, x)).toEqual(finder);
      expect(corner(rows, size - 7, size - 7)).not.toEqual(finder);
    }),
  );
});

test('different addresses have different codes', () => {
  expect(qrRows('http://192.168.1.20:4173')).not.toEqual(qrRows('http://192.168.1.21:4173'));
});

const colours = /^\u001b\[38;5;16;48;5;231m([ ▀▄█]+)\u001b\[0m$/;
const above: Readonly<Record<string, string>> = { ' ': '0', '▀': '1', '▄': '0', '█': '1' };
const below: Readonly<Record<string, string>> = { ' ': '0', '▀': '0', '▄': '1', '█': '1' };

test('in a terminal it is black on white whatever the terminal’s own colours, with a border of four, and each line ends them', () => {
  fc.assert(
    fc.property(address, (text) => {
      const rows = qrRows(text);
      const lines = qrForTerminal(rows)
        .split('\n')
        .map((line) => colours.exec(line)?.[1] ?? '');
      const shown = lines.flatMap((line) => [above, below].map((half) => [...line].map((sign) => half[sign]).join('')));
      const size = rows.length + 8;
      for (const line of shown) expect(line).toHaveLength(size);
      const empty = '0'.repeat(size);
      expect(shown.slice(0, 4)).toEqual([empty, empty, empty, empty]);
      expect(shown.slice(4, 4 + rows.length)).toEqual(rows.map((row) => `0000${row}0000`));
      expect(new Set(shown.slice(4 + rows.length))).toEqual(new Set([empty]));
      expect(shown.length - 4 - rows.length).toBeGreaterThanOrEqual(4);
    }),
  );
});
