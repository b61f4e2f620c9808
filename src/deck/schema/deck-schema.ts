import * as z from 'zod';
import type { Card, Deck, Suit, SuitColour, SuitMark } from '../../engine/deck.ts';
import {
  backExample,
  backText,
  cardAlt,
  cardAsk,
  cardText,
  cardTitle,
  fillTexts,
  shelfTitle,
  suitPlural,
  suitTitle,
  things,
} from './card-texts.ts';
import { answerSchema } from './effects/answer-schema.ts';
import { effectList } from './effects/effect-schema.ts';
import { choice, heading, line, list, mapping, name, record, someOf, whole } from './shapes.ts';

export const colours = [
  'blue',
  'purple',
  'vermilion',
  'green',
  'black',
  'gold',
  'slate',
] as const satisfies readonly SuitColour[];
export const marks = [
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
  title: shelfTitle,
});

const suit = mapping({
  title: suitTitle,
  plural: suitPlural,
  colour: choice(colours, 'The colour of its cards.'),
  mark: choice(marks, 'The shape that names the suit without colour.'),
  spend: z.boolean().default(false).meta({ description: 'Its cards cost points.' }),
  earn: z.boolean().exactOptional().meta({ description: 'Its cards bring points from which costs are paid.' }),
  held: choice(['table', 'facilitator'], 'Who holds its cards until they are used.').default('table'),
  shelves: list(shelf, 12, 'How the pack is spread out; a card lies on the first shelf whose tag it carries.').default([]),
});

const thingsOrNone = (description: string) => things(description).default([]);

const card = mapping({
  id: name('Permanent: saved workshops know the card by it.'),
  suit: name('One of the suits of this deck.'),
  title: cardTitle,
  cost: whole(0, 3, 'Points of effort, for cards of a suit that spends.').default(0),
  income: whole(1, 9, 'Points that it brings, for cards of a suit that earns.').exactOptional(),
  text: cardText,
  ask: cardAsk,
  needs: mapping({
    people: thingsOrNone('Who.'),
    technology: thingsOrNone('Which machines and programs.'),
    other: thingsOrNone('What else.'),
  })
    .prefault({})
    .meta({ description: 'What a table would need.' }),
  tags: list(name('A lower-case word.'), 20, 'Words that shelves and rules know the card by.').default([]),
  art: name('The picture: a name in the Phosphor duotone set.'),
  alt: cardAlt,
  back: mapping({
    text: backText,
    example: backExample,
  }).exactOptional(),
  fill: fillTexts.exactOptional(),
  effects: effectList('What happens when the card lands on a table, in this order.').exactOptional(),
  answer: answerSchema.exactOptional(),
  seed: line(100, 'The seed text that the idea came from.').exactOptional(),
});

/** The shape of a deck file. */
export const deckSchema = mapping({
  deck: name('The name of the deck in file names and saved workshops.'),
  ...heading,
  joins: choice(['any'], 'Its cards can be added to those of any other deck that is played.').exactOptional(),
  suits: record(name('The name of the suit.'), suit, mostSuits).meta({ description: 'The kinds of card.' }),
  cards: someOf(card, mostCards, 'The cards, in the order in which they lie.'),
});

/** A deck as the rules know it. */
export function compileDeck({ deck, suits, cards, order: _, ...rest }: z.infer<typeof deckSchema>): Deck {
  const compiled: readonly Suit[] = Object.entries(suits).map(([id, { earn, ...suit }]) => ({
    id,
    ...suit,
    ...(earn === true && { earn }),
  }));
  return { id: deck, ...rest, suits: compiled, cards: cards.map(compileCard) };
}

/** An empty list of effects is none. */
const compileCard = ({ effects = [], ...rest }: z.infer<typeof card>): Card =>
  effects.length === 0 ? rest : { ...rest, effects };
