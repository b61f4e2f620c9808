import type { Path, Problem } from '../problem.ts';
import { mended, nearest, quoted, suggestion } from '../words.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { type Found, type Named, placed, repeats } from './check.ts';
import { answerFindings } from './deck-answers.ts';
import { indexOf } from './deck-index.ts';
import { spendsAndEarns, wrongCost, wrongIncome } from './deck-points.ts';
import { emptyShelves, noShelf } from './deck-shelves.ts';
import { effectFindings } from './effect-findings.ts';
import { cardThing, type RawCard, type RawDeck, rawDeck } from './raw-deck.ts';

/** The most unknown names told about: each search for a similar name goes through all there are. */
const mostTold = 50;

/** What a schema cannot see: names that must agree with each other, and with the pictures there are. */
export function lintDeck(yaml: YamlFile, pictures?: ReadonlySet<string>): readonly Problem[] {
  const deck = rawDeck(yaml.data);
  const index = indexOf(deck);
  const found = [
    ...duplicateIds(deck),
    ...ownIds(deck),
    ...samePictures(deck),
    ...(pictures === undefined ? [] : unknownPictures(deck, pictures)),
    ...deck.cards.flatMap((card) => cardFindings(deck, card)),
    ...spendsAndEarns(deck),
    ...emptySuits(deck),
    ...emptyShelves(deck),
    ...effectFindings(index),
    ...answerFindings(index),
  ];
  return placed(yaml, found);
}

const cardFindings = (deck: RawDeck, card: RawCard): readonly Found[] => [
  ...unknownSuit(deck, card),
  ...wrongCost(deck, card),
  ...wrongIncome(deck, card),
  ...noShelf(deck, card),
];

const named = (cards: readonly RawCard[], field: 'id' | 'art'): readonly Named[] =>
  cards.flatMap((card) => (card[field] === undefined ? [] : [{ name: card[field], path: [...card.path, field] }]));

const duplicateIds = (deck: RawDeck): readonly Found[] =>
  repeats(named(deck.cards, 'id')).map(({ again, first }) => ({
    path: again.path,
    code: 'deck/duplicate-id',
    message: `Two cards have the id ${quoted(again.name)}: card ${Number(first.path[1]) + 1} and this one.`,
    hint: 'Give one of them another id. Keep the id that saved workshops already know.',
  }));

/** The ids that cards get which tables write themselves. */
const ownId = /^own-\d+$/;

const ownIds = (deck: RawDeck): readonly Found[] =>
  named(deck.cards, 'id')
    .filter(({ name }) => ownId.test(name))
    .map(({ name, path }) => ({
      path,
      code: 'deck/reserved-name',
      message: `The id ${quoted(name)} is kept for cards that tables write themselves.`,
      hint: 'Choose an id that says what the card is.',
    }));

const samePictures = (deck: RawDeck): readonly Found[] =>
  repeats(named(deck.cards, 'art')).map(({ again, first }) => ({
    path: again.path,
    code: 'deck/same-art',
    message: `The picture ${quoted(again.name)} is already on ${thingAt(deck, first.path).replace('Card', 'card')}, and people know a card by its picture.`,
    hint: 'Choose another picture for one of them.',
  }));

const thingAt = (deck: RawDeck, [, index]: Path): string => {
  const card = deck.cards[Number(index)];
  return card === undefined ? 'Another card' : cardThing(card);
};

const unknownPictures = (deck: RawDeck, pictures: ReadonlySet<string>): readonly Found[] =>
  named(deck.cards, 'art')
    .filter(({ name }) => !pictures.has(name))
    .slice(0, mostTold)
    .map(({ name, path }) => ({
      path,
      code: 'deck/unknown-art',
      message: `There is no picture called ${quoted(name)}.`,
      hint: suggestion(name, pictures, 'The pictures are:') || 'Choose a name from the Phosphor duotone set.',
      ...mended(name, pictures),
    }));

function unknownSuit(deck: RawDeck, card: RawCard): readonly Found[] {
  if (card.suit === undefined || deck.suits.has(card.suit)) return [];
  return [
    {
      path: [...card.path, 'suit'],
      code: 'deck/unknown-suit',
      message: `${cardThing(card)} has suit ${quoted(card.suit)}, which this deck does not list.`,
      hint: suggestion(card.suit, deck.suits.keys(), 'This deck has:'),
      ...(isSlip(deck, card.suit) ? mended(card.suit, deck.suits.keys()) : {}),
    },
  ];
}

/** Whether a suit that is not listed is a slip of the pen on a card: not when many cards agree on it, and the near one that is listed has none. */
function isSlip({ cards, suits }: RawDeck, suit: string): boolean {
  const meant = nearest(suit, suits.keys());
  const used = (name: string | undefined): number => cards.filter((card) => card.suit === name).length;
  return used(suit) === 1 || used(meant) > 0;
}

/** Suits without cards, except those that a card seems to mean by a misspelt one. */
const emptySuits = (deck: RawDeck): readonly Found[] => {
  const used = new Set(deck.cards.flatMap(({ suit }) => suit ?? []));
  const misspelt = [...used].filter((suit) => !deck.suits.has(suit)).slice(0, mostTold);
  const meant = new Set(misspelt.map((suit) => nearest(suit, deck.suits.keys())));
  return [...deck.suits.keys()]
    .filter((id) => !used.has(id) && !meant.has(id))
    .map((id) => ({
      path: ['suits', id],
      atKey: true,
      code: 'deck/empty-suit',
      severity: 'warning',
      message: `No card is of suit ${quoted(id)}.`,
      hint: 'Write cards for it, or delete the suit.',
    }));
};
