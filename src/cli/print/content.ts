import type { Card, Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { english, type Say } from '../../i18n/words.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Asked } from './asked.ts';
import { chooseCards, missingLetter } from './choose-cards.ts';
import { findDeck, findFormat } from './find-cards.ts';
import { type Fonts, openFonts } from './fonts.ts';
import type { Refusal } from './refusal.ts';

/** What is printed, and what it is printed with. */
export interface Content {
  readonly fonts: Fonts;
  readonly say: Say;
  readonly deck?: Deck | undefined;
  readonly cards: readonly Card[];
  readonly format?: Format | undefined;
}

/** Finds what was asked for, and makes sure that every letter of it can be printed. */
export function readContent(asked: Asked): Result<Content, Refusal> {
  const deck = asked.deck === undefined ? ok(undefined) : findDeck(asked.deck, asked.language);
  if (!deck.ok) return deck;
  const format = asked.format === undefined ? ok(undefined) : findFormat(asked.format);
  if (!format.ok) return format;
  const cards = deck.value === undefined ? ok([]) : chooseCards(deck.value, format.value, asked.suits);
  if (!cards.ok) return cards;
  const content = { fonts: openFonts(), say: english, deck: deck.value, cards: cards.value, format: format.value };
  const missing = missingLetter(content.fonts, content.deck, content.cards, asked.sheets ? content.format : undefined);
  return missing === undefined ? ok(content) : fail(missing);
}
