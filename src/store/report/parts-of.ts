import type { PassStep, ResultName, ShowStep, Step, TalkStep, WriteStep } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import type { SheetView } from '../../engine/view.ts';
import { assertNever } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { glanceOf, specOf, tableName, workOf } from '../boards/source.ts';
import { planPart, planStep } from './plan-part.ts';
import type { ReportPart } from './report-model.ts';
import { hasReached, type TableSource, workAt } from './report-source.ts';
import { sheetPart } from './sheet-part.ts';

/** What a table's report says about one step. */
export function partsOf(source: TableSource, step: Step): readonly ReportPart[] {
  switch (step.kind) {
    case 'say':
    case 'group':
      return [];
    case 'write':
    case 'talk':
      return ownSheet(source, step);
    case 'pass':
      return received(source, step);
    case 'pick':
    case 'place':
      return step === planStep(source.rulebook) ? planOrNothing(source, step) : [];
    case 'show':
      return replies(source, step);
    default:
      return assertNever(step);
  }
}

/** A word that there is nothing, where somebody would look for it. */
const nothing = (source: TableSource, step: Step, title: string, sentence: string): readonly ReportPart[] =>
  hasReached(source, step) ? [{ kind: 'nothing', step: step.id, title, sentence }] : [];

function planOrNothing(source: TableSource, step: Step): readonly ReportPart[] {
  const part = planPart(source, step);
  return part ? [part] : nothing(source, step, source.say('report.plan'), source.say('report.no-plan'));
}

interface TitledSheet {
  readonly sheet: ResultName;
  readonly title: string;
  readonly view: SheetView | undefined;
}

const ownSheet = (source: TableSource, step: WriteStep | TalkStep): readonly ReportPart[] =>
  sheetOrNothing(source, step, { sheet: step.sheet, title: step.title, view: lookUp(workAt(source).sheets, step.sheet) });

/** A sheet that several steps write on is told by the last of them. */
function sheetOrNothing(source: TableSource, step: Step, { sheet, title, view }: TitledSheet): readonly ReportPart[] {
  const spec = specOf(source.rulebook, sheet);
  if (spec.step !== step.id) return [];
  const part = sheetPart(source.rulebook, { step: step.id, title, shape: spec.shape, view });
  return part ? [part] : nothing(source, step, title, source.say('report.empty'));
}

/** What the client handed over. A table that is its own client has told the same words already. */
function received(source: TableSource, step: PassStep): readonly ReportPart[] {
  const { sheets } = workAt(source);
  const view = lookUp(sheets, step.as);
  const from = view?.from ?? glanceOf(source.view, source.table).client;
  if (from === source.table && sameWords(view, lookUp(sheets, step.what))) return [];
  const title = source.say('board.brief', { table: tableName(source.rulebook, from) });
  return sheetOrNothing(source, step, { sheet: step.as, title, view });
}

function sameWords(one: SheetView | undefined, other: SheetView | undefined): boolean {
  const words = Object.entries(one?.fields ?? {});
  return words.every(([field, { value }]) => value === (other?.fields[field]?.value ?? ''));
}

/**
 * A reply is written at the client's table, and is about the plan that its planner made. So a table's plan is followed
 * by what its client said; and what the table itself said, as a client, is told under its planner's name.
 */
function replies(source: TableSource, step: ShowStep): readonly ReportPart[] {
  if (step.reply === undefined) return [];
  const { rulebook, view, say, table } = source;
  const { client, planner } = glanceOf(view, table);
  const { sheet } = step.reply;
  const told = (title: string, writer: TableId): readonly ReportPart[] =>
    sheetOrNothing(source, step, { sheet, title, view: lookUp(workOf(view, writer).sheets, sheet) });
  if (client === table) return told(say('report.reply'), table);
  const heard = told(say('report.reply.heard', { client: tableName(rulebook, client) }), client);
  const said = told(say('report.reply.said', { planner: tableName(rulebook, planner) }), table);
  return [...heard, ...said.filter(({ kind }) => kind !== 'nothing')];
}
