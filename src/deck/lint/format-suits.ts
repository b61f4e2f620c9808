import type { Step } from '../../engine/format.ts';
import { fieldsOf, itemsOf, textOf, textsOf } from '../raw.ts';
import { mended, quoted, suggestion } from '../words.ts';
import type { Found, Named } from './check.ts';
import { injectedIn, namedAt, type RawFormat, type RawStep } from './raw-format.ts';

/** Suits that the steps use and the format does not list, and the reverse. */
export function suitFindings(format: RawFormat, read: readonly (Step | undefined)[]): readonly Found[] {
  const needs = new Set(format.needs.map(({ name }) => name));
  const landing = [...(format.situations?.suits ?? []), ...(format.situations?.answers ?? [])];
  const mentions = [
    ...landing.map((named): Mention => ({ ...named, thing: 'The format' })),
    ...format.steps.flatMap((step) => suitsOf(step).map((named): Mention => ({ ...named, thing: step.thing }))),
  ];
  const used = new Set(mentions.map(({ name }) => name));
  return [
    ...mentions.filter(({ name }) => !needs.has(name)).map((mention) => unlisted(mention, needs)),
    ...format.steps.flatMap(unpicked),
    ...format.steps.flatMap((step, index) => unpickedIncome(step, format.steps.slice(0, index + 1))),
    ...format.steps.flatMap((step, index) => castNobody(step, read[index])),
    ...format.needs.filter(({ name }) => !used.has(name)).map(unused),
  ];
}

/** A suit that is used, and by what. */
interface Mention extends Named {
  readonly thing: string;
}

/** Every mention of a suit in a step. */
function suitsOf(step: RawStep): readonly Named[] {
  const rows = ['rows', 'lanes'].flatMap((key) =>
    itemsOf(step.fields[key]).flatMap((row, index) => {
      const name = textOf(fieldsOf(row).cast);
      return name === undefined ? [] : [{ name, path: [...step.path, key, index, 'cast'] }];
    }),
  );
  const picked = step.kind === 'pick' || step.kind === 'deal' ? namedAt(step, step.kind) : [];
  const keys = [['suits'], ['start'], ['cast'], ['own', 'suit']];
  const dealt = inLimits(step, ['sum', 'card']);
  return [...picked, ...keys.flatMap((path) => namedAt(step, ...path)), ...rows, ...dealt, ...injectedIn(step)];
}

const unlisted = ({ thing, name, path }: Mention, needs: ReadonlySet<string>): Found => ({
  path,
  code: 'format/unlisted-suit',
  message: `${thing} uses the suit ${quoted(name)}, which this format does not list under "needs".`,
  hint: `${suggestion(name, needs, 'It lists:')} Otherwise add "${name}: optional" there.`,
  ...mended(name, needs),
});

/** Where a limit names suits that are chosen in its step. */
const limitSuits = [['most', 'suit'], ['least', 'suit'], ['suit'], ['suits'], ['covered', 'suits']] as const;

/** The suits that the limits of a step name behind these keys. */
const inLimits = (step: RawStep, keys: readonly string[]): readonly Named[] =>
  itemsOf(step.fields.limits).flatMap((_, index) => namedAt(step, 'limits', index, ...keys));

/** What is chosen in a step. */
const pickedIn = ({ kind, fields }: RawStep): readonly string[] =>
  kind === 'pick' ? textsOf(fields.suits ?? fields.pick) : [];

/** Costs that are to be covered by cards which nobody has chosen by then. */
function unpickedIncome(step: RawStep, soFar: readonly RawStep[]): readonly Found[] {
  const picked = new Set(soFar.flatMap(pickedIn));
  return inLimits(step, ['covered', 'by'])
    .filter(({ name }) => !picked.has(name))
    .map(({ name, path }) => ({
      path,
      code: 'format/unpicked-suit',
      message: `${step.thing} covers costs by the suit ${quoted(name)}, from which nothing has been chosen by then.`,
      hint: suggestion(name, picked, 'Until then people choose from:'),
    }));
}

/** Limits on suits that are not chosen in the same step, and own cards of such suits. */
function unpicked(step: RawStep): readonly Found[] {
  if (step.kind !== 'pick') return [];
  const picked = pickedIn(step);
  const limited = limitSuits.flatMap((keys) => inLimits(step, keys));
  const own = namedAt(step, 'own', 'suit');
  return [
    ...limited.map((named) => ({ ...named, says: 'limits the suit' })),
    ...own.map((named) => ({ ...named, says: 'lets people write cards of the suit' })),
  ]
    .filter(({ name }) => !picked.includes(name))
    .map(({ name, path, says }) => ({
      path,
      code: 'format/unpicked-suit',
      message: `${step.thing} ${says} ${quoted(name)}, from which nothing is chosen here.`,
      hint: suggestion(name, picked, 'Here people choose from:'),
      ...mended(name, picked),
    }));
}

function castNobody(step: RawStep, read: Step | undefined): readonly Found[] {
  if (read?.kind !== 'write' || read.shape.shape !== 'lanes') return [];
  const lanes = read.shape.lanes;
  return namedAt(step, 'cast')
    .filter(({ name }) => !lanes.some((lane) => lane.cast === name))
    .map(({ name, path }) => ({
      path,
      code: 'format/cast-fits-no-lane',
      message: `${step.thing} casts cards of suit ${quoted(name)}, and no lane is called after it.`,
      hint: `Write the lanes as "{ ${name}s: 2 }", or as a list of "{ row: …, cast: ${name} }".`,
    }));
}

const unused = ({ name, path }: Named): Found => ({
  path,
  atKey: true,
  code: 'format/unused-need',
  severity: 'warning',
  message: `The format needs the suit ${quoted(name)}, and no step uses it.`,
  hint: 'Use it in a step, or delete the line.',
});
