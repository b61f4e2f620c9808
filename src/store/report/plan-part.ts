import { isBlocked } from '../../engine/cards.ts';
import type { ResultName, Step } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { PlanCard } from '../../engine/state.ts';
import type { PurseView } from '../../engine/view.ts';
import { lookUp } from '../../lib/look-up.ts';
import { cellTitle } from '../boards/cell-title.ts';
import { purseName } from '../boards/limit-words.ts';
import { nested } from '../boards/plan-ties.ts';
import { textIn as valueIn } from '../boards/source.ts';
import { markOf } from './matrix-part.ts';
import { looseCard, plannedCard, titleOf } from './report-card.ts';
import type { PlanPart, ReportGap, ReportPurse } from './report-parts.ts';
import { placesOf, type TableSource, workAt } from './report-source.ts';

/** The step at which a report tells the plan: the first that arranges it, or else the first that chooses it. */
export const planStep = ({ steps }: Rulebook): Step | undefined =>
  steps.find(({ kind }) => kind === 'place') ?? steps.find(({ kind }) => kind === 'pick');

/** The chosen cards along their timeline, and those that were given or lost; nothing when there are none of any. */
export function planPart(source: TableSource, step: Step): PlanPart | undefined {
  const { plan, purses, hand, discarded } = workAt(source);
  if (plan.length + hand.length + discarded.length === 0) return undefined;
  const places = placesOf(source);
  const timeline = new Map(places.flatMap(({ columns }) => columns.map(({ id, title }) => [id, title])));
  const sheets = [...new Set(places.flatMap(({ aims }) => aims ?? []))];
  const laid = nested(workAt(source), plan);
  const cards = (holds: (column: string) => boolean) =>
    laid.filter(({ column }) => holds(column)).map((card) => plannedCard(source, card));
  const columns = [...timeline].map(([id, title]) => ({ title, cards: cards((column) => column === id) }));
  return {
    kind: 'plan',
    step: step.id,
    title: source.say('report.plan'),
    ...pointsOf(source, purses),
    columns: columns.length > 0 ? columns : [{ title: '', cards: cards(() => true) }],
    aside: columns.length > 0 ? cards((column) => !timeline.has(column)) : [],
    hand: hand.map((card) => looseCard(source, card)),
    lost: discarded.map((card) => looseCard(source, card)),
    reaches: reachedBesides(source),
    gaps: sheets.flatMap((sheet) => gapsIn(source, sheet, plan)),
  };
}

/** The points of the one purse, or of each of several. */
function pointsOf({ rulebook, say }: TableSource, views: readonly PurseView[]): Pick<PlanPart, 'points' | 'purses'> {
  const purses = views.map((purse): ReportPurse => {
    const { points, spent, moved } = purse;
    return { name: purseName(rulebook, purse, say), points, spent, moved };
  });
  const [first, second] = purses;
  if (!first) return { points: null };
  const { name, ...points } = first;
  return second === undefined && name === '' ? { points } : { points: null, purses };
}

const reachedBesides = (source: TableSource): readonly string[] => [
  ...new Set(workAt(source).standing.flatMap((each) => (each.kind === 'reach' ? titleOf(source, each.card) : []))),
];

/** Marked cells of one sheet that no card of the plan is for, but perhaps one that lies face down. */
function gapsIn(source: TableSource, sheet: ResultName, plan: readonly PlanCard[]): readonly ReportGap[] {
  const view = lookUp(workAt(source).sheets, sheet);
  const marked = [...(source.rulebook.sheets.get(sheet)?.fields.values() ?? [])].filter(
    ({ kind, id }) => kind === 'mark' && valueIn(view, id) !== '',
  );
  return marked
    .map(({ id }) => ({ id, aimed: plan.filter(({ aims }) => aims.includes(id)) }))
    .filter(({ aimed }) => aimed.every(isBlocked))
    .map(({ id, aimed }) => ({
      cell: cellTitle(source.rulebook, sheet, id),
      mark: markOf(valueIn(view, id)),
      blocked: aimed.map(({ card }) => titleOf(source, card)),
    }));
}
