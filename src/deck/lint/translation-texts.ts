import type { Deck } from '../../engine/deck.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Path } from '../problem.ts';
import type { Translation } from '../translate.ts';
import { counted, quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';
import { textPaths, textsOfCard, textsOfDeck, textsOfSuit } from './deck-texts.ts';

/** The most names told in one message. */
const mostNames = 3;

/** Texts that the deck has and the translation lacks, and the reverse. */
export function textFindings(translation: Translation, deck: Deck): readonly Found[] {
  const parts = partsOf(translation, deck);
  return [...parts.flatMap(needlessTexts), ...missingCards(translation, deck), ...missingTexts(parts)];
}

/** The deck itself, a suit or a card: what of it can be translated, and what is. */
interface Part {
  readonly thing: string;
  readonly path: Path;
  readonly wanted: readonly Path[];
  readonly there: readonly Path[];
}

/** The deck, its suits, and those of its cards that the translation has. */
const partsOf = ({ title, about, suits, cards }: Translation, deck: Deck): readonly Part[] => [
  {
    thing: 'The deck',
    path: [],
    wanted: textPaths(textsOfDeck(deck)),
    there: textPaths({ ...(title && { title }), ...(about && { about }) }),
  },
  ...deck.suits.map((suit) => ({
    thing: `Suit ${quoted(suit.id)}`,
    path: ['suits', suit.id],
    wanted: textPaths(textsOfSuit(suit)),
    there: textPaths(lookUp(suits, suit.id) ?? {}),
  })),
  ...deck.cards.flatMap((card) => {
    const texts = lookUp(cards, card.id);
    const thing = `Card ${quoted(card.id)}`;
    const path = ['cards', card.id];
    return texts === undefined ? [] : [{ thing, path, wanted: textPaths(textsOfCard(card)), there: textPaths(texts) }];
  }),
];

const asName = (path: Path): string => path.join('.');

/** The paths of the one list that are not in the other. */
function without(paths: readonly Path[], others: readonly Path[]): readonly Path[] {
  const names = new Set(others.map(asName));
  return paths.filter((path) => !names.has(asName(path)));
}

/** The first few names, and how many there are besides. */
function firstOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).map(quoted).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const needlessTexts = ({ thing, path, wanted, there }: Part): readonly Found[] =>
  without(there, wanted).map((extra) => ({
    path: [...path, ...extra],
    atKey: true,
    code: 'translation/unknown-text',
    severity: 'warning',
    message: `${thing} has no ${quoted(asName(extra))} in the deck, so nobody reads this text.`,
    hint: suggestion(asName(extra), without(wanted, there).map(asName), 'What is still to be translated:'),
  }));

function missingCards({ cards }: Translation, deck: Deck): readonly Found[] {
  const missing = deck.cards.map(({ id }) => id).filter((id) => lookUp(cards, id) === undefined);
  if (missing.length === 0) return [];
  return [
    {
      path: ['cards'],
      atKey: true,
      code: 'translation/missing-cards',
      severity: 'warning',
      message: `Without a translation: ${missing.length} of ${counted(deck.cards.length, 'card')}, ${firstOf(missing)}.`,
      hint: 'Translate them under "cards"; until then they are shown as they stand in the deck.',
    },
  ];
}

function missingTexts(parts: readonly Part[]): readonly Found[] {
  const missing = parts.flatMap(({ path, wanted, there }) => without(wanted, there).map((text) => [...path, ...text]));
  const [first] = missing;
  if (first === undefined) return [];
  return [
    {
      path: first,
      code: 'translation/missing-texts',
      severity: 'warning',
      message: `Without a translation: ${counted(missing.length, 'text')}, ${firstOf(missing.map(asName))}.`,
      hint: 'Translate them; until then they are shown as they stand in the deck.',
    },
  ];
}
