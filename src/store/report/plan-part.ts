import type { PlaceStep, ResultName, Step } from '../../engine/format.ts';
import type { FieldId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { PlanCard } from '../../engine/state.ts';
import { lookUp } from '../../lib/look-up.ts';
import { faceOf } from '../boards/card-face.ts';
import { cellTitle } from '../boards/cell-title.ts';
import { textIn as valueIn } from '../boards/source.ts';
import type { PlanPart, ReportCard, ReportGap } from './report-model.ts';
import { hasReached, type TableSource, workAt } from './report-source.ts';
import { markOf } from './sheet-part.ts';

/** The step at which a report tells the plan: the first that arranges it, or else the first that chooses it. */
export const planStep = ({ steps }: Rulebook): Step | undefined =>
  steps.find(({ kind }) => kind === 'place') ?? steps.find(({ kind }) => kind === 'pick');

/** The chosen cards along their timeline; nothing when none were chosen. */
export function planPart(source: TableSource, step: Step): PlanPart | undefined {
  const { plan, purse } = workAt(source);
  if (plan.length === 0) return undefined;
  const places = placesFor(source, plan);
  const timeline = new Map(places.flatMap(({ columns }) => columns.map(({ id, title }) => [id, title])));
  const sheets = [...new Set(places.flatMap(({ aims }) => aims ?? []))];
  const cards = (holds: (column: string) => boolean) =>
    plan.filter(({ column }) => holds(column)).map((card) => cardOf(source, sheets, card));
  const columns = [...timeline].map(([id, title]) => ({ title, cards: cards((column) => column === id) }));
  return {
    kind: 'plan',
    step: step.id,
    title: source.say('report.plan'),
    points: purse,
    columns: columns.length > 0 ? columns : [{ title: '', cards: cards(() => true) }],
    aside: columns.length > 0 ? cards((column) => !timeline.has(column)) : [],
    gaps: sheets.flatMap((sheet) => gapsIn(source, sheet, plan)),
  };
}

/** The steps that have arranged this plan, or that could have. */
const placesFor = (source: TableSource, plan: readonly PlanCard[]): readonly PlaceStep[] =>
  source.rulebook.steps
    .filter((step) => step.kind === 'place')
    .filter((step) => hasReached(source, step) || plan.some((card) => isIn(step, card)));

const isIn = (step: PlaceStep, card: PlanCard): boolean => step.columns.some(({ id }) => id === card.column);

function cardOf({ rulebook }: TableSource, sheets: readonly ResultName[], { card, aims }: PlanCard): ReportCard {
  const { title, cost } = faceOf(rulebook, card);
  const sheetWith = (cell: FieldId) => sheets.find((sheet) => rulebook.sheets.get(sheet)?.fields.has(cell)) ?? '';
  return { title, cost, aims: aims.map((cell) => cellTitle(rulebook, sheetWith(cell), cell)) };
}

/** Marked cells of one sheet that no card of the plan is for. */
function gapsIn(source: TableSource, sheet: ResultName, plan: readonly PlanCard[]): readonly ReportGap[] {
  const view = lookUp(workAt(source).sheets, sheet);
  const fields = [...(source.rulebook.sheets.get(sheet)?.fields.values() ?? [])];
  return fields
    .filter(({ kind, id }) => kind === 'mark' && valueIn(view, id) !== '' && !plan.some(({ aims }) => aims.includes(id)))
    .map(({ id }) => ({ cell: cellTitle(source.rulebook, sheet, id), mark: markOf(valueIn(view, id)) }));
}
