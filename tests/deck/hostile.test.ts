import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../src/deck/codes.ts';
import { loadCards } from '../../src/deck/load-cards.ts';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import { loadTranslation } from '../../src/deck/load-translation.ts';
import { hasErrors, type Problem } from '../../src/deck/problem.ts';
import { changed, landingDeck, landingFormat, landingTranslation, smallDeck, smallFormat } from './small-files.ts';

/** Signs that mean something to YAML, and words that mean something to decks and formats. */
const pieces = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a ',
    '!t ',
    '%',
    '# ',
    '"',
    "'",
    '|',
    '>',
    '@',
    '`',
    '\\',
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    ' ',
  ],
  ...[
    '---\n',
    '...\n',
    '<<',
    '~',
    'null',
    '1',
    '-1',
    '1e999',
    '.nan',
    '0x1f',
    'true',
    'a',
    'é',
    '👩‍👩‍👧',
    '\u202e',
    '\0',
    '\ufeff',
    '\r\n',
    '\ud800',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'deck',
    'format',
    'suits',
    'cards',
    'steps',
    'id',
    'suit',
    'method',
    'cost',
    'fill',
    'art',
  ],
  ...[
    'write',
    'pass',
    'pick',
    'place',
    'show',
    'talk',
    'say',
    'group',
    'shape',
    'matrix',
    'lanes',
    'rows',
    'columns',
    'fields',
    'limits',
    'sum',
    'uses',
    'needs',
  ],
  ...[
    'effects',
    'answer',
    'block',
    'budget',
    'discard',
    'blocked',
    'when',
    'expires',
    'by',
    'both',
    'else',
    'inject',
    'situations',
    'own',
    'translates',
    'says',
  ],
];

const salad = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** A sound file with a passage cut out and something else put in. */
const wounded = (sound: string) =>
  fc.tuple(fc.nat(sound.length), fc.nat(40), salad).map(([at, cut, put]) => sound.slice(0, at) + put + sound.slice(at + cut));

const sound = [smallDeck, smallFormat, landingDeck, landingFormat, landingTranslation];
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), salad, ...sound.map(wounded));

/** Any JSON value in the place of any value of a sound file: YAML holds JSON, so every type gets everywhere. */
const swapped = (sound: string) =>
  fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 3 })).map(([at, value]) => {
    const values = [...sound.matchAll(/: (.+)$/gm)];
    const [, old = ''] = values[at % values.length] ?? [];
    return changed(sound, `: ${old}\n`, `: ${JSON.stringify(value)}\n`);
  });

/** Any JSON value in the place of any value inside brackets or braces. */
const swappedInside = (sound: string) =>
  fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([at, value]) => {
    const values = [...sound.matchAll(/(?<=[[{,:] )[^[\]{},:\n]+(?= ?[\]},])/g)];
    const { index = 0, 0: old = '' } = values[at % values.length] ?? {};
    return sound.slice(0, index) + JSON.stringify(value) + sound.slice(index + old.length);
  });

function isSound(problems: readonly Problem[], text: string): void {
  const lines = text.split('\n');
  for (const { line, column, code, message } of problems) {
    expect(problemCodes).toContain(code);
    expect(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1).toBe(true);
    expect(message).not.toMatch(/undefined|\[object/);
  }
  expect(problems.length).toBeLessThanOrEqual(200);
}

describe('no text whatever throws', () => {
  test.each([
    ['any text', 150, anyText],
    ['a deck with a value of another type', 150, swapped(smallDeck)],
    ['a format with a value of another type', 150, swapped(smallFormat)],
    ['a deck with effects of another type', 60, fc.oneof(swapped(landingDeck), swappedInside(landingDeck))],
    ['a format with situations of another type', 60, fc.oneof(swapped(landingFormat), swappedInside(landingFormat))],
    [
      'a translation with a value of another type',
      60,
      fc.oneof(swapped(landingTranslation), swappedInside(landingTranslation)),
    ],
  ])('%s', (_, numRuns, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const deck = loadDeck('a.yaml', text);
        const format = loadFormat('a.yaml', text);
        isSound(deck.problems, text);
        isSound(format.problems, text);
        const translation = loadTranslation('a.yaml', text);
        isSound(translation.problems, text);
        expect(translation.translation === undefined).toBe(hasErrors(translation.problems));
        expect(deck.deck === undefined).toBe(hasErrors(deck.problems));
        expect(format.format === undefined).toBe(hasErrors(format.problems));
        loadCards([
          { file: 'a.yaml', text },
          { file: 'b.yaml', text: smallDeck },
          { file: 'c.yaml', text: smallFormat },
          { file: 'd.yaml', text: landingDeck },
        ]);
      }),
      { numRuns },
    );
  });
});
