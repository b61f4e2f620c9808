import type { RawCard, RawDeck } from './raw-deck.ts';
import { effectsOf, type RawEffect, type Selection } from './raw-effects.ts';

/** What the checks of effects and answers look up, gathered once. */
export interface DeckIndex {
  readonly deck: RawDeck;
  readonly ids: ReadonlyMap<string, RawCard>;
  readonly tags: ReadonlyMap<string, readonly RawCard[]>;
  /** The cards that a table can have, by what they count as: their ids and tags. */
  readonly counters: ReadonlyMap<string, readonly RawCard[]>;
  readonly effects: readonly RawEffect[];
}

export function indexOf(deck: RawDeck): DeckIndex {
  const ids = new Map(deck.cards.flatMap((card) => (card.id === undefined ? [] : [[card.id, card]])));
  const held = deck.cards.filter((card) => isHoldable({ deck }, card));
  return {
    deck,
    ids,
    tags: grouped(deck.cards, ({ tags }) => tags),
    counters: grouped(held, ({ id, tags }) => (id === undefined ? tags : [id, ...tags])),
    effects: deck.cards.flatMap(effectsOf),
  };
}

/** Whether a table can ever come to have a card: nobody is dealt or given one of a suit that the facilitator holds. */
export const isHoldable = ({ deck }: Pick<DeckIndex, 'deck'>, { suit }: RawCard): boolean =>
  deck.suits.get(suit ?? '')?.held !== 'facilitator';

/** Things by each of their names. */
export function grouped<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [thing]);
      else group.push(thing);
    }
  }
  return groups;
}

/** Whether there is a thing for each name, and none stands for two. Takes one name, or two. */
export function hasOneEach(groups: ReadonlyMap<string, readonly unknown[]>, names: readonly string[]): boolean {
  const found = names.map((name) => groups.get(name) ?? []);
  const [first = [], second = first] = found;
  const same = names.length > 1 && first.length === 1 && second.length === 1 && first[0] === second[0];
  return found.every(({ length }) => length > 0) && !same;
}

/** The cards of which all holds that is said. */
export function matchingCards({ deck, ids, tags }: DeckIndex, { card, suit, tag }: Selection): readonly RawCard[] {
  const one = card === undefined ? undefined : ids.get(card);
  const some = card === undefined ? (tag === undefined ? deck.cards : (tags.get(tag) ?? [])) : one === undefined ? [] : [one];
  return some.filter((each) => (suit === undefined || each.suit === suit) && (tag === undefined || each.tags.includes(tag)));
}
