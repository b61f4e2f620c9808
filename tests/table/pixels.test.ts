import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutBoard } from '../../src/store/layout/layout-board.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { marginOf } from '../../src/table/paint/paint-item.ts';
import { homeOf, paintingSize, ratioFor } from '../../src/table/pixels.ts';
import { chooseBoard } from '../store/layout/boards.ts';

const hand = { ...emptyHand, looked: 'pack:c0-4' };

test('at every ratio each painting lies on whole device pixels', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 1.1, 1.25, 1.5, 1.75, 2, 3), fc.integer({ min: 640, max: 1600 }), (ratio, width) => {
      for (const item of layoutBoard(chooseBoard, hand, { width, height: 700 })) {
        const size = paintingSize(item.rect, marginOf(item), ratio);
        const spot = homeOf(item, ratio);
        expect(Number.isInteger(spot.x - size.width / 2)).toBe(true);
        expect(Number.isInteger(spot.y - size.height / 2)).toBe(true);
        expect(Number.isInteger(size.edge)).toBe(true);
      }
    }),
  );
});

test('a picture has the pixels of its screen, up to what the machine can draw', () => {
  const laptop = { width: 1040, height: 660 };
  expect(ratioFor(laptop, 1, 3)).toBe(1);
  expect(ratioFor(laptop, 2, 3)).toBe(2);
  expect(ratioFor(laptop, 2, 1.5)).toBe(1.5);
  expect(ratioFor(laptop, 0.8, 3)).toBe(1);
});

test('a 4K screen is drawn in full, and nothing larger', () => {
  expect(ratioFor({ width: 1920, height: 1080 }, 2, 3)).toBe(2);
  const huge = ratioFor({ width: 3840, height: 2160 }, 3, 3);
  expect(3840 * 2160 * huge ** 2).toBeLessThan(9_600_000);
});
