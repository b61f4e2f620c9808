import * as z from 'zod';
import type { Labelled, Step, WriteStep } from '../../../engine/format.ts';
import type { PictureShape } from '../../../engine/shapes/shape.ts';
import { given } from '../given.ts';
import { pictureRows } from '../labels.ts';
import { choice, line, mapping } from '../shapes.ts';
import { base, baseOf } from './step-base.ts';
import { writeBase, writeOf } from './write-base.ts';

const titles = z
  .tuple([line(40, 'What stands over the first half.'), line(40, 'What stands over the second half.')])
  .default(['Now', 'Later'])
  .meta({ description: 'What stands over the two halves.' });

/** A picture before and after: both halves at once, or the first of them. */
export const writePicture = mapping({
  ...writeBase,
  shape: z.literal('picture'),
  rows: pictureRows,
  columns: titles,
  part: choice(['now'], 'now: only the first half is open here; a later step opens the other.').exactOptional(),
}).transform(
  ({ rows, columns, part, ...raw }): WriteStep => ({ ...writeOf(raw, pictureOf(rows, columns)), ...given({ part }) }),
);

/** The second half of a picture that an earlier step has begun: its rows and titles are those of that step. */
export const writeLaterHalf = mapping({
  write: writeBase.write,
  ...base,
  shape: z.literal('picture'),
  part: z.literal('later'),
}).transform(
  (raw): WriteStep => ({
    kind: 'write',
    ...baseOf('write', `${raw.write}-later`, raw),
    sheet: raw.write,
    shape: pictureOf([], ['', '']),
    sealed: false,
    part: 'later',
  }),
);

const pictureOf = (rows: readonly Labelled[], [now, later]: readonly [string, string]): PictureShape => ({
  shape: 'picture',
  rows,
  now,
  later,
});

/** Gives the second half of each picture what the step before it says of the sheet. */
export const withHalves = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step, at) => {
    if (step.kind !== 'write' || step.part !== 'later') return step;
    const first = steps.slice(0, at).find((other) => other.kind === 'write' && other.sheet === step.sheet);
    return first?.kind === 'write' ? { ...step, shape: first.shape, sealed: first.sealed } : step;
  });
