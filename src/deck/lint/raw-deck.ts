import type { Path } from '../problem.ts';
import { fieldsOf, itemsOf, textOf, textsOf } from '../raw.ts';
import { mostCards, mostSuits } from '../schema/deck-schema.ts';
import { quoted } from '../words.ts';

/** What the checks need of a deck, read forgivingly: a card with a mistake in one place is still checked in the others. */
export interface RawDeck {
  readonly suits: ReadonlyMap<string, RawSuit>;
  readonly cards: readonly RawCard[];
}

export interface RawSuit {
  readonly id: string;
  readonly spend: boolean;
  readonly earn: boolean;
  readonly held: 'table' | 'facilitator';
  readonly shelves: readonly string[];
}

export interface RawCard {
  readonly path: Path;
  readonly id: string | undefined;
  readonly suit: string | undefined;
  readonly art: string | undefined;
  readonly cost: unknown;
  readonly income: unknown;
  readonly tags: readonly string[];
  readonly effects: unknown;
  readonly answer: unknown;
}

/** A card as it is shown to people: `Card "blog"`. */
export const cardThing = ({ id, path }: RawCard): string =>
  id === undefined ? `Card ${Number(path[1]) + 1}` : `Card ${quoted(id)}`;

export function rawDeck(data: unknown): RawDeck {
  const suits = Object.entries(fieldsOf(fieldsOf(data).suits))
    .slice(0, mostSuits)
    .map(rawSuit);
  return {
    suits: new Map(suits.map((suit) => [suit.id, suit])),
    cards: itemsOf(fieldsOf(data).cards).slice(0, mostCards).map(rawCard),
  };
}

function rawSuit([id, value]: readonly [string, unknown]): RawSuit {
  const { spend, earn, held, shelves } = fieldsOf(value);
  return {
    id,
    spend: spend === true,
    earn: earn === true,
    held: held === 'facilitator' ? held : 'table',
    shelves: itemsOf(shelves).map((shelf) => textOf(fieldsOf(shelf).tag) ?? ''),
  };
}

function rawCard(value: unknown, index: number): RawCard {
  const { id, suit, art, cost, income, tags, effects, answer } = fieldsOf(value);
  return {
    path: ['cards', index],
    id: textOf(id),
    suit: textOf(suit),
    art: textOf(art),
    cost,
    income,
    tags: textsOf(tags),
    effects,
    answer,
  };
}
