import type { Card } from '../../engine/deck.ts';
import type { Effect, Match } from '../../engine/effects/effect.ts';
import type { Format } from '../../engine/format.ts';
import { type CardEffect, effectsOn } from '../card-effects.ts';
import type { Path, Problem } from '../problem.ts';
import { mended, quoted, suggestion } from '../words.ts';
import { type Found, type Named, placed } from './check.ts';
import type { DeckFile } from './lint-pairs.ts';

/** Whether the cells that effects name are in a matrix, in the formats that a deck is played with and that let its cards land. */
export function lintCells({ deck, yaml }: DeckFile, formats: readonly Format[]): readonly Problem[] {
  const cells = new Set(formats.filter(({ situations }) => situations !== undefined).flatMap(cellsOf));
  if (cells.size === 0) return [];
  const found = deck.cards.flatMap((card, index) =>
    effectsOn(card)
      .flatMap((effect) => cellsIn(effect, ['cards', index]))
      .filter(({ name }) => !cells.has(name))
      .map((cell) => unknownCell(card, cell, cells)),
  );
  return placed(yaml, found);
}

/** The names of all rows, columns and cells. */
const cellsOf = ({ steps }: Format): readonly string[] =>
  steps.flatMap((step) => {
    if (step.kind !== 'write' || step.shape.shape !== 'matrix') return [];
    const [rows, columns] = [step.shape.rows.map(({ id }) => id), step.shape.columns.map(({ id }) => id)];
    return [...rows, ...columns, ...rows.flatMap((row) => columns.map((column) => `${row}/${column}`))];
  });

const cellsIn = ({ path, effect }: CardEffect, card: Path): readonly Named[] => {
  const aim = matchOf(effect)?.aim;
  const cell = effect.when?.cell;
  const at = [...card, ...path];
  return [
    ...(aim === undefined ? [] : [{ name: aim, path: [...at, effect.effect, 'aim'] }]),
    ...(cell === undefined ? [] : [{ name: cell, path: [...at, 'when', 'cell'] }]),
  ];
};

const matchOf = (effect: Effect): Match | undefined => ('match' in effect ? effect.match : undefined);

const unknownCell = ({ id }: Card, { name, path }: Named, cells: ReadonlySet<string>): Found => ({
  path,
  code: 'pair/unknown-cell',
  severity: 'warning',
  message: `Card ${quoted(id)} names the cell ${quoted(name)}, and no matrix of a format for this deck has it.`,
  hint: suggestion(name, cells, 'There are:') || 'Write the name of a row, of a column, or row/column.',
  ...mended(name, cells),
});
