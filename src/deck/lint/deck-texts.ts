import type { Card, Deck, Needs, Suit } from '../../engine/deck.ts';
import type { Effect } from '../../engine/effects/effect.ts';
import type { Format } from '../../engine/format.ts';
import type { CardTexts, SuitTexts, Translation } from '../../i18n/translate-deck.ts';
import { effectsOn } from '../card-effects.ts';
import type { Path } from '../problem.ts';
import { isMapping } from '../raw.ts';

/** All that can be translated: of a deck or a format itself, of a suit, of a card. Each has the form that a translation has. */

export const textsOfDeck = ({ title, about, credits }: Deck | Format): Pick<Translation, 'title' | 'about' | 'credits'> => ({
  title,
  about,
  ...(credits.length > 0 && { credits }),
});

export const textsOfSuit = ({ title, plural, shelves }: Suit): SuitTexts => ({
  title,
  plural,
  shelves: Object.fromEntries(shelves.map((shelf) => [shelf.tag, shelf.title])),
});

export const textsOfCard = (card: Card): CardTexts => ({
  title: card.title,
  text: card.text,
  ask: card.ask,
  alt: card.alt,
  ...(card.back && { back: card.back }),
  needs: needsSaid(card.needs),
  ...(card.fill && { fill: card.fill }),
  says: Object.fromEntries(
    effectsOn(card).flatMap(({ key, effect }) => {
      const words = wordsOf(effect);
      return words === undefined ? [] : [[key, words]];
    }),
  ),
});

/** The needs of a card that has any. */
const needsSaid = ({ people, technology, other }: Needs): Partial<Needs> => ({
  ...(people.length > 0 && { people }),
  ...(technology.length > 0 && { technology }),
  ...(other.length > 0 && { other }),
});

function wordsOf(effect: Effect): string | undefined {
  if (effect.effect === 'prompt') return effect.text;
  return effect.effect === 'need' ? effect.note : undefined;
}

/** The tags that a screen can show by themselves: those that effects speak of, and those of cards that the facilitator looks for. */
export function tagsShown({ suits, cards }: Deck): readonly string[] {
  const held = new Set(suits.filter((suit) => suit.held === 'facilitator').map(({ id }) => id));
  const shelves = new Set(suits.flatMap((suit) => suit.shelves.map(({ tag }) => tag)));
  const shown = cards.flatMap((card) => [
    ...(held.has(card.suit) ? card.tags : []),
    ...effectsOn(card).flatMap(({ effect }) => tagsNamed(effect)),
  ]);
  return [...new Set(shown)].filter((tag) => !shelves.has(tag));
}

/** Every `tag` in an effect, however deep. */
const tagsNamed = (part: unknown): readonly string[] =>
  isMapping(part)
    ? Object.entries(part).flatMap(([key, value]) => (key === 'tag' && typeof value === 'string' ? [value] : tagsNamed(value)))
    : [];

/** Where the texts and lists of texts stand in a form: `back`, `text`. */
export const textPaths = (form: unknown): readonly Path[] =>
  isMapping(form) ? Object.entries(form).flatMap(([key, value]) => textPaths(value).map((path) => [key, ...path])) : [[]];
