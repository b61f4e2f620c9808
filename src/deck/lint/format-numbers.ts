import type { Step, TextField } from '../../engine/format.ts';
import { itemsOf, textOf, valueAt } from '../raw.ts';
import { quoted, suggestion } from '../words.ts';
import type { Found } from './check.ts';
import type { RawFormat, RawStep } from './raw-format.ts';

/** Ranges of numbers that run backward: of fields, and of purses that the facilitator fills. */
export const rangeFindings = (format: RawFormat, read: readonly (Step | undefined)[]): readonly Found[] =>
  format.steps.flatMap((step, index) => [
    ...itemsOf(step.fields.limits).flatMap((_, at) => backward(step, ['limits', at, 'sum', 'host'])),
    ...fieldLists(read[index]).flatMap(({ path, fields }) =>
      fields.flatMap((_, at) => backward(step, [...path, at, 'number'])),
    ),
  ]);

function backward({ path, thing, fields }: RawStep, where: readonly (string | number)[]): readonly Found[] {
  const [least, most] = itemsOf(valueAt(fields, where));
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
  return [
    {
      path: [...path, ...where],
      code: 'format/backward-range',
      message: `${thing} has a range that runs backward, from ${least} to ${most}.`,
      hint: `Write [${most}, ${least}].`,
    },
  ];
}

interface FieldList {
  readonly path: readonly string[];
  readonly fields: readonly TextField[];
}

function fieldLists(step: Step | undefined): readonly FieldList[] {
  switch (step?.kind) {
    case 'write':
      return step.shape.shape === 'fields' ? [{ path: ['fields'], fields: step.shape.fields }] : [];
    case 'talk':
      return [{ path: ['questions'], fields: step.questions }];
    case 'show':
      return step.reply ? [{ path: ['reply', 'fields'], fields: step.reply.fields }] : [];
    default:
      return [];
  }
}

/** Purses whose number stands in a field of a sheet that holds none. A sheet that is not there is another problem. */
export function numberFindings(format: RawFormat, read: readonly (Step | undefined)[]): readonly Found[] {
  const known = new Map<string, readonly TextField[]>();
  return format.steps.flatMap((step, index) => {
    const found = itemsOf(step.fields.limits).flatMap((_, at) => noNumber(step, at, known));
    for (const [sheet, fields] of sheetsOf(read[index], known)) known.set(sheet, fields);
    return found;
  });
}

function noNumber(step: RawStep, at: number, known: ReadonlyMap<string, readonly TextField[]>): readonly Found[] {
  const where = ['limits', at, 'sum'];
  const [sheet, field] = ['sheet', 'field'].map((key) => textOf(valueAt(step.fields, [...where, key])));
  const fields = sheet === undefined ? undefined : known.get(sheet);
  if (field === undefined || !fields || fields.some(({ id, number }) => id === field && number)) return [];
  return [
    {
      path: [...step.path, ...where, 'field'],
      code: 'format/no-number',
      message: `${step.thing} takes points from ${quoted(field)}, and that is no field of ${quoted(sheet ?? '')} that holds a number.`,
      hint: suggestion(
        field,
        fields.filter(({ number }) => number).map(({ id }) => id),
        'Such a field says "number: [7, 15]". There are:',
      ),
    },
  ];
}

/** The fields of the sheets that a step makes; of a sheet without a list of fields, none. */
function sheetsOf(
  step: Step | undefined,
  known: ReadonlyMap<string, readonly TextField[]>,
): readonly (readonly [string, readonly TextField[]])[] {
  switch (step?.kind) {
    case 'write':
      return [[step.sheet, step.shape.shape === 'fields' ? step.shape.fields : []]];
    case 'talk':
      return [[step.sheet, step.questions]];
    case 'show':
      return step.reply ? [[step.reply.sheet, step.reply.fields]] : [];
    case 'pass': {
      const passed = known.get(step.what);
      return passed ? [[step.as, passed]] : [];
    }
    default:
      return [];
  }
}
