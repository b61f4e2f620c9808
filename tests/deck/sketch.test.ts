import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchTools } from '../../src/deck/bench-tools.ts';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { cardFilesIn } from '../../src/deck/node/card-files.ts';
import { type Sketch, sketchOf } from '../../src/deck/sketch.ts';

const sketched = (text: string): Sketch | undefined => sketchOf({ file: 'a.yaml', text });
const deck = benchTools.begin('deck', 'harbour-trust');
const format = benchTools.begin('format', 'short-talk');

test('what one begins with has every word filled in, and sends nobody to a command line', () => {
  expect(`${deck}${format}`).not.toMatch(/NAME|TITLE|SCHEMA|LOOK|npm/);
});

describe('a sketch', () => {
  test('of a whole deck has the cards of the deck, each on the lines where it is written', () => {
    const sketch = sketched(deck);
    const loaded = loadDeck('a.yaml', deck).deck;
    if (sketch?.kind !== 'deck' || !loaded) throw new Error('no deck');
    const seen = sketch.cards.map(({ lines, ...card }) => card);
    expect(seen).toEqual(
      loaded.cards.map(({ id, suit, title, text, ask, cost, art, alt }) => ({ id, suit, title, text, ask, cost, art, alt })),
    );
    expect(sketch.suits.map(({ id, colour, mark }) => [id, colour, mark])).toEqual(
      loaded.suits.map(({ id, colour, mark }) => [id, colour, mark]),
    );
    const lines = deck.split('\n');
    for (const card of sketch.cards) {
      expect(lines[card.lines.from - 1]).toContain(`id: ${card.id}`);
      expect(lines.slice(card.lines.from - 1, card.lines.to - 1).filter((line) => /\bid: /.test(line))).toHaveLength(1);
    }
  });

  test('of a whole format has its steps, with their minutes', () => {
    const sketch = sketched(format);
    const loaded = loadFormat('a.yaml', format).format;
    if (sketch?.kind !== 'format' || !loaded) throw new Error('no format');
    expect(sketch.steps.map(({ lines, ...step }) => step)).toEqual(
      loaded.steps.map(({ id, title, ask, minutes, for: jobs = [] }) => ({ id, title, ask, minutes, for: jobs })),
    );
  });

  test('ends its last card where another key of the file begins', () => {
    const sketch = sketched('deck: a\ncards:\n  - id: one\n    title: One\nsuits:\n  x: { title: X }\n');
    expect(sketch?.kind === 'deck' && sketch.cards.map(({ lines }) => lines)).toEqual([{ from: 3, to: 5 }]);
  });

  test('makes do with what is there', () => {
    const sketch = sketched(
      'deck: a\nsuits: { x: { colour: pink }, y: 3 }\ncards: [{ id: tea-time, cost: -1 }, 7, { text: [1] }]\n',
    );
    expect(sketch).toMatchObject({
      suits: [
        { id: 'x', title: 'X', colour: 'slate', mark: 'circle' },
        { id: 'y', title: 'Y' },
      ],
      cards: [
        { id: 'tea-time', title: 'Tea time', cost: 0, text: '' },
        { id: '', text: '' },
      ],
    });
  });

  test('is nothing of a translation, and nothing of what is not YAML', () => {
    expect(sketched('translates: a\nlanguage: cy\n')).toBeUndefined();
    expect(sketched('deck: [a\n')).toBeUndefined();
    expect(sketched('')).toBeUndefined();
  });

  test('never throws, whatever lines are lost or changed', () => {
    const lines = `${deck}\n${format}`.split('\n');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lines.length }), fc.nat({ max: 30 }), fc.string(), (from, length, put) => {
        sketched(lines.toSpliced(from, length, put).join('\n'));
        sketched(`deck: ${put}\ncards:\n  - ${put}\n  - {${put}}\nsuits: ${put}`);
      }),
      { numRuns: 15 },
    );
  });
});

test('every format that is shipped can be seen, and a deck', () => {
  const files = [...cardFilesIn('cards/formats'), ...cardFilesIn('cards/decks/housing')];
  const kinds = files.map((file) => sketchOf({ file, text: readFileSync(file, 'utf8') })?.kind);
  expect(new Set(kinds)).toEqual(new Set(['format', 'deck', undefined]));
});
