import * as z from 'zod';
import { orderItems, orderMarks, tickLines } from '../labels.ts';
import { line, mapping, whole } from '../shapes.ts';
import { writeOf, writeShared } from './write-base.ts';

/** Sheets that are read from the first line to the last. */

export const writeList = mapping({
  ...writeShared,
  shape: z.literal('list'),
  line: line(40, 'What one line is called: Question.').default('Line'),
  hint: line(120, 'What could be written there.').exactOptional(),
  most: whole(1, 24, 'The most lines.').default(8),
  max: whole(1, 600, 'The most characters in a line.').default(160),
}).transform(({ line: title, hint = '', most, max, ...raw }) => writeOf(raw, { shape: 'list', line: title, hint, most, max }));

export const writeOrder = mapping({
  ...writeShared,
  shape: z.literal('order'),
  items: orderItems,
  marks: orderMarks.default([]),
}).transform(({ items, marks, ...raw }) => writeOf(raw, { shape: 'order', items, marks }));

export const writeTicks = mapping({
  ...writeShared,
  shape: z.literal('ticks'),
  lines: tickLines,
}).transform(({ lines, ...raw }) => writeOf(raw, { shape: 'ticks', lines }));
