import type { AnswerRule, Effect } from './effects/effect.ts';

/** Permanent names: lower-case words joined by hyphens, at most 64 characters, `^[a-z0-9][a-z0-9-]*$`. */
export type CardId = string;
export type SuitId = string;

/** The colours a suit can have; each is one ink and one tint in the theme. */
export type SuitColour = 'blue' | 'purple' | 'vermilion' | 'green' | 'black' | 'gold' | 'slate';
/** The shapes that name a suit without colour. */
export type SuitMark = 'circle' | 'triangle' | 'square' | 'diamond' | 'star' | 'bolt' | 'hexagon' | 'cross';

/** Content: suits and cards, in the deck's own language. Never a pile of cards at a table. */
export interface Deck {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag, such as `en` or `cy`. */
  readonly language: string;
  readonly version: number;
  readonly licence: string;
  readonly about: string;
  readonly credits: readonly string[];
  /** Its cards can be added to those of any other deck. */
  readonly joins?: 'any';
  /** The decks that it was joined from, when it was. */
  readonly parts?: readonly DeckPart[];
  readonly suits: readonly Suit[];
  readonly cards: readonly Card[];
  /** What tags are called that no shelf is named after: only ever in a deck that has been translated for a screen. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface DeckPart {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** A kind of card, declared by its deck. Nothing in the rules knows a suit by name. */
export interface Suit {
  readonly id: SuitId;
  readonly title: string;
  readonly plural: string;
  readonly colour: SuitColour;
  readonly mark: SuitMark;
  /** Its cards cost points from the purse. */
  readonly spend: boolean;
  /** Its cards bring points. */
  readonly earn?: true;
  /** Its cards are kept from tables until the facilitator sends them. */
  readonly held: 'table' | 'facilitator';
  /** How the pack is spread out: a card lies on the first shelf whose tag it carries; without shelves, on one. */
  readonly shelves: readonly Shelf[];
}

export interface Shelf {
  readonly tag: string;
  readonly title: string;
}

export interface Card {
  readonly id: CardId;
  readonly suit: SuitId;
  readonly title: string;
  readonly text: string;
  /** The question for discussion. */
  readonly ask: string;
  /** Points of effort, 0 to 3; 0 for cards that are not bought. */
  readonly cost: number;
  /** Points that it brings, 1 to 9; only on cards of a suit that earns. */
  readonly income?: number;
  readonly needs: Needs;
  readonly tags: readonly string[];
  /** The picture's name in the picture library. */
  readonly art: string;
  /** What the picture shows, for people who do not see it. */
  readonly alt: string;
  readonly back?: CardBack;
  /** Starting texts for the fields of a sheet, by field id. */
  readonly fill?: Readonly<Record<string, string>>;
  /** What happens when the card lands on a table, in this order. */
  readonly effects?: readonly Effect[];
  /** How a card that has landed is met. Without one it is only read. */
  readonly answer?: AnswerRule;
  /** BCP 47 tag of its texts, where they are not in the deck's language: only ever in a deck that has been translated for a screen. */
  readonly language?: string;
  /** The seed text that the card's idea came from. */
  readonly seed?: string;
}

export interface Needs {
  readonly people: readonly string[];
  readonly technology: readonly string[];
  readonly other: readonly string[];
}

/** The plain-language back of a card. */
export interface CardBack {
  readonly text: string;
  readonly example: string;
}
