import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, wrapText } from '../../src/table/paint/wrap-text.ts';

/** Every letter is ten pixels wide. */
const measure = (text: string): number => [...text].length * 10;

test('a short text stays on one line', () => {
  expect(wrapText(measure, 'Tea morning', 200, 2)).toEqual({ lines: ['Tea morning'], cut: false });
});

test('lines are about as long as one another', () => {
  expect(wrapText(measure, 'one two three four', 150, 3)).toEqual({ lines: ['one two', 'three four'], cut: false });
});

test('what does not fit ends in an ellipsis', () => {
  expect(wrapText(measure, 'one two three four', 80, 1)).toEqual({ lines: ['one two…'], cut: true });
});

test('a word too long for a line is cut', () => {
  expect(wrapText(measure, 'Neighbourhood app', 60, 2)).toEqual({ lines: ['Neigh…', 'app'], cut: true });
});

test('a line break stays where there is room for it', () => {
  expect(wrapText(measure, 'one\ntwo', 200, 2)).toEqual({ lines: ['one', 'two'], cut: false });
  expect(wrapText(measure, 'one\ntwo', 200, 1)).toEqual({ lines: ['one · two'], cut: false });
});

test('no line is ever wider than the room or beyond the most lines', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 90 }),
      fc.integer({ min: 10, max: 400 }),
      fc.integer({ min: 1, max: 5 }),
      (text, width, most) => {
        const { lines } = wrapText(measure, text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('no word is lost from a text that is not cut', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
      const { lines, cut } = wrapText(measure, text, width, 99);
      if (!cut) expect(lines.join(' ')).toBe(text);
    }),
  );
});

test('letters outside the first plane are not torn apart', () => {
  expect(clip(measure, '🏠🏠🏠🏠', 30)).toBe('🏠🏠…');
});
