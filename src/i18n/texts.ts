import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { type Translation, translateDeck } from './translate-deck.ts';
import { type FormatTranslation, translateFormat } from './translate-format.ts';

/** The texts of decks and formats in one language. */
export interface Texts {
  readonly decks: readonly Translation[];
  readonly formats: readonly FormatTranslation[];
}

export const noTexts: Texts = { decks: [], formats: [] };

/** The texts of a deck, where they were made from this version of it; of a joined deck, those of its parts together. */
export function textsOfDeck({ decks }: Texts, deck: Deck): Translation | undefined {
  const textsOf = ({ id, version }: Pick<Deck, 'id' | 'version'>): Translation | undefined =>
    decks.find((each) => each.translates === id && each.version === version);
  if (!deck.parts) return textsOf(deck);
  const found = deck.parts.flatMap((part) => textsOf(part) ?? []);
  const [first] = found;
  if (!first) return undefined;
  return {
    translates: deck.id,
    language: first.language,
    version: deck.version,
    title: deck.parts.map((part) => textsOf(part)?.title ?? part.title).join(' + '),
    tags: Object.assign({}, ...found.map(({ tags }) => tags)),
    suits: Object.assign({}, ...found.map(({ suits }) => suits).reverse()),
    cards: Object.assign({}, ...found.map(({ cards }) => cards).reverse()),
    reviewed: found.every(({ reviewed }) => reviewed),
  };
}

/** The texts of a format, where they were made from this version of it. */
export const textsOfFormat = ({ formats }: Texts, { id, version }: Format): FormatTranslation | undefined =>
  formats.find((each) => each['translates-format'] === id && each.version === version);

/** A deck as it is shown: in this language where there are texts for it, else in its own. */
export function deckIn(texts: Texts, deck: Deck): Deck {
  const translation = textsOfDeck(texts, deck);
  return translation ? translateDeck(deck, translation) : deck;
}

/** A format as it is shown: in this language where there are texts for it, else in its own. */
export function formatIn(texts: Texts, format: Format): Format {
  const translation = textsOfFormat(texts, format);
  return translation ? translateFormat(format, translation) : format;
}
