import type { Card, CardBack, Deck, Needs, Suit } from '../engine/deck.ts';
import type { Effect } from '../engine/effects/effect.ts';
import { lookUp } from '../lib/look-up.ts';

/** The texts of a deck in another language. What is not translated is missing. */
export interface Translation {
  /** The id of the deck. */
  readonly translates: string;
  /** BCP 47 tag of the language of these texts. */
  readonly language: string;
  /** The version of the deck that it was made from. */
  readonly version: number;
  readonly title?: string;
  readonly about?: string;
  /** Takes the place of the whole list. */
  readonly credits?: readonly string[];
  /** What tags are called that no shelf is named after. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly suits: Readonly<Record<string, SuitTexts>>;
  readonly cards: Readonly<Record<string, CardTexts>>;
  /** A native speaker has read it. */
  readonly reviewed: boolean;
}

export interface SuitTexts {
  readonly title?: string;
  readonly plural?: string;
  /** The titles of its shelves, by their tags. */
  readonly shelves?: Readonly<Record<string, string>>;
}

export interface CardTexts {
  readonly title?: string;
  readonly text?: string;
  readonly ask?: string;
  readonly alt?: string;
  readonly back?: Partial<CardBack>;
  /** A list takes the place of the whole list. */
  readonly needs?: Partial<Needs>;
  readonly fill?: Readonly<Record<string, string>>;
  /** The words of its effects, by their names: `effects/0`, `met/0`, `else/1`. */
  readonly says?: Readonly<Record<string, string>>;
}

/** The deck in another language. What is not translated stays in the deck's own, and a card without any texts says so; ids, costs and rules stay as they are. */
export function translateDeck(deck: Deck, { language, title, about, credits, tags, suits, cards }: Translation): Deck {
  return {
    ...deck,
    language,
    title: title ?? deck.title,
    about: about ?? deck.about,
    credits: credits ?? deck.credits,
    ...(tags && { tags }),
    suits: deck.suits.map((suit) => translateSuit(suit, lookUp(suits, suit.id))),
    cards: deck.cards.map((card) => {
      const texts = lookUp(cards, card.id);
      return texts ? translateCard(card, texts) : { ...card, language: deck.language };
    }),
  };
}

function translateSuit(suit: Suit, texts: SuitTexts = {}): Suit {
  const { title = suit.title, plural = suit.plural, shelves = {} } = texts;
  return {
    ...suit,
    title,
    plural,
    shelves: suit.shelves.map((shelf) => ({ ...shelf, title: lookUp(shelves, shelf.tag) ?? shelf.title })),
  };
}

function translateCard(card: Card, texts: CardTexts): Card {
  const { title = card.title, text = card.text, ask = card.ask, alt = card.alt, back, needs, fill = {} } = texts;
  return {
    ...card,
    ...translateRules(card, texts.says),
    title,
    text,
    ask,
    alt,
    needs: { ...card.needs, ...needs },
    ...(card.back && { back: { ...card.back, ...back } }),
    ...(card.fill && { fill: translateFill(card.fill, fill) }),
  };
}

const translateFill = (
  fill: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fill).map(([field, text]) => [field, lookUp(texts, field) ?? text]));

/** The effects and the answer of a card, with the words in them. */
function translateRules(
  { effects, answer }: Card,
  says: Readonly<Record<string, string>> = {},
): Pick<Card, 'effects' | 'answer'> {
  const inList = (list: string, all: readonly Effect[]): readonly Effect[] =>
    all.map((effect, index) => withWords(effect, lookUp(says, `${list}/${index}`)));
  return {
    ...(effects && { effects: inList('effects', effects) }),
    ...(answer && { answer: { ...answer, met: inList('met', answer.met), else: inList('else', answer.else) } }),
  };
}

function withWords(effect: Effect, words: string | undefined): Effect {
  if (words === undefined) return effect;
  if (effect.effect === 'prompt') return { ...effect, text: words };
  return effect.effect === 'need' && effect.note !== undefined ? { ...effect, note: words } : effect;
}
