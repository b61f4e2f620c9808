import * as z from 'zod';
import type { CastRow, Labelled, TextField } from '../../engine/format.ts';
import type { SliderPair, TickLine } from '../../engine/shapes/shape.ts';
import { asTitle, slug } from '../words.ts';
import { forbiddenNames } from '../yaml/check-tree.ts';
import { given } from './given.ts';
import { line, list, mapping, name, record, someOf, whole } from './shapes.ts';
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
    number: z
      .tuple([whole(0, 1000, 'The least.'), whole(0, 1000, 'The most.')])
      .exactOptional()
      .meta({ description: 'It holds a whole number between these two, and no words.' }),
  }).transform(
    ({ field, label, hint, max, number }): TextField => ({
      id: field,
      label: label ?? asTitle(field),
      hint,
      max: number ? String(number[1]).length : max,
      ...given({ number }),
    }),
  ),
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
export const pictureRows = someOf(line(60, 'What the row is about.').transform(labelled), 8, 'From top to bottom.').transform(
  withIds('row'),
);
export const jobs = someOf(
  line(40, 'What a table is there for.').transform(labelled),
  12,
  'What tables are there for, dealt to them in this order.',
).transform(withIds('job'));
const item = line(60, 'What is laid.').transform(labelled);

export const orderItems = z
  .array(item)
  .min(2)
  .max(16)
  .meta({ description: 'What is to be laid in order.' })
  .transform(withIds('item'));
export const orderMarks = list(
  line(40, 'How a thing stands to those before it.').transform(labelled),
  6,
  'Marks to choose from.',
).transform(withIds('mark'));

const tick = z.union([
  line(60, 'What can be ticked.').transform((title): TickLine => labelled(title)),
  mapping({
    tick: line(60, 'What can be ticked.'),
    'opened-by': name('Chosen cards with this tag ask for it.').exactOptional(),
  }).transform(({ tick: title, 'opened-by': openedBy }): TickLine => ({ ...labelled(title), ...given({ openedBy }) })),
]);

export const tickLines = someOf(tick, 16, 'What can be ticked, from top to bottom.').transform(withIds('line'));

const pair = z.union([
  z
    .tuple([line(80, 'The first statement.'), line(80, 'The second statement.')])
    .transform(([left, right]): SliderPair => ({ id: slug(left), left, right })),
  mapping({
    pair: name('The name under which the position is kept.').exactOptional(),
    left: line(80, 'The first statement.'),
    right: line(80, 'The second statement.'),
  }).transform(({ pair: id, left, right }): SliderPair => ({ id: id ?? slug(left), left, right })),
]);

export const sliderPairs = someOf(pair, 10, 'Pairs of statements, each as [first, second].').transform(withIds('pair'));
export const sliderHandles = z
  .array(line(40, 'Whose position it is.').transform(labelled))
  .length(2)
  .meta({ description: 'Two handles for each pair, such as [At home, At work]; without it, one.' })
  .transform(withIds('handle'));
export const lanes = z
  .union([laneCounts, someOf(row, 12, 'From top to bottom.')])
  .check(({ value, issues }) => {
    if (value.length === 0) issues.push({ code: 'too_small', origin: 'array', minimum: 1, inclusive: true, input: value });
  })
  .transform(withIds('lane'));
