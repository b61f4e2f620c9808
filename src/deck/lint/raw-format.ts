import type { StepKindName } from '../../engine/format.ts';
import type { Path } from '../problem.ts';
import { fieldsOf, itemsOf, textOf, valueAt } from '../raw.ts';
import { stepIdOf } from '../schema/step-id.ts';
import { kindsOf } from '../schema/step-kinds.ts';
import { quoted, slug } from '../words.ts';
import type { Named } from './check.ts';

/** What the checks need of a format, read forgivingly: a step with a mistake in one place is still checked in the others. */
export interface RawFormat {
  readonly needs: readonly Named[];
  readonly size: readonly unknown[];
  readonly client: string;
  readonly halls: unknown;
  /** The ids of the jobs, where there are any. */
  readonly jobs: readonly Named[];
  /** Missing when the format does not say how situations land. */
  readonly situations: RawSituations | undefined;
  readonly steps: readonly RawStep[];
}

export interface RawSituations {
  readonly suits: readonly Named[];
  readonly answers: readonly Named[];
  readonly judge: unknown;
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
  const { needs, groups, situations, steps } = fieldsOf(data);
  const { size, client, halls, jobs } = fieldsOf(groups);
  return {
    needs: Object.keys(fieldsOf(needs))
      .slice(0, mostNeeds)
      .map((name) => ({ name, path: ['needs', name] })),
    size: itemsOf(size),
    client: textOf(client) ?? 'none',
    halls,
    jobs: namesIn(jobs, ['groups', 'jobs']).map(({ name, path }) => ({ name: slug(name), path })),
    situations: situations === undefined ? undefined : rawSituations(situations),
    steps: itemsOf(steps).slice(0, mostSteps).map(rawStep),
  };
}

function rawSituations(value: unknown): RawSituations {
  const { suits, answers, judge } = fieldsOf(value);
  return { suits: namesIn(suits, ['situations', 'suits']), answers: namesIn(answers, ['situations', 'answers']), judge };
}

function rawStep(value: unknown, index: number): RawStep {
  const fields = fieldsOf(value);
  const [kind, second] = kindsOf(fields);
  const id = stepIdOf(value);
  const thing = id === undefined ? `Step ${index + 1}` : `Step ${quoted(id)}`;
  return { path: ['steps', index], thing, id, kind: second === undefined ? kind : undefined, fields };
}

/** The text at a key of a step, or the texts of a list there, each with its place. */
export const namedAt = (step: RawStep, ...keys: Path): readonly Named[] =>
  namesIn(valueAt(step.fields, keys), [...step.path, ...keys]);

function namesIn(value: unknown, path: Path): readonly Named[] {
  if (typeof value === 'string') return [{ name: value, path }];
  return itemsOf(value)
    .slice(0, mostNames)
    .flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
}

/** The suits of the situations that a step brings, whatever its kind. */
export const injectedIn = (step: RawStep): readonly Named[] => [
  ...namedAt(step, 'inject'),
  ...namedAt(step, 'inject', 'suits'),
];
