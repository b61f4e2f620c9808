import type { Deck } from '../../../src/engine/deck.ts';
import type { Format } from '../../../src/engine/format.ts';
import { hash } from '../../../src/engine/hash.ts';
import { shipped } from '../shipped-cards.ts';
import type { PlainRecord } from './seen.ts';

const { decks, formats } = shipped;

const named = <Content extends Deck | Format>(all: readonly Content[], id: string): Content => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};

/** The deck and a format that the server has, too. */
export const housing = named(decks, 'housing');
export const formatOf = (id: string): Format => named(formats, id);

const pin = (content: Deck | Format): PlainRecord => ({ id: content.id, hash: hash(content) });

/** The ask of whoever hosts a workshop with the cards of the server. */
export const hosting = (format: string, tables: readonly string[], name = 'Holly'): PlainRecord => ({
  type: 'host',
  deck: pin(housing),
  format: pin(formatOf(format)),
  tables,
  seating: 'choose',
  name,
  time: null,
});
