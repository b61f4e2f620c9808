import { join } from 'node:path';
import { readCards } from '../../src/deck/node/read-cards.ts';

/** All decks and formats that come with the game, read once. */
export const shipped = readCards(join(import.meta.dirname, '../../cards'));
