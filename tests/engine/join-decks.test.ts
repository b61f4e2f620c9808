import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deck } from '../../src/engine/deck.ts';
import { joinDecks, joinersOf, playableDecks } from '../../src/engine/join-decks.ts';

const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

const anyDeck = (id: string, joins: boolean): fc.Arbitrary<Deck> =>
  fc
    .record({
      suits: fc.uniqueArray(letters, { minLength: 1 }),
      cards: fc.uniqueArray(letters, { minLength: 1 }),
      shelf: letters,
    })
    .map(({ suits, cards, shelf }) => ({
      id,
      title: id,
      language: 'en',
      version: 1,
      licence: 'CC0-1.0',
      about: id,
      credits: [id, 'both'],
      ...(joins ? { joins: 'any' as const } : {}),
      suits: suits.map((suit) => ({
        id: suit,
        title: `${suit} of ${id}`,
        plural: suit,
        colour: 'blue' as const,
        mark: 'circle' as const,
        spend: false,
        held: 'table' as const,
        shelves: [{ tag: shelf, title: shelf }],
      })),
      cards: cards.map((card) => ({
        id: card,
        suit: suits[0] ?? '',
        title: `${card} of ${id}`,
        text: '',
        ask: '',
        cost: 0,
        needs: { people: [], technology: [], other: [] },
        tags: [],
        art: card,
        alt: card,
      })),
    }));

const decks = fc.tuple(anyDeck('base', false), anyDeck('more', true), anyDeck('much', true));

test('a joined deck has every card and suit once, and of two with one name the first deck’s', () => {
  fc.assert(
    fc.property(decks, ([base, ...more]) => {
      const joined = joinDecks(base, more);
      for (const part of ['cards', 'suits'] as const) {
        const ids = joined[part].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([base, ...more].flatMap((deck) => deck[part].map(({ id }) => id))));
        expect(joined[part].slice(0, base[part].length).map(({ title }) => title)).toEqual(
          base[part].map(({ title }) => title),
        );
      }
      for (const { suit } of joined.cards) expect(joined.suits.some(({ id }) => id === suit)).toBe(true);
      for (const deck of [base, ...more])
        for (const { id, shelves } of deck.suits)
          expect(joined.suits.find((suit) => suit.id === id)?.shelves).toEqual(expect.arrayContaining([...shelves]));
      expect(joined.credits).toEqual(['base', 'both', 'more', 'much']);
    }),
  );
});

test('each choice of what joins is one deck of its own, and nothing joins itself', () => {
  fc.assert(
    fc.property(decks, (all) => {
      expect(playableDecks(all).map(({ id }) => id)).toEqual([
        'base',
        'base-more',
        'base-much',
        'base-more-much',
        'more',
        'more-much',
        'much',
        'much-more',
      ]);
      for (const deck of all) expect(joinersOf(deck, all)).not.toContain(deck);
      expect(joinDecks(all[0], [])).toBe(all[0]);
    }),
  );
});
