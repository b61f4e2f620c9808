import type { Path } from '../problem.ts';
import { fieldsOf } from '../raw.ts';
import type { Found } from './check.ts';
import type { RawFormat, RawStep } from './raw-format.ts';

/** Numbers that run backward, and numbers of situations that nobody counts. */
export const scaleFindings = ({ steps }: RawFormat): readonly Found[] =>
  steps.flatMap((step) => [...backwardScale(step), ...countFindings(step)]);

function backwardScale({ thing, path, kind, fields }: RawStep): readonly Found[] {
  const { from = 0, to = 10 } = fields;
  if (kind !== 'write' || fields.shape !== 'sliders') return [];
  return backward(thing, [...path, fields.from === undefined ? 'to' : 'from'], from, to);
}

function countFindings(step: RawStep): readonly Found[] {
  const { thing, path, kind, fields } = step;
  const [at, said] = kind === 'inject' ? [path, fields] : [[...path, 'inject'], fieldsOf(fields.inject)];
  if (said.count === undefined) return [];
  const { least = 1, most = 4 } = fieldsOf(said.count);
  return [
    ...backward(thing, [...at, 'count', fieldsOf(said.count).most === undefined ? 'least' : 'most'], least, most, true),
    ...((said.when ?? 'host') === 'host' ? [needless(thing, [...at, 'count'])] : []),
  ];
}

/** From one number to another that is not above it; `same` may be. */
function backward(thing: string, path: Path, from: unknown, to: unknown, same = false): readonly Found[] {
  if (typeof from !== 'number' || typeof to !== 'number' || from < to || (same && from === to)) return [];
  return [
    {
      path,
      code: 'format/backward-range',
      message: `${thing} counts from ${from} to ${to}, which leaves nothing between.`,
      hint: 'Make the first number the smaller one.',
    },
  ];
}

const needless = (thing: string, path: Path): Found => ({
  path,
  code: 'format/needless-count',
  severity: 'warning',
  message: `${thing} says how many situations come, and the facilitator sends them.`,
  hint: 'Delete it, or write "when: start", "when: clock" or "when: spend".',
});
