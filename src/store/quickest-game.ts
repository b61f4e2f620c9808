import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { minutesIn } from '../engine/lanes.ts';
import { missingSuits } from '../protocol/missing-suits.ts';
import type { Content } from './app.ts';

/** The format with the fewest minutes in which people choose cards, which is the heart of it, and that some deck can play; and the first deck that can. */
export function quickestGame({
  decks,
  formats,
}: Pick<Content, 'decks' | 'formats'>): { readonly deck: Deck; readonly format: Format } | undefined {
  const choosing = formats.filter(({ steps }) => steps.some(({ kind }) => kind === 'pick'));
  for (const format of choosing.sort((a, b) => minutesIn(a) - minutesIn(b))) {
    const deck = decks.find((each) => missingSuits(each, format).length === 0);
    if (deck) return { deck, format };
  }
  return undefined;
}
