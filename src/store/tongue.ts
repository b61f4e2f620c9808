import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { makeRulebook, type Rulebook } from '../engine/rulebook.ts';
import type { View } from '../engine/view.ts';
import { deckIn, formatIn, noTexts, type Texts, textsOfDeck, textsOfFormat } from '../i18n/texts.ts';
import type { Say } from '../i18n/words.ts';
import { type Fills, fillsOf, viewIn } from './shown-view.ts';

/** What a screen speaks: the words of the program, and the texts of decks and formats, in one language. */
export interface Speech {
  readonly say: Say;
  readonly texts: Texts;
  /** A native speaker has read the words of the program. */
  readonly reviewed: boolean;
}

/**
 * The language of one screen. It can change while everything stays open: whoever holds the tongue, or its `say`, speaks
 * the new one from then on. The rules never see a translation.
 */
export interface Tongue {
  readonly say: Say;
  /** A rulebook as it is shown: with the texts of this language, where there are any. Never for the rules. */
  readonly shown: (rulebook: Rulebook) => Rulebook;
  /** What is seen, as it is shown: what cards wrote on sheets is in this language until somebody changes it. The same for as long as what is seen is. */
  readonly seen: (rulebook: Rulebook, view: View) => View;
  readonly deck: (deck: Deck) => Deck;
  readonly format: (format: Format) => Format;
  /** Whether something of what it says of a workshop has not been read by a native speaker. */
  readonly unreviewed: (rulebook: Rulebook) => boolean;
  /** Calls back after every change of the language. Gives the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A tongue that can be told to speak another language. */
export interface ChangingTongue extends Tongue {
  readonly speak: (speech: Speech) => void;
}

export function makeTongue(first: Speech): ChangingTongue {
  let speech = first;
  let rulebooks = new WeakMap<Rulebook, Shown>();
  let views = new WeakMap<View, View>();
  const listeners = new Set<() => void>();
  const shownOf = (rulebook: Rulebook): Shown => shownIn(speech.texts, rulebook);
  const say = (...[key, params]: Parameters<Say>): string => speech.say(key, params);
  return {
    say: Object.defineProperty(say, 'language', { get: () => speech.say.language }) as Say,
    shown: (rulebook) => known(rulebooks, rulebook, shownOf).rulebook,
    seen: (rulebook, view) => {
      const { fills } = known(rulebooks, rulebook, shownOf);
      return fills.size === 0 ? view : known(views, view, () => viewIn(fills, view));
    },
    deck: (deck) => deckIn(speech.texts, deck),
    format: (format) => formatIn(speech.texts, format),
    unreviewed: ({ deck, format }) =>
      !speech.reviewed ||
      textsOfDeck(speech.texts, deck)?.reviewed === false ||
      textsOfFormat(speech.texts, format)?.reviewed === false,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    speak: (next) => {
      speech = next;
      rulebooks = new WeakMap();
      views = new WeakMap();
      for (const listener of listeners) listener();
    },
  };
}

/** A tongue that only has these words, and every deck and format in its own language. */
export const plainTongue = (say: Say): Tongue => makeTongue({ say, texts: noTexts, reviewed: true });

/** A workshop's rulebook in a language, and the words that its cards write in it. */
interface Shown {
  readonly rulebook: Rulebook;
  /** Nothing where the deck is shown as it is written. */
  readonly fills: Fills;
}

function shownIn(texts: Texts, rulebook: Rulebook): Shown {
  const [deck, format] = [deckIn(texts, rulebook.deck), formatIn(texts, rulebook.format)];
  const fills = deck === rulebook.deck ? new Map<string, string>() : fillsOf(rulebook.deck, deck);
  const same = deck === rulebook.deck && format === rulebook.format;
  return { fills, rulebook: same ? rulebook : makeRulebook(rulebook.header, deck, format) };
}

/** What is remembered of a thing, made when it is asked for first. */
function known<Thing extends object, Made>(all: WeakMap<Thing, Made>, thing: Thing, make: (thing: Thing) => Made): Made {
  const before = all.get(thing);
  if (before !== undefined) return before;
  const made = make(thing);
  all.set(thing, made);
  return made;
}
