import type { Pictures } from '../../lib/picture.ts';
import { type LoadedCards, loadCards } from '../load-cards.ts';
import { type Problem, type Source, settled } from '../problem.ts';
import { cardFilesIn } from './card-files.ts';
import { pictureNames, readPictures } from './pictures.ts';
import { readSource } from './read-source.ts';

export interface Cards extends LoadedCards {
  /** Every picture that a card of these decks shows. */
  readonly pictures: Pictures;
}

/** Reads every deck, format and translation in a folder such as `cards`, with the pictures they show. Throws only when there is no such folder. */
export function readCards(root: string): Cards {
  const cards = loadCardFiles(cardFilesIn(root));
  return { ...cards, pictures: readPictures(cards.decks.flatMap((deck) => deck.cards.map((card) => card.art))) };
}

/** Reads these card files, each by itself and all together. */
export function loadCardFiles(files: readonly string[]): LoadedCards {
  const sources: Source[] = [];
  const unreadable: Problem[] = [];
  for (const file of files) {
    const read = readSource(file);
    if (read.ok) sources.push(read.value);
    else unreadable.push(read.error);
  }
  const cards = loadCards(sources, pictureNames());
  return { ...cards, problems: [...settled(unreadable), ...cards.problems] };
}
