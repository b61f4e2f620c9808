import type { ShapeName, StepKindName } from '../../engine/format.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Path } from '../problem.ts';
import { itemsOf, textOf } from '../raw.ts';
import { mended, quoted, suggestion } from '../words.ts';
import type { Found, Named } from './check.ts';
import { namedAt, type RawFormat, type RawStep } from './raw-format.ts';

/** A result of a step: a sheet, cards that were dealt, or what becomes of the chosen cards. */
export interface Result extends Named {
  readonly sheet: boolean;
  readonly dealt?: true;
  readonly shape: string;
  /** Sliders with two handles, whose gap can be read. */
  readonly gap: boolean;
}

/** A result that a step cannot do without. */
interface Wanted extends Named {
  readonly as: 'result' | 'sheet' | 'matrix' | 'deal' | 'picture' | 'gap';
}

/** Results that are asked for and not there, and results that two steps make. */
export function resultFindings({ steps }: RawFormat): readonly Found[] {
  const known = new Map<string, Result>();
  const all = new Set(steps.flatMap((step) => makes(step, known)).map(({ name }) => name));
  return steps.flatMap((step) => {
    const missing = wants(step).flatMap((wanted) => missingResult(step, wanted, known, all));
    const made = makes(step, known);
    const twice = isLaterHalf(step) ? [] : made.flatMap((result) => madeTwice(step, result, known));
    for (const result of made) known.set(result.name, result);
    return [...missing, ...twice];
  });
}

export function makes(step: RawStep, known: ReadonlyMap<string, Result>): readonly Result[] {
  const kind: StepKindName | undefined = step.kind;
  const passed = known.get(textOf(step.fields.pass) ?? '');
  switch (kind) {
    case 'write':
      return sheets(namedAt(step, 'write'), textOf(step.fields.shape) ?? 'fields', step.fields.handles !== undefined);
    case 'talk':
      return sheets(namedAt(step, 'talk'), 'fields');
    case 'pass':
      return sheets(namedAt(step, 'as'), passed?.shape ?? 'fields', passed?.gap);
    case 'show':
      return sheets(namedAt(step, 'reply', 'sheet'), 'fields');
    case 'deal':
      return dealsOf(step);
    case 'pick':
      return [{ name: 'plan', path: step.path, sheet: false, shape: '', gap: false }];
    case 'place':
      return [{ name: 'timeline', path: step.path, sheet: false, shape: '', gap: false }];
    // A decision is no paper: nothing can lie beside a table. What names it, `of`, is looked for among decisions.
    case 'judge':
    case 'say':
    case 'group':
    case 'inject':
    case undefined:
      return [];
    default:
      return assertNever(kind);
  }
}

/** What is dealt is called a hand where the format gives it no other name. */
const dealsOf = (step: RawStep): readonly Result[] => {
  const [named = { name: 'hand', path: step.path }] = namedAt(step, 'as');
  return [{ ...named, sheet: false, dealt: true, shape: '', gap: false }];
};

const sheets = (names: readonly Named[], shape: string, gap = false): readonly Result[] =>
  names.map((named) => ({ ...named, sheet: true, shape, gap: gap && shape === 'sliders' }));

export function wants(step: RawStep): readonly Wanted[] {
  const uses = namedAt(step, 'uses').map((named): Wanted => ({ ...named, as: 'result' }));
  const aims = step.kind === 'place' ? namedAt(step, 'aims').map((named): Wanted => ({ ...named, as: 'matrix' })) : [];
  const passed = step.kind === 'pass' ? namedAt(step, 'pass').map((named): Wanted => ({ ...named, as: 'sheet' })) : [];
  const read = itemsOf(step.fields.limits)
    .flatMap((_, index) => namedAt(step, 'limits', index, 'sum', 'sheet'))
    .map((named): Wanted => ({ ...named, as: 'sheet' }));
  const from = [
    ...(step.kind === 'pick' ? namedAt(step, 'from').filter(({ name }) => name !== 'pack') : []),
    ...(step.kind === 'write' ? namedAt(step, 'start', 'from') : []),
  ];
  const dealt = from.map((named): Wanted => ({ ...named, as: 'deal' }));
  const begun = isLaterHalf(step) ? namedAt(step, 'write').map((named): Wanted => ({ ...named, as: 'picture' })) : [];
  const counted = [...namedAt(step, 'inject', 'count', 'gap'), ...namedAt(step, 'count', 'gap')];
  const gaps = counted.map((named): Wanted => ({ ...named, as: 'gap' }));
  const made = step.kind === 'place' || step.kind === 'show' || step.kind === 'judge';
  const plan = made ? namedAt(step, step.kind) : [];
  return [
    ...uses,
    ...aims,
    ...passed,
    ...read,
    ...dealt,
    ...begun,
    ...gaps,
    ...plan.map((named): Wanted => ({ ...named, as: 'result' })),
  ];
}

/** The second half of a picture is drawn on the sheet of the first. */
const isLaterHalf = ({ kind, fields }: RawStep): boolean =>
  kind === 'write' && fields.shape === 'picture' && fields.part === 'later';

function missingResult(
  step: RawStep,
  { name, path, as }: Wanted,
  known: ReadonlyMap<string, Result>,
  all: ReadonlySet<string>,
): readonly Found[] {
  const result = known.get(name);
  if (result === undefined) return [{ path, ...unknownResult(step, name, [...known.keys()], all.has(name)) }];
  if (as === 'deal') return result.dealt ? [] : [{ path, ...notDealt(step, name, [...known.values()]) }];
  if (as === 'picture' && result.shape !== 'picture') return [{ path, ...notAPicture(step, name, [...known.values()]) }];
  if (as === 'gap') return noGap(step, path, result, [...known.values()]);
  if (as !== 'result' && !result.sheet) return [{ path, ...notASheet(step, name, [...known.values()]) }];
  return as === 'matrix' && cellless.has(result.shape) ? [{ path, ...notAMatrix(step, name, [...known.values()]) }] : [];
}

/** Shapes without cells. A shape that nobody knows is another problem. */
const cellless: ReadonlySet<string> = new Set<ShapeName>(['fields', 'lanes', 'list', 'picture', 'sliders', 'order', 'ticks']);

const unknownResult = (step: RawStep, name: string, known: readonly string[], later: boolean): Omit<Found, 'path'> => ({
  code: 'format/unknown-result',
  message: `${step.thing} needs ${quoted(name)}, which ${later ? 'is only made later' : 'no step before it makes'}.`,
  hint: later ? 'Move this step down, or the other one up.' : suggestion(name, known, 'The steps before it make:'),
  ...(later ? {} : mended(name, known)),
});

const notASheet = (step: RawStep, name: string, known: readonly Result[]): Omit<Found, 'path'> => ({
  code: 'format/unknown-result',
  message: `${step.thing} needs a sheet, and ${quoted(name)} is none.`,
  hint: suggestion(
    name,
    known.filter(({ sheet }) => sheet).map((result) => result.name),
    'The sheets before it are:',
  ),
});

const notDealt = (step: RawStep, name: string, known: readonly Result[]): Omit<Found, 'path'> => ({
  code: 'format/unknown-result',
  message: `${step.thing} chooses from ${quoted(name)}, and that was not dealt.`,
  hint: suggestion(
    name,
    known.filter(({ dealt }) => dealt).map((result) => result.name),
    'The steps before it deal:',
  ),
});

const notAMatrix = (step: RawStep, name: string, known: readonly Result[]): Omit<Found, 'path'> => ({
  code: 'format/no-matrix',
  message: `${step.thing} aims cards at ${quoted(name)}, and that sheet has no cells.`,
  hint: suggestion(
    name,
    known.filter(({ shape }) => shape === 'matrix').map((result) => result.name),
    'The matrix sheets before it are:',
  ),
});

const notAPicture = (step: RawStep, name: string, known: readonly Result[]): Omit<Found, 'path'> => ({
  code: 'format/no-picture',
  message: `${step.thing} opens the later half of ${quoted(name)}, and that sheet is no picture.`,
  hint: suggestion(
    name,
    known.filter(({ shape }) => shape === 'picture').map((result) => result.name),
    'The pictures before it are:',
  ),
});

/** Sliders that the step which makes them gives no handles: it is there that a line is missing. Of any other sheet, the name is wrong. */
function noGap(step: RawStep, path: Path, result: Result, known: readonly Result[]): readonly Found[] {
  if (result.gap) return [];
  const handless = result.shape === 'sliders' && result.path.at(-1) === 'write';
  return [handless ? noHandles(step, result) : { path, ...notTwoHandles(step, result.name, known) }];
}

const noHandles = (step: RawStep, { name, path }: Result): Found => ({
  path,
  code: 'format/no-gap',
  message: `The sliders ${quoted(name)} have no "handles", and ${step.thing.replace('S', 's')} reads the gap between two.`,
  hint: 'Add a line such as "handles: [Now, Later]" to this step.',
});

const notTwoHandles = (step: RawStep, name: string, known: readonly Result[]): Omit<Found, 'path'> => ({
  code: 'format/no-gap',
  message: `${step.thing} reads the gap on ${quoted(name)}, and that sheet has no sliders with two handles.`,
  hint: suggestion(
    name,
    known.filter(({ gap }) => gap).map((result) => result.name),
    'The sheets before it that have are:',
  ),
});

function madeTwice(step: RawStep, result: Result, known: ReadonlyMap<string, Result>): readonly Found[] {
  const { name, path, sheet, dealt } = result;
  const taken = whyTaken(result, known);
  if (taken === undefined || !(sheet || dealt)) return [];
  return [
    {
      path,
      code: 'format/duplicate-result',
      message: `${step.thing} ${dealt ? 'deals cards' : 'makes a sheet'} called ${quoted(name)}, and that name ${taken}.`,
      hint: dealt ? 'Give the cards another name with "as".' : 'Give the sheet another name.',
    },
  ];
}

function whyTaken({ name, dealt }: Result, known: ReadonlyMap<string, Result>): string | undefined {
  if (name === 'plan' || name === 'timeline') return 'belongs to the chosen cards';
  if (name === 'pack' && dealt) return 'belongs to the packs';
  const other = known.get(name);
  return other && `is taken by ${other.dealt ? 'an earlier deal' : 'an earlier sheet'}`;
}
