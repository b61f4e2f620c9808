import type * as z from 'zod';
import type { Step, StepKindName } from '../../engine/format.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Finding } from '../problem.ts';
import { fieldsOf } from '../raw.ts';
import { asWord, nearest, quoted, suggestion } from '../words.ts';
import { stepKinds } from './step-kinds.ts';
import { stepSchemas } from './steps/register.ts';

/** A finding about the whole step, or about one key of it. */
export interface Misplaced extends Finding {
  readonly key?: string;
}

/** The schema that a step must fit, found by its kind and, for a sheet, by its shape. */
export function stepSchema(raw: unknown): Result<z.ZodType<Step>, Misplaced> {
  const kinds = kindsOf(raw);
  const [kind] = kinds;
  if (kind === undefined) return fail(noKind(raw));
  if (kinds.length > 1) return fail(manyKinds(kinds));
  return kind === 'write' ? writeSchema(fieldsOf(raw).shape) : ok(stepSchemas[kind]);
}

const kindsOf = (raw: unknown): readonly StepKindName[] => stepKinds.filter((kind) => Object.hasOwn(fieldsOf(raw), kind));

function writeSchema(shape: unknown = 'fields'): Result<z.ZodType<Step>, Misplaced> {
  const shapes: Readonly<Record<string, z.ZodType<Step>>> = stepSchemas.write;
  const name = asWord(shape);
  const schema = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return schema === undefined ? fail(unknownShape(name, Object.keys(shapes))) : ok(schema);
}

function noKind(raw: unknown): Misplaced {
  const key = Object.keys(fieldsOf(raw)).find((word) => nearest(word, stepKinds) !== undefined);
  const meant = key === undefined ? undefined : nearest(key, stepKinds);
  return {
    code: 'format/no-step-kind',
    message: 'A step must say what kind it is.',
    hint: `${meant === undefined ? '' : `Did you mean ${quoted(meant)}? `}A step has one of the keys: ${stepKinds.join(', ')}.`,
    ...(key === undefined ? {} : { key }),
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
});
