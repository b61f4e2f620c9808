import * as z from 'zod';
import type { Card, Deck, Suit, SuitColour, SuitMark } from '../../engine/deck.ts';
import { choice, heading, line, list, mapping, name, record, someOf, whole } from './shapes.ts';

const colours = ['blue', 'purple', 'vermilion', 'green', 'black', 'gold', 'slate'] as const satisfies readonly SuitColour[];
const marks = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'star',
  'bolt',
  'hexagon',
  'cross',
] as const satisfies readonly SuitMark[];

/** The most suits and cards in a deck. */
export const mostSuits = 24;
export const mostCards = 1000;

const shelf = mapping({
  tag: name('Cards with this tag lie on the shelf.'),
  title: line(40, 'What stands above the shelf.'),
});

const suit = mapping({
  title: line(28, 'One card of this suit: Method.'),
  plural: line(28, 'Several: Methods.'),
  colour: choice(colours, 'The colour of its cards.'),
  mark: choice(marks, 'The shape that names the suit without colour.'),
  spend: z.boolean().default(false).meta({ description: 'Its cards cost points.' }),
  held: choice(['table', 'facilitator'], 'Who holds its cards until they are used.').default('table'),
  shelves: list(shelf, 12, 'How the pack is spread out; a card lies on the first shelf whose tag it carries.').default([]),
});

const things = (description: string) => list(line(60, 'In two or three words.'), 12, description).default([]);

const card = mapping({
  id: name('Permanent: saved workshops know the card by it.'),
  suit: name('One of the suits of this deck.'),
  title: line(28, 'The name on the card.'),
  cost: whole(0, 3, 'Points of effort, for cards of a suit that spends.').default(0),
  text: line(180, 'What it is, in about 25 plain words.'),
  ask: line(100, 'One question to talk about.'),
  needs: mapping({ people: things('Who.'), technology: things('Which machines and programs.'), other: things('What else.') })
    .prefault({})
    .meta({ description: 'What a table would need.' }),
  tags: list(name('A lower-case word.'), 20, 'Words that shelves and rules know the card by.').default([]),
  art: name('The picture: a name in the Phosphor duotone set.'),
  alt: line(100, 'What the picture shows, for people who do not see it.'),
  back: mapping({
    text: line(220, 'What it is, for someone who has never met it.'),
    example: line(180, 'A small true-to-life example.'),
  }).exactOptional(),
  fill: record(name('A field of a sheet.'), line(300, 'What to write there to begin with.'), 12).exactOptional(),
  seed: line(100, 'The seed text that the idea came from.').exactOptional(),
});

/** The shape of a deck file. */
export const deckSchema = mapping({
  deck: name('The name of the deck in file names and saved workshops.'),
  ...heading,
  suits: record(name('The name of the suit.'), suit, mostSuits).meta({ description: 'The kinds of card.' }),
  cards: someOf(card, mostCards, 'The cards, in the order in which they lie.'),
});

/** A deck as the rules know it. */
export function compileDeck({ deck, suits, cards, ...rest }: z.infer<typeof deckSchema>): Deck {
  const compiled: readonly Suit[] = Object.entries(suits).map(([id, suit]) => ({ id, ...suit }));
  const known: readonly Card[] = cards;
  return { id: deck, ...rest, suits: compiled, cards: known };
}
