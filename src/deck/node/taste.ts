import type { Card, Deck, SuitColour } from '../../engine/deck.ts';
import type { Translation } from '../../i18n/translate-deck.ts';
import type { FormatTranslation } from '../../i18n/translate-format.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { Picture, Pictures } from '../../lib/picture.ts';

/** A card to look at, before the decks are there. */
export interface TastedCard {
  readonly title: string;
  readonly ask: string;
  readonly colour: SuitColour;
  readonly picture: Picture;
  /** Its words in other languages. */
  readonly texts: Readonly<Record<string, TastedWords>>;
}

export interface TastedWords {
  readonly title: string;
  readonly ask: string;
}

/** Three cards that are bought, from the beginning, the middle and the end of the first deck that has such cards. */
export function tasteOf(
  decks: readonly Deck[],
  pictures: Pictures,
  translations: readonly Translation[] = [],
): readonly TastedCard[] {
  const bought = decks.map((deck) => boughtCards(deck, translations)).find((cards) => cards.length > 0) ?? [];
  const places = new Set([0, Math.floor(bought.length / 2), bought.length - 1]);
  return bought.flatMap(({ title, ask, colour, art, texts }, place) => {
    const picture = pictures[art];
    return places.has(place) && picture ? [{ title, ask, colour, picture, texts }] : [];
  });
}

/** What decks and games are called in one language, by their ids. */
export interface Titles {
  readonly decks: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
}

/** What decks and games are called in other languages, by language: for lists of workshops, before the cards are there. */
export function titlesOf({ translations, formatTranslations }: Translated): Readonly<Record<string, Titles>> {
  const languages = [...new Set([...translations, ...formatTranslations].map(({ language }) => language))].sort();
  return Object.fromEntries(
    languages.map((language) => {
      const decks = translations.filter((each) => each.language === language);
      const formats = formatTranslations.filter((each) => each.language === language);
      return [
        language,
        {
          decks: Object.fromEntries(decks.flatMap(({ translates: id, title }) => (title ? [[id, title]] : []))),
          formats: Object.fromEntries(formats.flatMap(({ 'translates-format': id, title }) => (title ? [[id, title]] : []))),
        },
      ];
    }),
  );
}

interface Translated {
  readonly translations: readonly Translation[];
  readonly formatTranslations: readonly FormatTranslation[];
}

const boughtCards = ({ id: deck, suits, cards }: Deck, translations: readonly Translation[]) =>
  cards.flatMap((card) => {
    const suit = suits.find(({ id }) => id === card.suit);
    const own = translations.filter(({ translates }) => translates === deck);
    return suit?.spend === true ? [{ ...card, colour: suit.colour, texts: wordsOf(card, own) }] : [];
  });

const wordsOf = ({ id, title, ask }: Card, translations: readonly Translation[]): TastedCard['texts'] =>
  Object.fromEntries(
    translations.flatMap(({ language, cards }) => {
      const texts = lookUp(cards, id);
      return texts ? [[language, { title: texts.title ?? title, ask: texts.ask ?? ask }]] : [];
    }),
  );
