import { describe, expect, test } from 'vitest';
import { loadCards } from '../../src/deck/load-cards.ts';
import { hash } from '../../src/engine/hash.ts';
import { deckSchema, formatSchema } from '../../src/protocol/content-schema.ts';
import { landingDeck, landingFormat, smallFormat as oldFormat } from '../deck/small-files.ts';
import { shipped } from '../helpers/shipped-cards.ts';
import { smallDeck, smallFormat } from '../helpers/small-game.ts';

const { decks, formats } = shipped;

test.each([smallDeck, ...decks].map((deck) => [deck.id, deck] as const))(
  'the deck %s can lie in a saved workshop',
  (_, deck) => {
    expect(decks.length).toBeGreaterThan(0);
    expect(hash(deckSchema.parse(JSON.parse(JSON.stringify(deck))))).toBe(hash(deck));
  },
);

test.each([smallFormat, ...formats].map((format) => [format.id, format] as const))(
  'the format %s can lie in a saved workshop',
  (_, format) => {
    expect(formats.length).toBeGreaterThan(0);
    expect(hash(formatSchema.parse(JSON.parse(JSON.stringify(format))))).toBe(hash(format));
  },
);

describe('effects, answers, situations and own cards', () => {
  const landing = loadCards([
    { file: 'deck.yaml', text: landingDeck },
    { file: 'format.yaml', text: landingFormat },
    { file: 'old.yaml', text: oldFormat },
  ]);

  test('can lie in a saved workshop, and need not', () => {
    expect([landing.decks.length, landing.formats.length]).toEqual([1, 2]);
    for (const deck of landing.decks) expect(hash(deckSchema.parse(JSON.parse(JSON.stringify(deck))))).toBe(hash(deck));
    for (const format of landing.formats)
      expect(hash(formatSchema.parse(JSON.parse(JSON.stringify(format))))).toBe(hash(format));
  });

  test('have no other keys there, and nothing that is null', () => {
    for (const [content, schema] of [
      [landing.decks[0], deckSchema],
      [landing.formats[0], formatSchema],
    ] as const) {
      const mappings = mappingsIn(content).filter((path) => path.at(-1) !== 'fill');
      expect(mappings.length).toBeGreaterThan(20);
      for (const path of mappings)
        expect(schema.safeParse(withKey(content, path, 'more', 1)).success, path.join('.')).toBe(false);
      for (const path of leavesIn(content))
        expect(schema.safeParse(withKey(content, path.slice(0, -1), path.at(-1) ?? '', null)).success, path.join('.')).toBe(
          false,
        );
    }
  });

  test('leave the ids of own cards to the cards that tables write', () => {
    const [deck] = landing.decks;
    const cards = deck?.cards.map((card, index) => (index === 0 ? { ...card, id: 'own-1' } : card));
    expect(deckSchema.safeParse({ ...deck, cards }).success).toBe(false);
  });
});

type Place = readonly (string | number)[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Where the mappings are. */
const mappingsIn = (value: unknown, at: Place = []): readonly Place[] =>
  isObject(value) ? [...(Array.isArray(value) ? [] : [at]), ...inside(value, at, mappingsIn)] : [];

/** Where the plain values are. */
const leavesIn = (value: unknown, at: Place = []): readonly Place[] => (isObject(value) ? inside(value, at, leavesIn) : [at]);

const inside = (value: object, at: Place, look: (value: unknown, at: Place) => readonly Place[]): readonly Place[] =>
  Object.entries(value).flatMap(([key, inner]) => look(inner, [...at, Array.isArray(value) ? Number(key) : key]));

function withKey(value: unknown, [key, ...rest]: Place, last: string | number, put: unknown): unknown {
  if (Array.isArray(value))
    return key === undefined
      ? value.map((inner, index) => (index === last ? put : inner))
      : value.map((inner, index) => (index === key ? withKey(inner, rest, last, put) : inner));
  if (key === undefined) return { ...Object(value), [last]: put };
  return { ...Object(value), [key]: withKey(Object(value)[key], rest, last, put) };
}
