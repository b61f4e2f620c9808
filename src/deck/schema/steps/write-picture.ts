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

/** Gives the second half of each picture what the step that began it says of the sheet, at this table or at the one that handed it on. */
export const withHalves = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step, at) => {
    if (step.kind !== 'write' || step.part !== 'later') return step;
    const first = beginning(steps.slice(0, at), step.sheet);
    return first ? { ...step, shape: first.shape, sealed: first.sealed } : step;
  });

/** The step that begins a sheet, under whatever name it was handed on. */
function beginning(before: readonly Step[], sheet: string): WriteStep | undefined {
  const makers = before.filter((step) => step.kind === 'pass' || step.kind === 'write');
  const made = makers.findLast((step) => (step.kind === 'pass' ? step.as : step.part === 'later' ? '' : step.sheet) === sheet);
  return made?.kind === 'pass' ? beginning(before.slice(0, before.indexOf(made)), made.what) : made;
}
