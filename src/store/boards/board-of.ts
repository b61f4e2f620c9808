import type { ResultName, Step, StepKindName, StepOf } from '../../engine/format.ts';
import { forTable, giverTo, gives } from '../../engine/jobs.ts';
import { isGate } from '../../engine/judging/gate.ts';
import type { Board, MatrixRegion, Region } from '../board.ts';
import { isShown } from '../judging/is-shown.ts';
import { ballotRegion } from './ballot-region.ts';
import { dealtBeside, dealtRegion } from './dealt-region.ts';
import { frontOf } from './landed.ts';
import { landedRegion } from './landed-region.ts';
import { lanesRegion } from './lanes-region.ts';
import { mapRegion } from './map-region.ts';
import { type MatrixSheet, matrixRegion } from './matrix-region.ts';
import { pairsRegion, peopleAt } from './pairs-region.ts';
import { paperRegion } from './paper-region.ts';
import { pictureRegion } from './picture-region.ts';
import { pileRegion } from './pile-region.ts';
import { placeStep } from './place-step.ts';
import { planRegion, shownPlanRegion } from './plan-region.ts';
import type { BoardScene } from './scene.ts';
import { type BoardSource, glanceOf, openStepsOf, ownWork, specOf, stepNow, tableName } from './source.ts';
import { totalsRegion } from './totals-region.ts';
import { trayRegion } from './tray-region.ts';

/** One table as its people see it now. Pure: the same source always gives the same board. */
export function boardOf(all: BoardSource): Board {
  const told: BoardSource = { ...all, rulebook: forTable(all.rulebook, all.table) };
  const step = stepNow(told);
  const front = frontOf(told);
  const looking = isShown(told.rulebook, step) && theirPlan(told) !== undefined && (front?.rank ?? 4) > 1;
  const source: BoardSource = looking
    ? { ...told, legal: [] }
    : { ...told, whose: front && front.rank < 2 ? 'ours' : told.whose };
  const scene = sceneOf(source, step, front);
  const main = regionsFor(scene, step);
  const taken = new Set(main.map(({ key }) => key));
  const free = (regions: readonly Region[]): readonly Region[] => regions.filter(({ key }) => !taken.has(key));
  const late = looking ? [] : [...free(lateSheets(scene, step)), ...trayRegion(scene)];
  const beside = matricesBeside(source, step).filter(({ key }) => scene.matrices.has(key.slice('matrix:'.length)));
  const flag = glanceOf(told.view, told.table).help === null ? {} : { flag: told.say('help.flag') };
  return {
    title: tableName(source.rulebook, source.table),
    regions: [
      ...(front ? [landedRegion(scene, front)] : []),
      ...free(beside),
      ...totalsRegion(scene, step),
      ...(looking ? [] : dealtBeside(scene)),
      ...main,
      ...late,
      ...pileRegion(scene),
    ],
    people: peopleAt(source, source.table),
    ...flag,
  };
}

/** A matrix beside the plan makes room for what lies in front, unless somebody must do something with it. */
function sceneOf(source: BoardSource, step: Step, front: BoardScene['front']): BoardScene {
  const beside = matricesBeside(source, step).filter((matrix) => !front || isLive(matrix));
  const own = step.kind === 'write' && step.shape.shape === 'matrix' ? [step.sheet] : [];
  const scene = { ...source, front, planShows: hasPlan(source, step), home: {} };
  const matrices = new Set([...beside.map(({ key }) => key.slice('matrix:'.length)), ...own]);
  const home = trayRegion({ ...scene, matrices }).length > 0 ? { target: 'tray' } : {};
  return { ...scene, matrices, home };
}

const isLive = ({ rows }: MatrixRegion): boolean =>
  rows.some(({ cast, cells }) => cells.some(({ action }) => action) || (cast?.actions.length ?? 0) > 0);

/** Whether the table's own plan lies in the middle of the table. */
function hasPlan(source: BoardSource, step: Step): boolean {
  const { kind } = step;
  if (kind === 'talk') return ownWork(source).plan.length > 0;
  if (kind === 'judge') return isGate(step) && !source.rulebook.sheets.has(step.what);
  return kind === 'pick' || kind === 'place' || kind === 'inject' || kind === 'show';
}

type Builders = { readonly [Kind in StepKindName]: (scene: BoardScene, step: StepOf<Kind>) => readonly Region[] };

/** What lies in the middle of the table in each kind of step. A kind without its picture does not compile. */
const builders: Builders = {
  say: (scene) => [mapRegion(scene)],
  group: (scene) => [pairsRegion(scene)],
  deal: (scene, step) => dealtRegion(scene, step.as, 'main'),
  write: (scene, step) => [sheetRegion(scene, step.sheet, step.title)],
  pass: passRegions,
  pick: (scene) => [planRegion(scene)],
  place: (scene) => [planRegion(scene)],
  inject: (scene) => [planRegion(scene)],
  show: (scene) => [theirPlan(scene) ?? planRegion(scene)],
  judge: judgeRegions,
  talk: (scene, step) => (scene.planShows ? [planRegion(scene)] : [sheetRegion(scene, step.sheet, step.title)]),
};

function regionsFor<Kind extends StepKindName>(scene: BoardScene, step: StepOf<Kind>): readonly Region[] {
  const build: (scene: BoardScene, step: StepOf<Kind>) => readonly Region[] = builders[step.kind as Kind];
  return build(scene, step);
}

/** A sheet in the middle of the table, drawn by its shape. */
function sheetRegion(source: BoardSource, sheet: ResultName, title: string): Region {
  const view = ownWork(source).sheets[sheet];
  const { shape, step } = specOf(source.rulebook, sheet);
  switch (shape.shape) {
    case 'matrix':
      return matrixRegion(source, { sheet, title, shape, view, plan: ownWork(source).plan }, 'main');
    case 'lanes':
      return lanesRegion(source, { sheet, title, shape, view, step });
    case 'picture':
      return pictureRegion(source, { sheet, title, shape, view });
    default:
      return paperRegion(source, { sheet, title, view, role: 'main' });
  }
}

/** What is accepted or refused, or talked about: our work, or the plan that was made for us. Where there is a choice, all that can be chosen. */
function judgeRegions(scene: BoardScene, step: StepOf<'judge'>): readonly Region[] {
  if (!isGate(step)) return [ballotRegion(scene, step)];
  if (!scene.planShows) return [sheetRegion(scene, step.what, step.title)];
  return [theirPlan(scene) ?? planRegion(scene)];
}

/** First what we hand over, where we have it; once it is sealed, what has come, or the place where it will lie. */
function passRegions(source: BoardSource, step: StepOf<'pass'>): readonly Region[] {
  const { sheets } = ownWork(source);
  const made = passedTitle(source, step);
  const own = { sheet: step.what, view: sheets[step.what], title: made ?? source.say('board.brief.own') };
  const has = gives(source.rulebook, step);
  if (has && own.view?.sealed !== true && sheets[step.as] === undefined) return [paperRegion(source, { ...own, role: 'main' })];
  const giver = giverTo(source.rulebook, step, source.table);
  if (giver === undefined) return [paperRegion(source, { ...own, role: 'main', seal: 'sealed' })];
  const table = tableName(source.rulebook, giver);
  const title = made ? source.say('jobs.passed', { table, title: made }) : source.say('board.brief', { table });
  const seal = sheets[step.as] === undefined ? 'waiting' : 'none';
  return [
    paperRegion(source, { sheet: step.as, view: sheets[step.as], title, role: 'main', seal }),
    ...(has ? [paperRegion(source, { ...own, role: 'side', seal: 'sealed' })] : []),
  ];
}

/** What goes to all is called as in the step that made it. */
function passedTitle({ rulebook }: BoardSource, { what, to }: StepOf<'pass'>): string | undefined {
  const made = rulebook.sheets.get(what)?.step;
  return to === 'all' ? rulebook.format.steps.find(({ id }) => id === made)?.title : undefined;
}

/** The plan of whoever plans for this table, when somebody wants to look at it. */
function theirPlan(source: BoardSource): Region | undefined {
  const shown = shownToUs(source);
  if (source.whose !== 'theirs' || !shown) return undefined;
  return shownPlanRegion({ ...source, front: undefined, planShows: true, matrices: new Set(), home: {} }, shown);
}

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
function matricesBeside(source: BoardSource, step: Step): readonly MatrixRegion[] {
  const late = openStepsOf(source).flatMap((open) => (open.kind === 'write' ? [open.sheet] : []));
  const aims = step.kind === 'talk' ? [] : [placeStep(source)?.aims ?? ''];
  const names = [...new Set([...step.uses, ...late, ...(isShown(source.rulebook, step) ? aims : [])])];
  return names.flatMap((sheet) => {
    const matrix = matrixNamed(source, step, sheet);
    return matrix ? [matrixRegion(source, matrix, 'side')] : [];
  });
}

function matrixNamed(source: BoardSource, step: Step, sheet: ResultName): MatrixSheet | undefined {
  const spec = source.rulebook.sheets.get(sheet);
  if (spec?.shape.shape !== 'matrix') return undefined;
  const shown = isShown(source.rulebook, step) && source.whose === 'theirs' ? shownToUs(source) : undefined;
  const title = source.rulebook.steps.find(({ id }) => id === spec.step)?.title ?? sheet;
  const { plan, sheets } = shown ?? ownWork(source);
  return { sheet, title, shape: spec.shape, view: sheets[sheet], plan };
}
