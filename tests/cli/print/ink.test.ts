import { expect, test } from 'vitest';
import { cardPages, drawCards, singlePages } from '../../../src/cli/print/card-pages.ts';
import type { Page } from '../../../src/cli/print/mark.ts';
import { coveredBy, grids } from '../../../src/cli/print/paper.ts';
import { formatSheets } from '../../../src/cli/print/sheets.ts';
import { english } from '../../../src/i18n/words.ts';
import { present } from '../../../src/lib/assert.ts';
import { smallFormat } from '../../deck/small-files.ts';
import { isInside, look, outlineOf, type Seen } from './ink-check.ts';
import { cardWith, fonts, formatIn, kitFor, wordsIn } from './kit.ts';

const rare = 'ŵŷŴŶїєґіЇЄҐ';
const kit = kitFor('a4', 'business');
const drawn = (words: Parameters<typeof cardWith>[0]) => {
  const cards = drawCards(kit, [cardWith(words)], true);
  if (!cards.ok) throw new Error('The words do not fit');
  return cards.value;
};
const welshAndUkrainian = {
  title: 'Tŷ a dŵr їєґ',
  text: 'Ŵ a ŷ: їжак, єнот, ґанок. Ŷ, Ї, Є, Ґ.',
  ask: 'Pwy sydd yn y tŷ, і хто є ґазда?',
  back: { text: 'Bob wythnos, yn y tŷ.', example: 'Їжак і ґанок.' },
};

/** The share of places that are as dark as the letters' outlines say, over all letters of a page; and which letters were looked at. */
function likeness(page: Page, seen: Seen): { readonly worst: number; readonly letters: ReadonlySet<string> } {
  let worst = 1;
  const letters = new Set<string>();
  for (const { words, out } of wordsIn(page.marks).filter(({ words: { size } }) => size >= 7))
    for (const line of words.lines)
      for (const [at, letter] of [...line.text].entries()) {
        if (!rare.includes(letter)) continue;
        const x = line.x + fonts.widthOf([...line.text].slice(0, at).join(''), words.size, words.bold);
        worst = Math.min(worst, likenessOf(letter, { ...words, x, y: line.y, out }, seen));
        letters.add(letter);
      }
  return { worst, letters };
}

interface Standing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly out: (at: { x: number; y: number }) => { x: number; y: number };
}

/** The share of places in and round a letter where there is ink if and only if its outline says so; its very edge does not count. */
function likenessOf(letter: string, { x, y, size, bold, out }: Standing, seen: Seen): number {
  const outline = outlineOf(letter, bold);
  const wide = fonts.widthOf(letter, 1, bold);
  let [right, all] = [0, 0];
  for (let across = 0.02; across < wide; across += 0.025)
    for (let up = -0.24; up < 1; up += 0.025) {
      const wanted = near.map(([dx, dy]) => isInside(outline, { x: across + dx, y: up + dy }));
      if (new Set(wanted).size > 1) continue;
      const dark = seen.darkAt(out({ x: x + across * size, y: y - up * size })) > 0.3;
      all += 1;
      if (dark === wanted[0]) right += 1;
    }
  return right / all;
}
const near = [
  [0, 0],
  [0.02, 0],
  [-0.02, 0],
  [0, 0.02],
  [0, -0.02],
] as const;

test('the ink of Welsh and Ukrainian letters is where their outlines say', async () => {
  const pages = singlePages(kit, present(drawn(welshAndUkrainian)[0], 'A card'));
  const seen = await look(pages, 5);
  const both = pages.map((page, at) => likeness(page, present(seen[at], 'A page')));
  expect(Math.min(...both.map(({ worst }) => worst))).toBeGreaterThan(0.99);
  expect([...(both[0]?.letters ?? [])].sort()).toEqual([...'іїєґŵŷŴŶЇЄҐ'].sort());
  expect(seen[0]?.text.replaceAll(/\s+/g, ' ')).toContain('їжак, єнот, ґанок. Ŷ, Ї, Є, Ґ.');
});

test('the check sees a letter that is missing, and one that is another', async () => {
  const plain = { ...welshAndUkrainian, text: welshAndUkrainian.text.replaceAll('їжак', 'іжак').replaceAll('Ŵ', 'W') };
  const pages = singlePages(kit, present(drawn(welshAndUkrainian)[0], 'A card'));
  const others = await look(singlePages(kit, present(drawn(plain)[0], 'A card')), 5);
  expect(likeness(present(pages[0], 'A page'), present(others[0], 'A page')).worst).toBeLessThan(0.99);
  const blank = await look([{ paper: present(pages[0], 'A page').paper, marks: [] }], 5);
  expect(likeness(present(pages[0], 'A page'), present(blank[0], 'A page')).worst).toBeLessThan(0.9);
});

test.each(['a4', 'letter'] as const)('a back is printed behind its card, on %s', async (paper) => {
  const grid = grids[paper].business;
  const pages = cardPages(kitFor(paper, 'business'), grid, drawn(welshAndUkrainian), 'Tiny');
  const seen = await look(pages, 2);
  const [front, back] = [present(seen[0], 'A face'), present(seen[1], 'A back')];
  const { x, width } = coveredBy(grid);
  const [left, right] = [
    [x + 10, x + width / grid.columns - 10],
    [x + width - width / grid.columns + 10, x + width - 10],
  ] as const;
  const inkIn = ({ darkAt }: Seen, from: number, to: number): number => {
    let dots = 0;
    for (let across = from; across < to; across += 2)
      for (let y = 40; y < grid.paper.height / grid.rows; y += 2) dots += Number(darkAt({ x: across, y }) > 0.3);
    return dots;
  };
  expect(inkIn(front, ...left)).toBeGreaterThan(500);
  expect(inkIn(front, ...right)).toBeLessThan(100);
  expect(inkIn(back, ...right)).toBeGreaterThan(500);
  expect(inkIn(back, ...left)).toBeLessThan(100);
});

test('sheets are printed with ink too', async () => {
  const format = formatIn(smallFormat.replace('Where is it?', 'Де ґанок і чий їжак є?'));
  const upright = grids.a4.business.paper;
  const pages = formatSheets({ fonts, say: english, paper: { width: upright.height, height: upright.width } }, format);
  const sheet = present(pages[1], 'The first sheet');
  const seen = await look([sheet], 4);
  const { worst, letters } = likeness(sheet, present(seen[0], 'A page'));
  expect(worst).toBeGreaterThan(0.99);
  expect([...letters]).toEqual(expect.arrayContaining(['ґ', 'ї', 'є']));
});
