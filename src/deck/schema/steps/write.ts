import * as z from 'zod';
import type { CastRow, ShapeName, WriteStep } from '../../../engine/format.ts';
import { columns, fields, lanes, rows } from '../labels.ts';
import { mapping, name } from '../shapes.ts';
import { writeBase, writeOf, writeShared } from './write-base.ts';
import { writeList, writeOrder, writeTicks } from './write-lines.ts';
import { writePicture } from './write-picture.ts';
import { writeSliders } from './write-sliders.ts';

const startOf = z
  .union([
    name('A suit whose cards can fill the first words.').transform((start) => ({ start })),
    mapping({ from: name('A deal: the cards that a table was dealt can fill the first words.') }).transform(({ from }) => ({
      startFrom: from,
    })),
  ])
  .meta({ description: 'Whose words can be the first: a suit, or the cards that a table was dealt.' });

const writeFields = mapping({
  ...writeShared,
  shape: z.literal('fields').exactOptional(),
  fields,
  start: startOf.exactOptional(),
}).transform(({ start = {}, ...raw }): WriteStep => ({ ...writeOf(raw, { shape: 'fields', fields: raw.fields }), ...start }));

const writeMatrix = mapping({
  ...writeBase,
  shape: z.literal('matrix'),
  rows,
  columns,
}).transform((raw) => writeOf(raw, { shape: 'matrix', rows: raw.rows, columns: raw.columns }));

const writeLanes = mapping({
  ...writeBase,
  shape: z.literal('lanes'),
  lanes,
  columns,
  cast: name('A suit whose cards can name who a lane follows: the lanes called after it.').exactOptional(),
}).transform((raw) => writeOf(raw, { shape: 'lanes', lanes: raw.lanes.map(castIn(raw.cast)), columns: raw.columns }));

const castIn =
  (suit: string | undefined) =>
  (lane: CastRow): CastRow =>
    suit !== undefined && (lane.id === suit || lane.id.startsWith(`${suit}-`)) ? { ...lane, cast: suit } : lane;

/** One schema per shape of sheet; a shape without one does not compile. */
export const writeShapes = {
  fields: writeFields,
  matrix: writeMatrix,
  lanes: writeLanes,
  list: writeList,
  picture: writePicture,
  sliders: writeSliders,
  order: writeOrder,
  ticks: writeTicks,
} satisfies {
  readonly [Name in ShapeName]: z.ZodType<WriteStep>;
};
