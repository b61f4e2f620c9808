import * as z from 'zod';
import { sliderHandles, sliderPairs } from '../labels.ts';
import { mapping, whole } from '../shapes.ts';
import { writeOf, writeShared } from './write-base.ts';

/** Pairs of statements with one handle between them, or two. */
export const writeSliders = mapping({
  ...writeShared,
  shape: z.literal('sliders'),
  pairs: sliderPairs,
  handles: sliderHandles.default([]),
  from: whole(0, 99, 'The number at the first statement.').default(0),
  to: whole(1, 100, 'The number at the second statement.').default(10),
}).transform(({ pairs, handles, from, to, ...raw }) => writeOf(raw, { shape: 'sliders', pairs, handles, from, to }));
