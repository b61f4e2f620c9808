import { mended, quoted, suggestion } from '../words.ts';
import { type Found, type Named, repeats } from './check.ts';
import { makes, type Result, wants } from './format-results.ts';
import { namedAt, type RawFormat, type RawStep } from './raw-format.ts';

/** What does not fit together where tables have different jobs. */
export const jobFindings = (format: RawFormat): readonly Found[] => [
  ...sameJobs(format),
  ...format.steps.flatMap((step) => unknownJobs(format, step)),
  ...unusedJobs(format),
  ...unplayedResults(format),
];

const sameJobs = ({ jobs }: RawFormat): readonly Found[] =>
  repeats(jobs).map(({ again: { name, path } }) => ({
    path,
    code: 'format/duplicate-label',
    message: `Two jobs are called ${quoted(name)}.`,
    hint: 'Give one of them another title.',
  }));

function unknownJobs({ jobs }: RawFormat, step: RawStep): readonly Found[] {
  const names = jobs.map(({ name }) => name);
  return namedAt(step, 'for')
    .filter(({ name }) => !names.includes(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/unknown-job',
      message: `${step.thing} is for ${quoted(name)}, and no table has that job.`,
      hint:
        names.length === 0
          ? 'Say which jobs there are: "groups: { jobs: [Funders, Projects] }".'
          : suggestion(name, names, 'The jobs are:'),
      ...mended(name, names),
    }));
}

/** A job that nothing is for is no different from having none. */
function unusedJobs({ jobs, steps }: RawFormat): readonly Found[] {
  const used = new Set(steps.flatMap((step) => namedAt(step, 'for').map(({ name }) => name)));
  return jobs
    .filter(({ name }) => !used.has(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/unused-job',
      severity: 'warning',
      message: `No step is for ${quoted(name)}: such a table only does what all do.`,
      hint: 'Say "for" in a step that is for it, or take the job off the list.',
    }));
}

/** A result with the jobs of those who have it. */
type Makers = Map<string, Set<string>>;

/** What a table reads although it never comes to a step that makes it. */
function unplayedResults({ jobs, steps }: RawFormat): readonly Found[] {
  const all = jobs.map(({ name }) => name);
  const makers: Makers = new Map();
  const known = new Map<string, Result>();
  return steps.flatMap((step) => {
    const found = [...unplayed(step, all, makers), ...allHaveIt(step, all, makers)];
    for (const made of makes(step, known)) {
      known.set(made.name, made);
      makers.set(made.name, new Set([...(makers.get(made.name) ?? []), ...jobsIn(step, all)]));
    }
    return found;
  });
}

/** The jobs that a step is for. */
function jobsIn(step: RawStep, all: readonly string[]): readonly string[] {
  const named = namedAt(step, 'for').map(({ name }) => name);
  return named.length === 0 ? all : named;
}

function unplayed(step: RawStep, all: readonly string[], makers: Makers): readonly Found[] {
  const here = jobsIn(step, all);
  return wants(step).flatMap((wanted) => {
    const having = makers.get(wanted.name);
    const without = here.filter((job) => having?.has(job) === false);
    const enough = without.length === 0 || (isPassed(step, wanted) && without.length < here.length);
    return enough ? [] : [{ path: wanted.path, ...neverMade(step, wanted, without) }];
  });
}

/** Of a sheet that is passed, it is enough that somebody has it. */
const isPassed = ({ kind, path }: RawStep, wanted: Named): boolean =>
  kind === 'pass' && wanted.path.length === path.length + 1 && wanted.path.at(-1) === 'pass';

const neverMade = ({ thing }: RawStep, { name }: Named, without: readonly string[]): Omit<Found, 'path'> => ({
  code: 'format/unplayed-result',
  message: `${thing} needs ${quoted(name)}, and tables with the job ${without.map(quoted).join(', ')} never come to a step that makes it.`,
  hint: `Let those who have it pass it on, with "to: all", and use what it is called then; or say with "for" whom this step is for.`,
});

function allHaveIt(step: RawStep, all: readonly string[], makers: Makers): readonly Found[] {
  const [passed] = step.kind === 'pass' && step.fields.to === 'all' ? namedAt(step, 'pass') : [];
  const having = passed && makers.get(passed.name);
  if (!passed || !having || all.some((job) => !having.has(job))) return [];
  return [
    {
      path: passed.path,
      code: 'format/all-have-it',
      message: `${step.thing} passes ${quoted(passed.name)} to all, and all tables have one of their own.`,
      hint: 'Say with "for" which tables write it, or write "to: client".',
    },
  ];
}
