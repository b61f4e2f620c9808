import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { hash } from '../engine/hash.ts';
import type { Pin } from '../engine/header.ts';
import { playableDecks } from '../engine/join-decks.ts';
import type { FindContent } from './remote/remote.ts';

/** The decks and formats that came with this page. */
export interface OwnContent {
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
}

/** Finds what a workshop is played with: among what came with this page, else at the server. Nothing where neither has it. */
export const makeFindContent = (own: () => Promise<OwnContent | undefined>): FindContent => ({
  deck: async (pin) => playableDecks((await own())?.decks ?? []).find((deck) => isPinned(deck, pin)) ?? fetchPinned(pin),
  format: async (pin) => (await own())?.formats.find((format) => isPinned(format, pin)) ?? fetchPinned(pin),
});

const isPinned = (content: Deck | Format, pin: Pin): boolean => content.id === pin.id && hash(content) === pin.hash;

/** What has the hash is what was checked when the workshop was opened. */
async function fetchPinned<Content extends Deck | Format>(pin: Pin): Promise<Content | undefined> {
  try {
    const answer = await fetch(`content/${pin.hash}.json`);
    const content = (await answer.json()) as Content;
    return isPinned(content, pin) ? content : undefined;
  } catch {
    return undefined;
  }
}
