import { type Draft, emit } from '../../engine/draft.ts';
import { legalForTable } from '../../engine/legal.ts';
import type { FinishStep, Move, ReopenStep, Request, TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { decideSituation } from '../../engine/situations/answer.ts';
import { dropIdleChoices } from '../../engine/situations/settle.ts';
import { isLoose, writeLoose } from '../../engine/situations/sheets.ts';
import { notYet } from '../../engine/steps/finish.ts';
import { decideInStep } from '../../engine/steps/open.ts';
import type { TableView, View } from '../../engine/view.ts';
import { tableView } from '../../engine/views/table-view.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Snapshot } from '../../protocol/connection.ts';
import { glanceIn, joined, workIn, workshopIn } from './rebuild.ts';

/** What a view will very likely be once a move is accepted: asked of the rules themselves, on as much of the workshop as the view shows. The same view where that cannot be told. */
export function predict(rulebook: Rulebook, view: View, request: Request): View {
  const { move } = request;
  const table = 'table' in move ? move.table : null;
  const work = typeof table === 'string' ? workIn(view, table) : undefined;
  if (view.phase === 'ended' || !work) return view;
  const draft: Draft = { rulebook, at: request.at, state: workshopIn(rulebook, view), events: [] };
  const after = decided(draft, view, request);
  return after && after.events.length > 0 ? withTable(view, after, work.table) : view;
}

/** The same for all that an audience is told. What is legal is told anew only where the view tells all that it follows from. */
export function predictAll(rulebook: Rulebook, before: Snapshot, requests: readonly Request[]): Snapshot {
  const view = requests.reduce((now, request) => predict(rulebook, now, request), before.view);
  if (view === before.view) return before;
  const only = view.desk === null && view.work.length === 1 ? view.work[0]?.table : undefined;
  if (only === undefined) return { ...before, view };
  const legalIn = (seen: View): readonly Move[] =>
    glanceIn(seen, only).empty ? [] : legalForTable(rulebook, workshopIn(rulebook, seen), only);
  const isTold = canonicalJson(legalIn(before.view)) === canonicalJson(before.legal);
  return { ...before, view, legal: isTold ? legalIn(view) : before.legal };
}

/** What a move makes happen that chance and other tables have no part in, or nothing. */
function decided(draft: Draft, view: View, { seat, at, move }: Request): Draft | undefined {
  switch (move.type) {
    case 'pickCard':
    case 'returnCard':
    case 'placeCard':
    case 'aimCard':
      return settled(decideInStep(draft, seat, move), move.table);
    case 'writeField':
      return settled(
        isLoose(move.sheet) ? writeLoose(draft, move.sheet, seat, move) : decideInStep(draft, seat, move),
        move.table,
      );
    case 'layAnswer':
      return settled(decideSituation(draft, seat, move), move.table);
    case 'takeUpAnswer':
      return isClear(draft.rulebook, view, move) ? settled(decideSituation(draft, seat, move), move.table) : undefined;
    case 'askForHelp':
      if ((glanceIn(view, move.table).help !== null) === move.on) return undefined;
      return emit(draft, { type: 'helpAsked', table: move.table, since: move.on ? at : null });
    case 'finishStep':
    case 'reopenStep':
      return finished(draft, view, move);
    default:
      return undefined;
  }
}

const settled = (decision: ReturnType<typeof decideInStep>, table: TableId): Draft | undefined =>
  decision.ok ? dropIdleChoices(decision.value, table) : undefined;

function isClear(rulebook: Rulebook, view: View, move: Extract<Move, { type: 'takeUpAnswer' }>): boolean {
  const work = workIn(view, move.table);
  const situation = work?.situations.find(({ key }) => key === move.situation);
  return work !== undefined && situation !== undefined && joined(rulebook, work, situation, move.card) !== undefined;
}

/** A table that waits for others. The last one takes all of them on, and what that brings only the dealer knows. */
function finished(draft: Draft, view: View, { type, table, step }: FinishStep | ReopenStep): Draft | undefined {
  const now = glanceIn(view, table);
  if (now.step !== step || now.finished === (type === 'finishStep')) return undefined;
  if (type === 'reopenStep') return emit(draft, { type: 'stepReopened', table, step });
  const waits = view.tables.some((other) => other.table !== table && other.step === step && !other.finished && !other.empty);
  return waits && !notYet(draft.rulebook, draft.state, table) ? emit(draft, { type: 'stepFinished', table, step }) : undefined;
}

/** What was dealt stays as it was told: what lies in hands, and so in the pile, only the dealer knows. */
const dealsOf = ({ deals }: TableView): Pick<TableView, 'deals'> => (deals ? { deals } : {});

/** The view with all that it shows of one table told anew. */
function withTable(view: View, { rulebook, state }: Draft, table: TableId): View {
  const { finished: isFinished, help } = state.tables[table] ?? glanceIn(view, table);
  return {
    ...view,
    work: view.work.map((work) => (work.table === table ? { ...tableView(rulebook, state, table), ...dealsOf(work) } : work)),
    tables: view.tables.map((glance) => (glance.table === table ? { ...glance, finished: isFinished, help } : glance)),
  };
}
