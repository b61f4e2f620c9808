import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { cleanText } from '../../src/lib/clean-text.ts';
import { csvText } from '../../src/lib/csv-text.ts';
import { csvOf } from '../../src/store/report-csv.ts';
import { readCsv, wordsOf } from './read-csv.ts';
import { report, wholeGame } from './report-play.ts';
import { reportWith } from './report-sample.ts';
import { troublePlay } from './report-trouble.ts';

/** Cells that would be formulas, commands, or the end of a cell or a line. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['=', '+', '-', '@', '\t', '\r', '\n', '\r\n', ',', '"', '""', "'", "''", ';', '|', ' '],
        ...[
          '=1+1',
          '=HYPERLINK("http://x.y";"z")',
          "=cmd|' /C calc'!A0",
          '@SUM(A1)',
          '+49 29',
          '-2',
          '＝1',
          'Tŷ',
          '你好',
          '🙂',
        ],
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

const startsFormula = /^[=+\-@＝＋－＠\t\r\n]/;

describe('comma-separated values', () => {
  it('can be read back, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(csvText(rows)).map((row) => row.map(wordsOf))).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 5 }), (row) => {
        for (const cell of readCsv(csvText([row]))[0] ?? []) expect(cell).not.toMatch(startsFormula);
      }),
      { numRuns: 1000 },
    );
  });

  it('begin with a byte-order mark, and end each line with CR LF', () => {
    expect(
      csvText([
        ['a', 'b,c'],
        ['d "e"', 'f\ng'],
      ]),
    ).toBe('\ufeffa,"b,c"\r\n"d ""e""","f\ng"\r\n');
  });
});

describe('csvOf', () => {
  const rowsOf = (csv: string) => readCsv(csv).map((row) => row.map(wordsOf));

  it('has the same seven columns in every row, whatever people typed', () => {
    const count = rowsOf(csvOf(reportWith('x'), english)).length;
    fc.assert(
      fc.property(nasty, (words) => {
        const csv = csvOf(reportWith(`x${words}`), english);
        expect(readCsv(csv).every((row) => row.length === 7)).toBe(true);
        expect(
          readCsv(csv)
            .flat()
            .filter((cell) => startsFormula.test(cell)),
        ).toEqual([]);
        expect(readCsv(csv)).toHaveLength(count);
      }),
      { numRuns: 300 },
    );
  });

  it('holds the words that were typed, cleaned as everywhere', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        const cells = rowsOf(csvOf(reportWith(`x${words}`), english)).flat();
        expect(cells).toContain(cleanText(`x${words}`));
      }),
      { numRuns: 300 },
    );
  });

  it('tells each card in one row with its points, and what was written about it in rows of their own', () => {
    const rows = rowsOf(csvOf(report(troublePlay()), english)).filter(
      ([table, , , item]) => table === 'Table 1 table' && item === 'tea',
    );
    expect(rows).toEqual([
      ['Table 1 table', 'The plan', 'now', 'tea', 'Card', 'method', '1'],
      ['Table 1 table', 'The plan', 'now', 'tea', 'For', 'board, tell', ''],
      ['Table 1 table', 'The plan', 'now', 'tea', 'Who', 'Somebody', ''],
      ['Table 1 table', 'The plan', 'now', 'tea', 'By when', 'Friday', ''],
      ['Table 1 table', 'The plan', 'now', 'tea', 'Tip', 'Bring biscuits', ''],
    ]);
  });

  it('says which cells nothing is for', () => {
    const rows = rowsOf(csvOf(report(wholeGame({ tables: 2 })), english));
    expect(rows).toContainEqual(['Table 1 table', 'whom', 'others: sam', 'hear', 'Gap', 'No card is for it', '']);
  });
});
