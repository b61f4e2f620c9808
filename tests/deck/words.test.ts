import { describe, expect, test } from 'vitest';
import { asTitle, counted, nearest, quoted, slug, suggestion } from '../../src/deck/words.ts';

describe('the nearest word', () => {
  const words = ['method', 'audience', 'situation', 'art'];

  test.each([
    ['metod', 'method'],
    ['mehtod', 'method'],
    ['methods', 'method'],
    ['audence', 'audience'],
    ['ar', 'art'],
    ['atr', 'art'],
    ['banana', undefined],
    ['xyz', undefined],
    ['', undefined],
  ])('%s is meant for %s', (word, meant) => {
    expect(nearest(word, words)).toBe(meant);
  });

  test('suggestions name it, and all there is when that is little', () => {
    expect(suggestion('metod', words, 'There is:')).toBe('Did you mean "method"? There is: method, audience, situation, art.');
    expect(suggestion('banana', words, 'There is:')).toBe('There is: method, audience, situation, art.');
    expect(suggestion('banana', [], 'There is:')).toBe('There is: none.');
    const many = Array.from({ length: 100 }, (_, i) => `picture-${i}`);
    expect(suggestion('pictur-7', many, 'There is:')).toBe('Did you mean "picture-7"?');
    expect(suggestion('banana', many, 'There is:')).toBe('');
  });
});

test('names come from titles', () => {
  expect(['Consume information', 'Café, naïve!', '  --  ', 'أين', 'A'.repeat(80)].map(slug)).toEqual([
    'consume-information',
    'cafe-naive',
    '',
    '',
    'a'.repeat(64),
  ]);
  expect(asTitle('who-and-why')).toBe('Who and why');
});

test('words in messages', () => {
  expect([quoted('a'), quoted('x'.repeat(50)), counted(1, 'card'), counted(2, 'card')]).toEqual([
    '"a"',
    `"${'x'.repeat(39)}…"`,
    '1 card',
    '2 cards',
  ]);
});
