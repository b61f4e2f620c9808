import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLook, fitCards, partsOfColumn } from '../../../src/store/projector/card-look.ts';
import type { ScreenCard } from '../../../src/store/projector/slides.ts';

const gap = 1.4;
const anyCard: fc.Arbitrary<ScreenCard> = fc
  .record({
    title: fc.string({ minLength: 1, maxLength: 28 }),
    note: fc.constantFrom('', 'Own card', 'Blocked for now'),
    task: fc.constantFrom('', 'Nia, by May', 'Siân from the office, by the end of the summer'),
  })
  .map(({ title, note, task }) => ({
    key: title,
    face: {
      card: title,
      title,
      text: '',
      ask: '',
      cost: 1,
      suit: { word: 'method', colour: 'blue', mark: 'circle' },
      art: '',
      alt: '',
    },
    faceDown: false,
    own: false,
    note,
    task,
  }));
const cards = fc.array(anyCard, { maxLength: 15 });
const space = fc.record({ width: fc.integer({ min: 20, max: 200 }), height: fc.integer({ min: 12, max: 80 }) });

describe('cards in a place', () => {
  test('stay inside it, as many as it says', () => {
    fc.assert(
      fc.property(cards, space, (all, place) => {
        const { look, most } = fitCards(all, place);
        const across = Math.max(1, Math.floor((place.width + gap + 0.001) / (look.width + gap)));
        const shown = Math.min(all.length, most);
        const height = Math.ceil(shown / across) * (look.height + gap) - gap;
        expect(look.width).toBeLessThanOrEqual(place.width + 0.001);
        expect(shown === 0 ? 0 : height).toBeLessThanOrEqual(place.height + 0.001);
      }),
    );
  });

  test('are all shown where there is room for their pictures', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { maxLength: 5 }), (few) => fitCards(few, { width: 80, height: 15 }).most >= few.length),
    );
  });
});

test('a column tells all its cards, one part after another, in order', () => {
  fc.assert(
    fc.property(cards, space, (all, place) => {
      const parts = partsOfColumn(all, place);
      expect(parts.flat()).toEqual(all);
      expect(parts.every((part) => part.length > 0)).toBe(true);
      expect(columnLook(place.width).width).toBeLessThanOrEqual(place.width);
    }),
  );
});
