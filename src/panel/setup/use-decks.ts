import { useState } from 'preact/hooks';
import type { Deck } from '../../engine/deck.ts';
import { joinDecks, joinersOf } from '../../engine/join-decks.ts';

/** The cards that somebody chooses to play with. */
export interface ChosenDecks {
  /** The deck, with the cards of those that were added to it. */
  readonly deck: Deck | undefined;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  /** The decks that can be added to the one that is chosen, and those that are. */
  readonly joiners: readonly Deck[];
  readonly added: readonly string[];
  readonly setAdded: (added: readonly string[]) => void;
}

/** One of these decks, the first until somebody chooses, and what is added to it. */
export function useDecks(decks: readonly Deck[]): ChosenDecks {
  const [chosen, choose] = useState(decks[0]?.id);
  const [added, setAdded] = useState<readonly string[]>([]);
  const base = decks.find(({ id }) => id === chosen);
  const joiners = base ? joinersOf(base, decks) : [];
  const others = joiners.filter(({ id }) => added.includes(id));
  return { deck: base && joinDecks(base, others), chosen, choose, joiners, added, setAdded };
}
