import type { Card, Deck, DeckPart, Suit } from './deck.ts';

/**
 * A deck with the cards of others added, as one deck that can be played and pinned like any other; the deck itself when
 * there are none. A suit that both have stays as the first deck declares it, with the shelves of both. Of two cards with
 * the same id the first deck's stays.
 */
export const joinDecks = (base: Deck, others: readonly Deck[]): Deck => others.reduce(joined, base);

function joined(base: Deck, more: Deck): Deck {
  return {
    id: `${base.id}-${more.id}`,
    title: `${base.title} + ${more.title}`,
    language: base.language,
    version: base.version,
    licence: base.licence === more.licence ? base.licence : `${base.licence} AND ${more.licence}`,
    about: base.about,
    credits: union(base.credits, more.credits),
    parts: [...(base.parts ?? [partOf(base)]), partOf(more)],
    suits: suitsOf(base, more),
    cards: [...base.cards, ...newTo(base.cards, more.cards)],
  };
}

const partOf = ({ id, title, version }: Deck): DeckPart => ({ id, title, version });

const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];

function suitsOf(base: Deck, more: Deck): readonly Suit[] {
  const both = base.suits.map((suit) =>
    withShelves(
      suit,
      more.suits.find(({ id }) => id === suit.id),
    ),
  );
  return [...both, ...newTo(base.suits, more.suits)];
}

function withShelves(suit: Suit, other: Suit | undefined): Suit {
  const added = (other?.shelves ?? []).filter(({ tag }) => !suit.shelves.some((shelf) => shelf.tag === tag));
  return added.length === 0 ? suit : { ...suit, shelves: [...suit.shelves, ...added] };
}

const newTo = <Thing extends Card | Suit>(known: readonly Thing[], more: readonly Thing[]): readonly Thing[] =>
  more.filter(({ id }) => !known.some((thing) => thing.id === id));

/** The decks that can be added to this one. */
export const joinersOf = (deck: Deck, decks: readonly Deck[]): readonly Deck[] =>
  decks.filter((other) => other.joins === 'any' && other.id !== deck.id);

/** Most letters of the name by which a workshop pins its deck. */
const longestId = 64;

/** Every deck that can be played with these: each by itself, and with any of those that join it. */
export const playableDecks = (decks: readonly Deck[]): readonly Deck[] =>
  decks
    .flatMap((deck) => choicesOf(joinersOf(deck, decks)).map((others) => joinDecks(deck, others)))
    .filter(({ id }) => id.length <= longestId);

/** Every choice of some of these, none and all included, each in the order given. */
function choicesOf(all: readonly Deck[]): readonly (readonly Deck[])[] {
  let choices: readonly (readonly Deck[])[] = [[]];
  for (const deck of all) choices = [...choices, ...choices.map((choice) => [...choice, deck])];
  return choices;
}
