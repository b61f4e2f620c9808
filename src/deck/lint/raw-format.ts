import type { StepKindName } from '../../engine/format.ts';
import type { Path } from '../problem.ts';
import { fieldsOf, itemsOf, textOf } from '../raw.ts';
import { stepIdOf } from '../schema/step-id.ts';
import { stepKinds } from '../schema/step-kinds.ts';
import { quoted } from '../words.ts';
import type { Named } from './check.ts';

/** What the checks need of a format, read forgivingly: a step with a mistake in one place is still checked in the others. */
export interface RawFormat {
  readonly needs: readonly Named[];
  readonly size: readonly unknown[];
  readonly client: string;
  readonly steps: readonly RawStep[];
}

export interface RawStep {
  readonly path: Path;
  /** As it is shown to people: `Step "swap"`. */
  readonly thing: string;
  readonly id: string | undefined;
  /** Missing when the step does not say, or says more than one. */
  readonly kind: StepKindName | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The most suits and steps that are looked at; the schema allows fewer. */
const mostNeeds = 50;
const mostSteps = 100;

/** The most names that are looked at in one list of a step. */
const mostNames = 50;

export function rawFormat(data: unknown): RawFormat {
  const { needs, groups, steps } = fieldsOf(data);
  const { size, client } = fieldsOf(groups);
  return {
    needs: Object.keys(fieldsOf(needs))
      .slice(0, mostNeeds)
      .map((name) => ({ name, path: ['needs', name] })),
    size: itemsOf(size),
    client: textOf(client) ?? 'none',
    steps: itemsOf(steps).slice(0, mostSteps).map(rawStep),
  };
}

function rawStep(value: unknown, index: number): RawStep {
  const fields = fieldsOf(value);
  const [kind, second] = stepKinds.filter((name) => Object.hasOwn(fields, name));
  const id = stepIdOf(value);
  const thing = id === undefined ? `Step ${index + 1}` : `Step ${quoted(id)}`;
  return { path: ['steps', index], thing, id, kind: second === undefined ? kind : undefined, fields };
}

/** The text at a key of a step, with its place; an empty list when there is none. */
export function namedAt(step: RawStep, ...keys: readonly string[]): readonly Named[] {
  const value = keys.reduce<unknown>((outer, key) => fieldsOf(outer)[key], step.fields);
  const path = [...step.path, ...keys];
  if (typeof value === 'string') return [{ name: value, path }];
  return itemsOf(value)
    .slice(0, mostNames)
    .flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
}
