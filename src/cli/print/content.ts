import type { Card, Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { firstLanguage, languageOf } from '../../i18n/languages.ts';
import { type Say, wordsIn } from '../../i18n/words.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Asked } from './asked.ts';
import { chooseCards, missingLetter } from './choose-cards.ts';
import { findDeck, findFormat } from './find-cards.ts';
import { type Fonts, openFonts } from './fonts.ts';
import type { Refusal } from './refusal.ts';

/** What is printed, and what it is printed with. */
export interface Content {
  readonly fonts: Fonts;
  /** Speaks the language of the cards, or of the sheets when there are no cards. */
  readonly say: Say;
  readonly deck?: Deck | undefined;
  readonly cards: readonly Card[];
  readonly format?: Format | undefined;
}

/** Finds what was asked for, and makes sure that every letter of it can be printed. */
export async function readContent(asked: Asked): Promise<Result<Content, Refusal>> {
  const deck = asked.deck === undefined ? ok(undefined) : findDeck(asked.deck, asked.language);
  if (!deck.ok) return deck;
  const format = asked.format === undefined ? ok(undefined) : findFormat(asked.format, asked.language);
  if (!format.ok) return format;
  const cards = deck.value === undefined ? ok([]) : chooseCards(deck.value, format.value, asked.suits);
  if (!cards.ok) return cards;
  const say = await sayIn((deck.value ?? format.value)?.language);
  const content = { fonts: openFonts(), say, deck: deck.value, cards: cards.value, format: format.value };
  const missing = missingLetter(content.fonts, content.deck, content.cards, asked.sheets ? content.format : undefined);
  return missing === undefined ? ok(content) : fail(missing);
}

/** The program's words in a language, or in English when it does not speak it. */
export async function sayIn(language: string | undefined): Promise<Say> {
  const { locale, load } = languageOf(firstLanguage([language]));
  return wordsIn(locale, await load());
}
