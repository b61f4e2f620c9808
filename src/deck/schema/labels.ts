import * as z from 'zod';
import type { CastRow, Labelled, TextField } from '../../engine/format.ts';
import { asTitle, slug } from '../words.ts';
import { forbiddenNames } from '../yaml/check-tree.ts';
import { line, mapping, name, record, someOf, whole } from './shapes.ts';
import { columnTitle, fieldHint, fieldLabel, rowTitle } from './step-texts.ts';

/** Fields, columns, rows and lanes: written as plain titles, or as mappings when they need more. */

const defaultMax = 300;

const field = z.union([
  line(80, 'The label; its name follows from it.').transform(
    (title): TextField => ({ id: slug(title), label: asTitle(title), hint: '', max: defaultMax }),
  ),
  mapping({
    field: name('The name under which the text is kept.'),
    label: fieldLabel.exactOptional(),
    hint: fieldHint.default(''),
    max: whole(1, 2000, 'The most characters.').default(defaultMax),
  }).transform((raw): TextField => ({ id: raw.field, label: raw.label ?? asTitle(raw.field), hint: raw.hint, max: raw.max })),
]);

const labelled = (title: string): Labelled => ({ id: slug(title), title });

const row = z.union([
  rowTitle.transform((title): CastRow => labelled(title)),
  mapping({
    row: rowTitle,
    cast: name('A suit whose cards can name who the row is about.').exactOptional(),
  }).transform(({ row, ...cast }): CastRow => ({ ...labelled(row), ...cast })),
]);

const laneCounts = record(
  name('What the lanes follow, in the plural: characters.'),
  whole(1, 6, 'How many lanes.'),
  12,
).transform(lanesOf);

/** `{ characters: 2, project: 1 }` gives the lanes Character 1, Character 2 and Project. */
function lanesOf(counts: Readonly<Record<string, number>>): CastRow[] {
  return Object.entries(counts).flatMap(([plural, count]) => {
    const one = asTitle(singular(plural));
    return count === 1 ? [labelled(one)] : Array.from({ length: count }, (_, i) => labelled(`${one} ${i + 1}`));
  });
}

/** `characters` gives `character`; a word without a final s stays as it is. */
const singular = (plural: string): string => plural.replace(/s$/, '');

/** Gives a number to what has no name of its own, because its title holds no Latin letter or is a word that programs keep. */
const withIds =
  (noun: string) =>
  <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
    items.map((item, index) =>
      item.id === '' || forbiddenNames.has(item.id) ? { ...item, id: `${noun}-${index + 1}` } : item,
    );

export const fields = someOf(field, 12, 'The texts to write.').transform(withIds('field'));
export const columns = someOf(columnTitle.transform(labelled), 8, 'From left to right.').transform(withIds('column'));
export const rows = someOf(row, 12, 'From top to bottom.').transform(withIds('row'));
export const lanes = z
  .union([laneCounts, someOf(row, 12, 'From top to bottom.')])
  .check(({ value, issues }) => {
    if (value.length === 0) issues.push({ code: 'too_small', origin: 'array', minimum: 1, inclusive: true, input: value });
  })
  .transform(withIds('lane'));
