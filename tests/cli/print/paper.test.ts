import { describe, expect, test } from 'vitest';
import { cutMarks } from '../../../src/cli/print/cut-marks.ts';
import {
  type CardSizeName,
  cardsOnSheet,
  coveredBy,
  grids,
  mm,
  type PaperName,
  placeOf,
  type Rect,
} from '../../../src/cli/print/paper.ts';
import { toPage } from './kit.ts';

const all = (Object.keys(grids) as PaperName[]).flatMap((paper) =>
  (Object.keys(grids[paper]) as CardSizeName[]).map((size) => ({ paper, size, grid: grids[paper][size] })),
);
const indexes = (count: number) => Array.from({ length: count }, (_, at) => at);
const overlap = (a: Rect, b: Rect): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01;

test('cards have the sizes that people expect', () => {
  const round = ({ width, height }: { width: number; height: number }, unit: number) =>
    [width / unit, height / unit].map((each) => +each.toFixed(3));
  expect(round(grids.a4.business.card, mm)).toEqual([55, 85]);
  expect(round(grids.a4.postcard.card, mm)).toEqual([105, 148]);
  expect(round(grids.letter.business.card, 72)).toEqual([2, 3.5]);
  expect(round(grids.letter.postcard.card, 72)).toEqual([4, 6]);
});

describe.each(all)('$size cards on $paper', ({ grid }) => {
  const places = (side: 'front' | 'back') => indexes(cardsOnSheet(grid)).map((at) => placeOf(grid, at, side));

  test('lie on the sheet, in its middle, and none on another', () => {
    const { x, y, width, height } = coveredBy(grid);
    expect(x).toBeGreaterThanOrEqual(-0.01);
    expect(y).toBeGreaterThanOrEqual(-0.01);
    expect(x + width / 2).toBeCloseTo(grid.paper.width / 2);
    expect(y + height / 2).toBeCloseTo(grid.paper.height / 2);
    for (const side of ['front', 'back'] as const)
      for (const [at, { rect }] of places(side).entries())
        for (const other of places(side).slice(at + 1)) expect(overlap(rect, other.rect)).toBe(false);
  });

  test('have their backs behind them, upright, when the sheet is turned over about its long edge', () => {
    for (const at of indexes(cardsOnSheet(grid))) {
      const [front, back] = [placeOf(grid, at, 'front'), placeOf(grid, at, 'back')];
      const { width, height } = grid.card;
      for (const corner of [
        { x: 0, y: 0 },
        { x: width, y: 0 },
        { x: 0, y: height },
        { x: width / 3, y: height / 5 },
      ]) {
        const seen = toPage(front, corner);
        const behind = toPage(back, { x: width - corner.x, y: corner.y });
        expect(behind.x).toBeCloseTo(grid.paper.width - seen.x);
        expect(behind.y).toBeCloseTo(seen.y);
      }
    }
  });

  test('have marks on every cut, of which none lies on a card', () => {
    const cuts = new Set(places('front').flatMap(({ rect }) => [rect.x, rect.x + rect.width].map((x) => x.toFixed(2))));
    const marked = new Set(
      cutMarks(grid)
        .filter(({ from, to }) => from.x === to.x)
        .map(({ from }) => from.x.toFixed(2)),
    );
    const onPaper = [...cuts].filter((x) => Number(x) > 1 && Number(x) < grid.paper.width - 1);
    expect([...marked].sort()).toEqual(onPaper.sort());
    for (const { from, to } of cutMarks(grid))
      for (const { rect } of places('front'))
        expect(
          overlap(rect, {
            x: Math.min(from.x, to.x),
            y: Math.min(from.y, to.y),
            width: Math.abs(to.x - from.x),
            height: Math.abs(to.y - from.y),
          }),
        ).toBe(false);
  });
});
