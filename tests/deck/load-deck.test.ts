import { describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { changed, smallDeck } from './small-files.ts';

const pictures = new Set(['coffee', 'door']);
const load = (text: string) => loadDeck('deck.yaml', text, pictures);
const problemsOf = (text: string) => load(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('a sound deck', () => {
  test('comes out as the rules know it, with what was left out filled in', () => {
    const { deck, problems } = load(smallDeck);
    expect(problems).toEqual([]);
    expect(deck).toEqual({
      id: 'tiny',
      title: 'Tiny',
      language: 'en',
      version: 1,
      licence: 'CC0-1.0',
      about: 'A small deck.',
      credits: [],
      suits: [
        {
          id: 'method',
          title: 'Method',
          plural: 'Methods',
          colour: 'blue',
          mark: 'circle',
          spend: true,
          held: 'table',
          shelves: [],
        },
      ],
      cards: [
        {
          id: 'tea-morning',
          suit: 'method',
          title: 'Tea morning',
          cost: 1,
          text: 'The kettle goes on at the same time each week.',
          ask: 'Who never comes?',
          needs: { people: [], technology: [], other: [] },
          tags: [],
          art: 'coffee',
          alt: 'A steaming cup',
        },
      ],
    });
  });

  test('line breaks inside a text become spaces', () => {
    const { deck } = load(changed(smallDeck, 'text: The kettle goes', 'text: |\n      The kettle\n      goes'));
    expect(deck?.cards[0]?.text).toBe('The kettle goes on at the same time each week.');
  });

  test('any picture will do when the library is not at hand', () => {
    const text = changed(smallDeck, 'art: coffee', 'art: no-such-picture');
    expect(loadDeck('deck.yaml', text).problems).toEqual([]);
    expect(problemsOf(text)).toEqual(['16:10 deck/unknown-art']);
  });
});

describe('limits of a card', () => {
  const fields = [
    ['title', 'Tea morning', 28],
    ['text', 'The kettle goes on at the same time each week.', 180],
    ['ask', 'Who never comes?', 100],
    ['alt', 'A steaming cup', 100],
  ] as const;
  const back = (text: string, example: string): string => `${smallDeck}    back: { text: "${text}", example: "${example}" }\n`;

  test.each(fields)('%s', (field, now, most) => {
    const withText = (text: string): string => changed(smallDeck, `${field}: ${now}`, `${field}: ${text}`);
    expect(problemsOf(withText('x'.repeat(most)))).toEqual([]);
    expect(problemsOf(withText('x'.repeat(most + 1)))).toEqual([expect.stringMatching(/ deck\/too-long$/)]);
  });

  test('the back', () => {
    expect(problemsOf(back('x'.repeat(220), 'x'.repeat(180)))).toEqual([]);
    expect(problemsOf(back('x'.repeat(221), 'x'.repeat(181)))).toEqual(['18:19 deck/too-long', '18:253 deck/too-long']);
  });

  test('length is what people see: a family of emoji is one character', () => {
    const title = (text: string): string => changed(smallDeck, 'title: Tea morning', `title: ${text}`);
    expect(problemsOf(title('🏴󠁧󠁢󠁷󠁬󠁳󠁿é'.repeat(14)))).toEqual([]);
    expect(problemsOf(title('e\u0301'.repeat(28)))).toEqual([]);
    expect(problemsOf(title('e\u0301'.repeat(29)))).toEqual(['12:12 deck/too-long']);
    expect(problemsOf(title(`e${'\u0301'.repeat(200)}`))).toEqual(['12:12 deck/too-long']);
  });
});

describe('what is wrong is said in words', () => {
  const firstOf = (text: string): string => {
    const [problem] = load(text).problems;
    return `${problem?.message} ${problem?.hint}`;
  };

  test.each([
    [
      'suit: method',
      'suit: metod',
      'Card "tea-morning" has suit "metod", which this deck does not list. Did you mean "method"? This deck has: method.',
    ],
    [
      'art: coffee',
      'art: cofefe',
      'There is no picture called "cofefe". Did you mean "coffee"? The pictures are: coffee, door.',
    ],
    ['cost: 1', 'cost: 9', 'Card "tea-morning": "cost" is 9, and it must be at most 3. Choose a number that is at most 3.'],
    [
      'cost: 1',
      'cost: 1.5',
      'Card "tea-morning": "cost" must be a whole number, and this is a number. Write a whole number here.',
    ],
    ['    ask: Who never comes?\n', '', 'Card "tea-morning" has no "ask". Add a line "ask:".'],
    [
      'title: Tea morning',
      'title: yes\n    titel: Tea',
      'Card "tea-morning" has a key "titel", which means nothing here. What could still be said here: income, needs, tags, back, fill, effects, answer, seed.',
    ],
    [
      'colour: blue',
      'colour: bleu',
      'Suit "method": "colour" cannot be "bleu". Did you mean "blue"? It can be: blue, purple, vermilion, green, black, gold, slate.',
    ],
    [
      ', spend: true',
      ', spend: sometimes',
      'Suit "method": "spend" must be true or false, and this is text. Write true or false here.',
    ],
    ['title: Tiny', 'title: [Tiny]', 'The deck: "title" must be text, and this is a list. Write text here.'],
  ])('%s becomes %s', (from, to, said) => {
    expect(firstOf(changed(smallDeck, from, to))).toBe(said);
  });

  test('nothing at all', () => {
    expect(firstOf('')).toBe('The file is empty. Copy a file that works, and change it.');
    expect(firstOf('- a\n')).toMatch(/^The deck must be a mapping of keys to values, and this is a list\./);
  });
});

test('more mistakes than anybody reads are told in part, errors first', () => {
  const cards = Array.from({ length: 300 }, (_, i) => `  - { id: card-${i}, suit: metod, art: picture-${i} }\n`).join('');
  const { problems } = load(smallDeck + cards);
  expect(problems.length).toBe(200);
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
});
