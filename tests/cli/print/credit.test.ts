import { expect, test } from 'vitest';
import { creditFor, creditMarks, creditPlace } from '../../../src/cli/print/credit.ts';
import { creditPages } from '../../../src/cli/print/credit-pages.ts';
import { grids, papers, type Rect } from '../../../src/cli/print/paper.ts';
import { formatSheets } from '../../../src/cli/print/sheets.ts';
import { english } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { smallFormat } from '../../deck/small-files.ts';
import { fonts, formatIn, textOf, wordsIn } from './kit.ts';

const about = (count: number) => ({
  title: 'Tiny',
  version: 3,
  licence: 'CC0-1.0',
  credits: Array.from({ length: count }, (_, at) => `${'Somebody who helped, and '.repeat(12)}person ${at}.`),
});

const spaceless = (text: string): string => text.replaceAll(' ', '');

test('a sheet carries title, version, licence and credits inside its margin', () => {
  for (const grid of [grids.a4.business, grids.letter.business, grids.letter.postcard]) {
    const place = present(creditPlace(grid), 'Room for credits');
    const { text, apart } = creditFor(fonts, english, about(2), place);
    expect([text.startsWith('Tiny, version 3. CC0-1.0. Somebody'), apart]).toEqual([true, false]);
    const marks = creditMarks(fonts, text, place);
    expect(spaceless(textOf(marks))).toContain(spaceless(text));
    for (const { words, out } of wordsIn(marks)) for (const line of words.lines) expect(isIn(out(line), place.rect)).toBe(true);
  }
  expect(creditPlace(grids.a4.postcard)).toBeUndefined();
});

const isIn = ({ x, y }: { x: number; y: number }, rect: Rect): boolean =>
  x >= rect.x - 0.01 && x <= rect.x + rect.width + 0.01 && y >= rect.y - 0.01 && y <= rect.y + rect.height + 0.01;

test('credits that are too long say so where they would stand, and none of them is lost', () => {
  const place = present(creditPlace(grids.a4.business), 'Room for credits');
  const text = 'Tiny, version 3. CC0-1.0. The credits are on a page of their own.';
  expect(creditFor(fonts, english, about(50), place)).toEqual({ text, apart: true });
  expect(creditFor(fonts, english, about(50), { width: 230, size: 5.5, lines: 7 })).toEqual({ text, apart: true });
  const pages = creditPages(fonts, english, papers.a4, about(50));
  expect(pages.length).toBeGreaterThan(2);
  const all = spaceless(pages.map(({ marks }) => textOf(marks)).join(' '));
  for (const credit of about(50).credits) expect(all).toContain(spaceless(credit));
  const paper = { x: 0, y: 0, ...papers.a4 };
  for (const { marks } of pages)
    for (const { words } of wordsIn(marks)) for (const line of words.lines) expect(isIn(line, paper)).toBe(true);
});

test('sheets of a format with long credits end with them', () => {
  const format = { ...formatIn(smallFormat), credits: about(50).credits };
  const paper = { width: papers.a4.height, height: papers.a4.width };
  const texts = formatSheets({ fonts, say: english, paper }, format).map(({ marks }) => textOf(marks));
  expect(texts.slice(0, 4).filter((text) => text.includes('on a page of their own'))).toHaveLength(4);
  expect(texts.at(-1)).toContain('person 49.');
});
