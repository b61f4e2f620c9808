import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { SheetSpec } from '../../src/engine/sheets.ts';
import type { SheetView } from '../../src/engine/view.ts';
import { present } from '../../src/lib/assert.ts';
import { smallDeck, smallRulebook } from './small-game.ts';

const file = join(import.meta.dirname, '../formats/shapes.yaml');
const loaded = loadFormat('shapes.yaml', readFileSync(file, 'utf8'));

/** A format with every shape of sheet that is read line by line, as an organiser writes it. */
export const shapesFormat: Format = present(loaded.format, `the shapes format: ${JSON.stringify(loaded.problems)}`);

const needed: Readonly<Record<string, readonly string[]>> = { tea: ['a host'], blog: ['a host', 'a writer'] };

/** The small deck, whose first cards need somebody. */
const deck: Deck = {
  ...smallDeck,
  cards: smallDeck.cards.map((card) => ({ ...card, needs: { ...card.needs, people: needed[card.id] ?? [] } })),
};

export const shapesRulebook = (tables: number, format: Format = shapesFormat, seed = 'seed'): Rulebook =>
  smallRulebook({ tables, format, seed, deck });

export const specIn = (rulebook: Rulebook, sheet: string): SheetSpec => present(rulebook.sheets.get(sheet), `sheet ${sheet}`);

/** A sheet with these words on it. */
export const sheetWith = (words: Readonly<Record<string, string>>): SheetView => ({
  fields: Object.fromEntries(Object.entries(words).map(([id, value]) => [id, { value, version: 1 }])),
  sealed: false,
  from: null,
});
