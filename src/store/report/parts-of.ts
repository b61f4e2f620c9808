import { isBlocked } from '../../engine/cards.ts';
import type { JudgeStep, PassStep, ResultName, ShowStep, Step, TalkStep, WriteStep } from '../../engine/format.ts';
import { giverTo } from '../../engine/jobs.ts';
import type { TableId } from '../../engine/moves.ts';
import type { SheetView } from '../../engine/view.ts';
import { titleOf } from '../../i18n/cards/match-words.ts';
import { assertNever } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import { glanceOf, specOf, tableName } from '../boards/source.ts';
import { tellsOnlyNew, toldBefore } from '../told-before.ts';
import { dealtPart } from './dealt-part.ts';
import { decisionParts } from './decision-part.ts';
import { ownPart } from './own-part.ts';
import { planPart, planStep } from './plan-part.ts';
import type { ReportPart } from './report-parts.ts';
import { hasReached, type TableSource, workAt } from './report-source.ts';
import { sheetPart } from './sheet-part.ts';
import { situationsPart, situationsStep } from './situations-part.ts';
import { needsPart, spendPart } from './sums-parts.ts';

/** What a table's report says about one step: what was made in it, then what is told there because it belongs together. */
export const partsOf = (source: TableSource, step: Step): readonly ReportPart[] => [
  ...madeIn(source, step),
  ...(step === planStep(source.rulebook) ? planParts(source, step) : []),
  ...(step === situationsStep(source.rulebook) ? landed(source, step) : []),
];

function madeIn(source: TableSource, step: Step): readonly ReportPart[] {
  switch (step.kind) {
    case 'say':
    case 'group':
      return [];
    case 'deal':
      return dealtPart(source, step);
    case 'write':
    case 'talk':
      return ownSheet(source, step);
    case 'pass':
      return received(source, step);
    case 'pick':
    case 'place':
    case 'inject':
      return [];
    case 'show':
      return [...toldNew(source, step), ...replies(source, step)];
    case 'judge':
      return decided(source, step);
    default:
      return assertNever(step);
  }
}

/** A word that there is nothing, where somebody would look for it. */
const nothing = (source: TableSource, step: Step, title: string, sentence: string): readonly ReportPart[] =>
  hasReached(source, step) ? [{ kind: 'nothing', step: step.id, title, sentence }] : [];

/** The plan, and what it comes to. */
function planParts(source: TableSource, step: Step): readonly ReportPart[] {
  const { say } = source;
  const part = planPart(source, step);
  return [
    ...(part ? [part] : nothing(source, step, say('report.plan'), say('report.no-plan'))),
    ...ownPart(source, step),
    ...spendPart(source, step),
    ...needsPart(source, step),
  ];
}

/** What landed; or that nothing did, where a step was there for it. */
function landed(source: TableSource, step: Step): readonly ReportPart[] {
  const part = situationsPart(source, step);
  if (part) return [part];
  return step.kind === 'inject' ? nothing(source, step, step.title, source.say('report.no-situation')) : [];
}

/** What was decided; or that nothing was, where the table has been. */
function decided(source: TableSource, step: JudgeStep): readonly ReportPart[] {
  const parts = decisionParts(source, step);
  return parts.length > 0 ? parts : nothing(source, step, step.title, source.say('judging.undecided'));
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
  const part = sheetPart(source, { step: step.id, title, sheet, shape: spec.shape, view });
  return part ? [part] : nothing(source, step, title, source.say('report.empty'));
}

/** What the client handed over. A table that is its own client has told the same words already. */
function received(source: TableSource, step: PassStep): readonly ReportPart[] {
  if (giverTo(source.rulebook, step, source.table) === undefined) return [];
  const { sheets } = workAt(source);
  const view = lookUp(sheets, step.as);
  const from = view?.from ?? glanceOf(source.view, source.table).client;
  if (from === source.table && sameWords(view, lookUp(sheets, step.what))) return [];
  const table = tableName(source.rulebook, from);
  const title =
    step.to === 'all' ? source.say('jobs.passed', { table, title: step.title }) : source.say('board.brief', { table });
  return sheetOrNothing(source, step, { sheet: step.as, title, view });
}

function sameWords(one: SheetView | undefined, other: SheetView | undefined): boolean {
  const words = Object.entries(one?.fields ?? {});
  return words.every(([field, { value }]) => value === (other?.fields[field]?.value ?? ''));
}

/** What a table alone could tell, and what others had told before it. */
function toldNew(source: TableSource, step: ShowStep): readonly ReportPart[] {
  const { plan, own } = workAt(source);
  if (!tellsOnlyNew(step) || !hasReached(source, step) || plan.length === 0) return [];
  const { rulebook, say, table } = source;
  const before = toldBefore(source, step, table);
  const shown = plan
    .filter((laid) => !isBlocked(laid))
    .map(({ card }) => ({ title: titleOf(rulebook, own, card), by: before.get(card) }));
  const fresh = shown.flatMap(({ title, by }) => (by === undefined ? [title] : []));
  const told = shown.flatMap(({ title, by }) =>
    by === undefined ? [] : [say('tell.report.one', { title, table: tableName(rulebook, by) })],
  );
  const lines = [
    { label: say('tell.report.new'), text: fresh.length > 0 ? fresh.join(', ') : say('tell.report.none') },
    ...(told.length > 0 ? [{ label: say('tell.report.before'), text: told.join(', ') }] : []),
  ];
  return [{ kind: 'words', step: step.id, title: `${step.title}: ${say('tell.report')}`, lines }];
}

/**
 * A reply is written at the client's table, and is about the plan that its planner made. So a table's plan is followed
 * by what its client said, where the view tells it; and what the table itself said, as a client, under its planner's name.
 */
function replies(source: TableSource, step: ShowStep): readonly ReportPart[] {
  if (step.reply === undefined) return [];
  const { rulebook, view, say, table } = source;
  const { client, planner } = glanceOf(view, table);
  const { sheet } = step.reply;
  const told = (title: string, writer: TableId): readonly ReportPart[] => {
    const work = view.work.find((each) => each.table === writer);
    return work ? sheetOrNothing(source, step, { sheet, title, view: lookUp(work.sheets, sheet) }) : [];
  };
  if (client === table) return told(say('report.reply'), table);
  const heard = told(say('report.reply.heard', { client: tableName(rulebook, client) }), client);
  const said = told(say('report.reply.said', { planner: tableName(rulebook, planner) }), table);
  return [...heard, ...said.filter(({ kind }) => kind !== 'nothing')];
}
