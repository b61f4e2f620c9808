import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../src/lib/csv-text.ts';
import { readCsv } from '../../src/lib/read-csv.ts';

test('reads back whatever is written', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\'=+-@\n\r\tŵ ') });
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  const titled = rows.map((list) => [list[0]?.map((_, index) => `t${index}`) ?? [], ...list]);
  fc.assert(
    fc.property(titled, (table) => {
      expect(readCsv(csvText(table))).toEqual({ ok: true, value: table });
    }),
  );
});

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons, as some countries have them', '\ufeffa;b\r\n1;2\r\n'],
  ['tabs', 'a\tb\n1\t2'],
  ['marks around everything', '"a","b"\r\n"1","2"'],
])('reads %s', (_, text) => {
  expect(readCsv(text)).toEqual({
    ok: true,
    value: [
      ['a', 'b'],
      ['1', '2'],
    ],
  });
});

test('keeps empty cells at the end of a row, and says which row is not closed', () => {
  expect(readCsv('a,b\n1,')).toEqual({
    ok: true,
    value: [
      ['a', 'b'],
      ['1', ''],
    ],
  });
  expect(readCsv('a,b\n1,"2\n3,4')).toEqual({ ok: false, error: 2 });
  expect(readCsv('')).toEqual({ ok: true, value: [] });
});
