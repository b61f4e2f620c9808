import { describe, expect, test } from 'vitest';
import { readCards } from '../../src/deck/node/read-cards.ts';
import type { Card } from '../../src/engine/deck.ts';
import { sheetsOf } from '../../src/engine/sheets.ts';
import { deckSchema, formatSchema } from '../../src/protocol/content-schema.ts';

const { decks, formats, pictures, problems } = readCards('cards');
const housing = decks.find(({ id }) => id === 'housing');
const cardiff = formats.find(({ id }) => id === 'cardiff');
const cardsOf = (suit: string): readonly Card[] => housing?.cards.filter((card) => card.suit === suit) ?? [];

test('the card files have no problems, warnings included', () => {
  expect(problems).toEqual([]);
});

test('a saved workshop may hold what is compiled from them', () => {
  for (const deck of decks) expect(deckSchema.parse(deck)).toEqual(deck);
  for (const format of formats) expect(formatSchema.parse(format)).toEqual(format);
});

describe('the housing deck', () => {
  test('has enough of everything', () => {
    expect(cardsOf('method').length).toBeGreaterThanOrEqual(40);
    expect(cardsOf('audience').length).toBe(10);
    expect(cardsOf('scenario').length).toBe(8);
    expect(cardsOf('character').length).toBe(10);
  });

  test('at least half of its methods need no screen', () => {
    const offline = cardsOf('method').filter((card) => card.tags.includes('offline'));
    expect(offline.length * 2).toBeGreaterThanOrEqual(cardsOf('method').length);
  });

  test('has the four audiences of the matrix, and six more', () => {
    const rows = cardiff?.steps.flatMap((step) =>
      step.kind === 'write' && step.shape.shape === 'matrix' ? step.shape.rows : [],
    );
    const audiences = cardsOf('audience').map(({ title }) => title);
    expect(rows?.map(({ title }) => title).filter((title) => audiences.includes(title))).toEqual([
      'Board',
      'Staff',
      'Residents',
      'Others',
    ]);
    expect(audiences.length).toBe(4 + 6);
  });

  test('shows each picture once, and says in words what it shows', () => {
    const cards = housing?.cards ?? [];
    expect(new Set(cards.map(({ art }) => art)).size).toBe(cards.length);
    expect(Object.keys(pictures).sort()).toEqual(cards.map(({ art }) => art).sort());
    for (const { alt, ask } of cards) expect([alt, ask]).not.toContain('');
  });

  test('every method asks a question, costs 1 to 3, has a back and says what it needs', () => {
    for (const { ask, cost, back, needs } of cardsOf('method')) {
      expect(ask).toMatch(/\?$/);
      expect([1, 2, 3]).toContain(cost);
      expect(back).toBeDefined();
      expect([...needs.people, ...needs.technology, ...needs.other]).not.toEqual([]);
    }
  });

  test('every scenario fills every field of the sheet that starts from it', () => {
    const fields = [...((cardiff && sheetsOf(cardiff).get('scenario')?.fields.keys()) ?? [])];
    expect(fields).toEqual(['organisation', 'place', 'residents', 'trouble']);
    for (const { fill } of cardsOf('scenario')) expect(Object.keys(fill ?? {}).sort()).toEqual([...fields].sort());
  });
});

describe('the Cardiff format', () => {
  test('has the steps of the published game, in its order', () => {
    expect(cardiff?.steps.map(({ kind }) => kind)).toEqual([
      'group',
      'say',
      'write',
      'pass',
      'write',
      'pick',
      'place',
      'show',
      'write',
      'talk',
    ]);
    expect(cardiff?.steps.map(({ id }) => id)).toContain('who-and-why');
  });

  test('gives 15 points, and will not lose its story to the clock', () => {
    expect(cardiff?.steps.find(({ kind }) => kind === 'pick')).toMatchObject({
      limits: [{ limit: 'sum', points: 15 }],
      overspend: 'refuse',
    });
    expect(cardiff?.steps.filter(({ protect }) => protect).map(({ id }) => id)).toEqual(['story']);
  });
});
