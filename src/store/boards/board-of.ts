import type { ResultName, Step, StepKindName, StepOf } from '../../engine/format.ts';
import type { Board, Region } from '../board.ts';
import { lanesRegion } from './lanes-region.ts';
import { mapRegion } from './map-region.ts';
import { type MatrixSheet, matrixRegion } from './matrix-region.ts';
import { pairsRegion, peopleAt } from './pairs-region.ts';
import { paperRegion } from './paper-region.ts';
import { placeStep, planRegion, shownPlanRegion } from './plan-region.ts';
import { type BoardSource, openStepsOf, ownWork, specOf, stepNow, tableName } from './source.ts';
import { trayRegion } from './tray-region.ts';

/** One table as its people see it now. Pure: the same source always gives the same board. */
export function boardOf(told: BoardSource): Board {
  const step = stepNow(told);
  const looking = step.kind === 'show' && theirPlan(told) !== undefined;
  const source: BoardSource = looking ? { ...told, legal: [] } : told;
  const main = regionsFor(source, step);
  const taken = new Set(main.map(({ key }) => key));
  const free = (regions: readonly Region[]): readonly Region[] => regions.filter(({ key }) => !taken.has(key));
  const late = looking ? [] : [...free(lateSheets(source, step)), ...trayRegion(source)];
  return {
    title: tableName(source.rulebook, source.table),
    regions: [...free(matricesBeside(source, step)), ...main, ...late],
    people: peopleAt(source, source.table),
  };
}

type Builders = { readonly [Kind in StepKindName]: (source: BoardSource, step: StepOf<Kind>) => readonly Region[] };

/** What lies in the middle of the table in each kind of step. A kind without its picture does not compile. */
const builders: Builders = {
  say: (source) => [mapRegion(source)],
  group: (source) => [pairsRegion(source)],
  write: (source, step) => [sheetRegion(source, step.sheet, step.title)],
  pass: passRegions,
  pick: (source) => [planRegion(source)],
  place: (source) => [planRegion(source)],
  show: (source) => [theirPlan(source) ?? planRegion(source)],
  talk: (source, step) =>
    ownWork(source).plan.length > 0 ? [planRegion(source)] : [sheetRegion(source, step.sheet, step.title)],
};

function regionsFor<Kind extends StepKindName>(source: BoardSource, step: StepOf<Kind>): readonly Region[] {
  const build: (source: BoardSource, step: StepOf<Kind>) => readonly Region[] = builders[step.kind as Kind];
  return build(source, step);
}

/** A sheet in the middle of the table, drawn by its shape. */
function sheetRegion(source: BoardSource, sheet: ResultName, title: string): Region {
  const view = ownWork(source).sheets[sheet];
  const { shape } = specOf(source.rulebook, sheet);
  switch (shape.shape) {
    case 'matrix':
      return matrixRegion(source, { sheet, title, shape, view, plan: ownWork(source).plan }, 'main');
    case 'lanes':
      return lanesRegion(source, { sheet, title, shape, view });
    default:
      return paperRegion(source, { sheet, title, view, role: 'main' });
  }
}

/** First what we hand over; once it is sealed, what has come, or the place where it will lie. */
function passRegions(source: BoardSource, step: StepOf<'pass'>): readonly Region[] {
  const { sheets } = ownWork(source);
  const own = { sheet: step.what, view: sheets[step.what], title: source.say('board.brief.own') };
  if (own.view?.sealed !== true && sheets[step.as] === undefined) return [paperRegion(source, { ...own, role: 'main' })];
  const giver = source.view.tables.find(({ table }) => table === source.table)?.client ?? source.table;
  const title = source.say('board.brief', { table: tableName(source.rulebook, giver) });
  const seal = sheets[step.as] === undefined ? 'waiting' : 'none';
  return [
    paperRegion(source, { sheet: step.as, view: sheets[step.as], title, role: 'main', seal }),
    paperRegion(source, { ...own, role: 'side', seal: 'sealed' }),
  ];
}

const theirPlan = (source: BoardSource): Region | undefined => {
  const shown = shownToUs(source);
  return source.whose === 'theirs' && shown ? shownPlanRegion(source, shown) : undefined;
};

/** The plan that another table has made for this one and shown to it. */
export function shownToUs({
  view,
  table,
}: Pick<BoardSource, 'view' | 'table'>): BoardSource['view']['shown'][number] | undefined {
  const planner = view.tables.find((glance) => glance.table === table)?.planner;
  return planner === table ? undefined : view.shown.find((shown) => shown.table === planner);
}

/** Other sheets of steps that the table went past and may still fill: there cards can be laid on them. */
const lateSheets = (source: BoardSource, step: Step): readonly Region[] =>
  openStepsOf(source).flatMap((open) =>
    open.kind === 'write' && open.id !== step.id && open.shape.shape !== 'matrix'
      ? [sheetRegion(source, open.sheet, open.title)]
      : [],
  );

/** The matrices that the step uses, or that can still be filled, at the side. */
function matricesBeside(source: BoardSource, step: Step): readonly Region[] {
  const late = openStepsOf(source).flatMap((open) => (open.kind === 'write' ? [open.sheet] : []));
  const aims = step.kind === 'talk' ? [] : [placeStep(source)?.aims ?? ''];
  const names = [...new Set([...step.uses, ...late, ...(step.kind === 'show' ? aims : [])])];
  return names.flatMap((sheet) => {
    const matrix = matrixNamed(source, step, sheet);
    return matrix ? [matrixRegion(source, matrix, 'side')] : [];
  });
}

function matrixNamed(source: BoardSource, step: Step, sheet: ResultName): MatrixSheet | undefined {
  const spec = source.rulebook.sheets.get(sheet);
  if (spec?.shape.shape !== 'matrix') return undefined;
  const shown = step.kind === 'show' && source.whose === 'theirs' ? shownToUs(source) : undefined;
  const title = source.rulebook.steps.find(({ id }) => id === spec.step)?.title ?? sheet;
  const { plan, sheets } = shown ?? ownWork(source);
  return { sheet, title, shape: spec.shape, view: sheets[sheet], plan };
}
