import { quoted, suggestion } from '../../deck/words.ts';
import type { Card, Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Fonts } from './fonts.ts';
import { printable } from './fonts.ts';
import { type Refusal, senseless, unprintable } from './refusal.ts';

/** The cards of the suits that were asked for, and that the format plays with. */
export function chooseCards(
  deck: Deck,
  format: Format | undefined,
  suits: readonly string[] | undefined,
): Result<readonly Card[], Refusal> {
  const known = deck.suits.map(({ id }) => id);
  const unknown = suits?.find((suit) => !known.includes(suit));
  if (unknown !== undefined)
    return fail(senseless(`The deck has no suit ${quoted(unknown)}. ${suggestion(unknown, known, 'This deck has:')}`));
  const played = format?.needs.map(({ suit }) => suit) ?? known;
  const chosen = deck.cards.filter(({ suit }) => played.includes(suit) && (suits === undefined || suits.includes(suit)));
  if (chosen.length > 0) return ok(chosen);
  return fail(senseless(`The deck ${quoted(deck.id)} has no card of the suits that are asked for.`));
}

/** Says which letter cannot be printed, and where; nothing when all can. */
export function missingLetter(
  fonts: Fonts,
  deck: Deck | undefined,
  cards: readonly Card[],
  format: Format | undefined,
): Refusal | undefined {
  const heading = deck && { ...deck, cards: [] };
  const parts = [
    ...cards.map((card) => [`card ${quoted(card.id)}`, card]),
    ['the deck', heading],
    ['the format', format],
  ] as const;
  for (const [where, part] of parts) {
    const letter = fonts.missingIn(printable(textsIn(part).join(' ')));
    if (letter !== undefined)
      return unprintable(`No font here has the letter “${letter}” (${codesOf(letter)}), which stands in ${where}.`);
  }
  return undefined;
}

/** All texts in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const codesOf = (letter: string): string =>
  [...letter].map((point) => `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
