import { quoted } from '../words.ts';
import type { Found } from './check.ts';
import { cardThing, type RawCard, type RawDeck } from './raw-deck.ts';

/** A card that none of its suit's shelves takes. */
export function noShelf(deck: RawDeck, card: RawCard): readonly Found[] {
  const shelves = deck.suits.get(card.suit ?? '')?.shelves ?? [];
  if (shelves.length === 0 || shelves.some((tag) => card.tags.includes(tag))) return [];
  return [
    {
      path: [...card.path, 'tags'],
      code: 'deck/no-shelf',
      message: `${cardThing(card)} lies on no shelf of its suit, because it carries none of their tags.`,
      hint: `Add one of the tags: ${shelves.join(', ')}.`,
    },
  ];
}

/** Shelves on which no card lies. */
export const emptyShelves = (deck: RawDeck): readonly Found[] =>
  [...deck.suits.values()].flatMap((suit) =>
    suit.shelves.flatMap((tag, index): readonly Found[] => {
      const used = deck.cards.some((card) => card.suit === suit.id && card.tags.includes(tag));
      const message = `No card of suit ${quoted(suit.id)} carries the tag ${quoted(tag)}, so this shelf is empty.`;
      const path = ['suits', suit.id, 'shelves', index];
      return used
        ? []
        : [{ path, code: 'deck/empty-shelf', severity: 'warning', message, hint: 'Tag a card with it, or delete the shelf.' }];
    }),
  );
