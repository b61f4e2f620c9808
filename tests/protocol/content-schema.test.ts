import { expect, test } from 'vitest';
import { readCards } from '../../src/deck/node/read-cards.ts';
import { hash } from '../../src/engine/hash.ts';
import { deckSchema, formatSchema } from '../../src/protocol/content-schema.ts';
import { smallDeck, smallFormat } from '../helpers/small-game.ts';

const { decks, formats } = readCards('cards');

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
