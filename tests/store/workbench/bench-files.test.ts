import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTyped, freeName, keepFiles, mostFiles, readFiles } from '../../../src/store/workbench/bench-files.ts';
import { dealHand } from '../../../src/store/workbench/deal-hand.ts';
import { memoryNotebook } from '../../helpers/store-writing.ts';

const filesOf = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([name, text]) => ({ name, text }));
const someFiles = fc
  .dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: mostFiles, noNullPrototype: true })
  .map(filesOf);

describe('what is written', () => {
  test('is there again after the page was loaded again, and nothing of what is no longer open', () => {
    fc.assert(
      fc.property(someFiles, someFiles, (one, other) => {
        const notebook = memoryNotebook();
        expect(keepFiles(notebook, [], one)).toBe(true);
        expect(readFiles(notebook)).toEqual(one);
        expect(keepFiles(notebook, one, other)).toBe(true);
        expect(readFiles(notebook)).toEqual(other);
        expect(Object.keys(notebook.all())).toHaveLength(other.length + 1);
      }),
    );
  });

  test('is not kept where the device is full, and that is known', () => {
    const full = { ...memoryNotebook(), write: () => undefined };
    expect(keepFiles(full, [], [{ name: 'a.yaml', text: 'deck: a' }])).toBe(false);
  });

  test.each(['{', '7', '{"a":1}', '[1,null]'])('is nothing when the notebook has %s', (list) => {
    expect(readFiles(memoryNotebook({ 'workbench/files': list }))).toEqual([]);
  });
});

test('a name is given once', () => {
  expect(freeName('deck.yaml', new Set())).toBe('deck.yaml');
  expect(freeName('deck.yaml', new Set(['deck.yaml', 'deck-2.yaml']))).toBe('deck-3.yaml');
  expect(freeName('notes', new Set(['notes']))).toBe('notes-2');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (name, taken) => {
      const all = new Set([...taken, name]);
      expect(all.has(freeName(name, all))).toBe(false);
    }),
  );
});

test('every line ends in one way', () => {
  expect(asTyped('\ufeffa\r\nb\rc\n')).toBe('a\nb\nc\n');
});

test('a hand has different cards of those that there are', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat()),
      fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
      (cards, chances) => {
        const hand = dealHand(cards, () => chances.next().value ?? 0);
        expect(hand).toHaveLength(Math.min(5, cards.length));
        expect(new Set(hand).size).toBe(hand.length);
        expect(hand.filter((card) => !cards.includes(card))).toEqual([]);
      },
    ),
  );
});
