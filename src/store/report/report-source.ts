import type { PlaceStep, ResultName, Step } from '../../engine/format.ts';
import type { SeatId, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { PlanCard } from '../../engine/state.ts';
import { makesOf } from '../../engine/steps/register.ts';
import type { SheetView, TableView, View } from '../../engine/view.ts';
import type { Say } from '../../i18n/words.ts';
import { assertNever } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { glanceOf, workOf } from '../boards/source.ts';

/** What a report is made from. `view` is the facilitator's, who sees the work of every table. */
export interface ReportSource {
  readonly rulebook: Rulebook;
  readonly view: View;
  readonly people: Readonly<Record<SeatId, string>>;
  readonly say: Say;
  /** The day of the workshop, in words. */
  readonly date: string;
  /** The day of the workshop, in figures that sort. */
  readonly day: string;
  /** Whether people's names may be in the report. */
  readonly names: boolean;
  /** Whether what it is told in is a translation that no native speaker has read. */
  readonly unreviewed?: boolean;
}

/** One table of the report. */
export interface TableSource extends ReportSource {
  readonly table: TableId;
}

export const workAt = ({ view, table }: TableSource): TableView => workOf(view, table);

const isDropped = ({ view }: ReportSource, step: Step): boolean =>
  view.steps.some((other) => other.step === step.id && other.dropped);

/** The steps that have arranged this table's plan, or that could have. */
export const placesOf = (source: TableSource): readonly PlaceStep[] =>
  source.rulebook.steps
    .filter((step) => step.kind === 'place')
    .filter((step) => hasReached(source, step) || workAt(source).plan.some((card) => isIn(step, card)));

const isIn = (step: PlaceStep, card: PlanCard): boolean => step.columns.some(({ id }) => id === card.column);

/** What stands for a name that the report does not tell. */
export const nameOrNobody = ({ names, say }: ReportSource, name: string): string =>
  names || name === '' ? name : say('report.somebody');

/** Whether the table has got as far as a step that was not dropped. */
export const hasReached = (source: TableSource, step: Step): boolean => !isDropped(source, step) && !isAhead(source, step);

function isAhead({ rulebook, view, table }: TableSource, step: Step): boolean {
  const at = rulebook.stepIndex.get(glanceOf(view, table).step) ?? 0;
  return (rulebook.stepIndex.get(step.id) ?? 0) > at;
}

/** Whether the table did without a step: it was dropped, or the workshop ended before it. */
export const isLeftOut = (source: TableSource, step: Step): boolean =>
  leavesTraces(step) && (isDropped(source, step) || (source.view.phase === 'ended' && isAhead(source, step)));

/** Whether the table went past a step before it had finished, and left something of it all the same. */
export function isCutShort(source: TableSource, step: Step): boolean {
  const { sheets, plan, passedOver, deals = [] } = workAt(source);
  const isThere = (result: ResultName): boolean => {
    if (source.rulebook.deals.has(result)) return deals.some(({ deal }) => deal === result);
    return source.rulebook.sheets.has(result) ? hasWords(lookUp(sheets, result)) : plan.length > 0;
  };
  return passedOver.includes(step.id) && !isDropped(source, step) && makesOf(step).some(isThere);
}

export const hasWords = (sheet: SheetView | undefined): boolean =>
  Object.values(sheet?.fields ?? {}).some(({ value }) => value !== '');

/** Whether a step is more than reading and sitting down. */
function leavesTraces(step: Step): boolean {
  switch (step.kind) {
    case 'say':
    case 'group':
      return false;
    case 'deal':
    case 'write':
    case 'pass':
    case 'pick':
    case 'place':
    case 'inject':
    case 'show':
    case 'judge':
    case 'talk':
      return true;
    default:
      return assertNever(step);
  }
}
