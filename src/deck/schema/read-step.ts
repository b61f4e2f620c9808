import type * as z from 'zod';
import type { Step } from '../../engine/format.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Finding } from '../problem.ts';
import { fieldsOf } from '../raw.ts';
import { asWord, mended, nearest, quoted, suggestion } from '../words.ts';
import { kindsOf, stepKinds } from './step-kinds.ts';
import { injectKeys } from './steps/inject.ts';
import { stepSchemas } from './steps/register.ts';
import { writeLaterHalf } from './steps/write-picture.ts';

/** A finding about the whole step, or about one key of it. */
export interface Misplaced extends Finding {
  readonly key?: string;
}

/** The schema that a step must fit, found by its kind and, for a sheet, by its shape. */
export function stepSchema(raw: unknown): Result<z.ZodType<Step>, Misplaced> {
  const kinds = kindsOf(fieldsOf(raw));
  const [kind] = kinds;
  if (kind === undefined) return fail(noKind(Object.keys(fieldsOf(raw))));
  const misspelt = kind === 'inject' ? unknownKeys(raw).filter((key) => nearest(key, stepKinds) !== undefined) : [];
  if (misspelt.length > 0) return fail(noKind(misspelt));
  if (kinds.length > 1) return fail(manyKinds(kinds));
  return kind === 'write' ? writeSchema(fieldsOf(raw)) : ok(stepSchemas[kind]);
}

/** What stands beside `inject` and means nothing there: perhaps the step is of another kind, misspelt. */
const unknownKeys = (raw: unknown): readonly string[] => Object.keys(fieldsOf(raw)).filter((key) => !injectKeys.includes(key));

function writeSchema({ shape = 'fields', part }: Readonly<Record<string, unknown>>): Result<z.ZodType<Step>, Misplaced> {
  if (shape === 'picture' && part === 'later') return ok(writeLaterHalf);
  const shapes: Readonly<Record<string, z.ZodType<Step>>> = stepSchemas.write;
  const name = asWord(shape);
  const schema = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return schema === undefined ? fail(unknownShape(name, Object.keys(shapes))) : ok(schema);
}

function noKind(keys: readonly string[]): Misplaced {
  const key = keys.find((word) => nearest(word, stepKinds) !== undefined);
  const meant = key === undefined ? undefined : nearest(key, stepKinds);
  return {
    code: 'format/no-step-kind',
    message: 'A step must say what kind it is.',
    hint: `${meant === undefined ? '' : `Did you mean ${quoted(meant)}? `}A step has one of the keys: ${stepKinds.join(', ')}.`,
    ...(key === undefined ? {} : { key, ...mended(key, stepKinds) }),
  };
}

const manyKinds = (kinds: readonly string[]): Finding => ({
  code: 'format/two-step-kinds',
  message: `A step is of one kind, and this one says ${kinds.join(' and ')}.`,
  hint: 'Make two steps of it.',
});

const unknownShape = (shape: string, shapes: readonly string[]): Misplaced => ({
  key: 'shape',
  code: 'format/unknown-shape',
  message: `A sheet cannot have the shape ${quoted(shape)}.`,
  hint: suggestion(shape, shapes, 'It can be:'),
  ...mended(shape, shapes),
});
