import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from '../../../src/cli/print/mark.ts';
import { type PaperName, papers } from '../../../src/cli/print/paper.ts';
import { formatSheets } from '../../../src/cli/print/sheets.ts';
import type { Format } from '../../../src/engine/format.ts';
import { english } from '../../../src/i18n/words.ts';
import { changed, landingFormat, smallFormat } from '../../deck/small-files.ts';
import { shipped } from '../../helpers/shipped-cards.ts';
import { fonts, formatIn, textOf, wordsIn } from './kit.ts';

function sheetsOf(format: Format, paper: PaperName = 'a4'): readonly Page[] {
  const { width, height } = papers[paper];
  return formatSheets({ fonts, say: english, paper: { width: height, height: width } }, format);
}

const textsOf = (format: Format): readonly string[] => sheetsOf(format).map(({ marks }) => textOf(marks));

/** Names of lines that lie outside the paper, and pairs of which one lies on the other. */
function faultsOf({ paper, marks }: Page): readonly string[] {
  const lines = wordsIn(marks).flatMap(({ words, out }) =>
    words.lines.map((line) => {
      const { x, y } = out(line);
      return { text: line.text, x, y, size: words.size, wide: fonts.widthOf(line.text, words.size, words.bold) };
    }),
  );
  const outside = lines.filter(
    ({ x, y, wide, size }) => x < 10 || x + wide > paper.width - 10 || y - size < 10 || y > paper.height - 10,
  );
  const pairs = lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter((other) => {
        const across = Math.min(one.x + one.wide, other.x + other.wide) - Math.max(one.x, other.x);
        const down = Math.min(one.y, other.y) - Math.max(one.y - one.size * 0.55, other.y - other.size * 0.55);
        return across > 0.5 && down > 0.5;
      })
      .map((other) => `${one.text} on ${other.text}`),
  );
  return [...outside.map(({ text }) => text), ...pairs];
}

test('a map with all steps and their minutes comes first, and then each thing that is written on', () => {
  const [map = '', brief = '', plan = '', story = '', ...more] = textsOf(formatIn(smallFormat));
  const format = formatIn(smallFormat);
  for (const { title, minutes } of format.steps) expect(map).toMatch(new RegExp(`${title}.*${minutes} min`));
  expect(brief).toContain('Where is it? Trouble');
  expect(plan).toMatch(/Now Later .*Card/);
  expect(story).toContain('Now Later Character 1 Who is it? Character 2 Who is it? Project');
  expect(more).toEqual([]);
});

test('a matrix has two boxes to tick in each cell, and a plan asks what its step asks', () => {
  const [, matrix = '', plan = ''] = textsOf(formatIn(landingFormat));
  expect(matrix.match(/wanted matters most/g)).toHaveLength(4);
  expect(plan).toContain('Card For whom Who begins By when');
  expect(plan).toContain('What the plan needs People Technology Other things');
});

test('a plan in one row has three places side by side', () => {
  const places = (columns: string): number => {
    const text = changed(smallFormat, 'place: plan, columns: [Now, Later]', `place: plan, columns: [${columns}]`);
    return (textsOf(formatIn(text))[2] ?? '').match(/\bCard\b/g)?.length ?? 0;
  };
  expect(places('First to last')).toBe(places('One, Two, Three'));
});

test.each(['a4', 'letter'] as const)(
  'on %s no word of any format lies off the paper or on another, and each page has its credits',
  (paper) => {
    for (const format of shipped.formats)
      for (const page of sheetsOf(format, paper)) {
        expect(faultsOf(page)).toEqual([]);
        expect(textOf(page.marks)).toContain(format.licence);
      }
  },
);

test('every shape of sheet is printed with all its words, and a sheet that is written in two steps once', () => {
  const format = formatIn(readFileSync('tests/formats/shapes.yaml', 'utf8'));
  const pages = sheetsOf(format);
  for (const page of pages) expect(faultsOf(page)).toEqual([]);
  const texts = pages.map(({ marks }) => textOf(marks));
  const pagesWith = (...words: readonly string[]) => texts.filter((text) => words.every((word) => text.includes(word)));
  expect(pagesWith('Question. What would you ask?', '5.')).toHaveLength(1);
  expect(pagesWith('Environment', 'Community', 'Now', 'In two years')).toHaveLength(1);
  expect(pagesWith('We ask first', 'We tell first', 'At home', 'At work')).toHaveLength(1);
  expect(pagesWith('Reception', 'Telephone', 'Inherits standards', 'Breaks standards')).toHaveLength(1);
  expect(pagesWith('Business strategy', 'Computers', 'Learning')).toHaveLength(1);
});

test('what does not fit one page goes on another, and nothing is left out', () => {
  const fields = Array.from({ length: 12 }, (_, at) => `Question ${String.fromCharCode(65 + at)}`);
  const rows = fields.map((field) => `Row ${field.at(-1)}`);
  const columns = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
  const text = smallFormat
    .replace('fields: [Where is it?, trouble]', `fields: [${fields.join(', ')}]`)
    .replace('lanes: { characters: 2, project: 1 }', `lanes: [${rows.join(', ')}]`)
    .replace(', cast: character', '')
    .replaceAll('columns: [Now, Later]', `columns: [${columns.join(', ')}]`);
  const format = formatIn(text);
  const all = textsOf(format);
  expect(all.filter((page) => page.includes('(1 of 2)') && page.includes('Question A'))).toHaveLength(1);
  for (const title of [...fields, ...rows]) expect(all.filter((page) => page.includes(title))).toHaveLength(1);
  for (const page of sheetsOf(format)) expect(faultsOf(page)).toEqual([]);
});

test('a format of forty steps has a map of all of them', () => {
  const steps = Array.from(
    { length: 40 },
    (_, at) => `  - { write: sheet-${at}, title: "Step named ${at};", fields: [trouble], minutes: 5 }`,
  );
  const format = formatIn(`${smallFormat.slice(0, smallFormat.indexOf('  - {'))}${steps.join('\n')}\n`);
  const maps = textsOf(format)
    .filter((page) => page.includes('How the game goes'))
    .join(' ');
  for (const [at] of steps.entries()) expect(maps).toContain(`Step named ${at};`);
});
