import { frontStep } from '../advance.ts';
import { tableIn } from '../draft.ts';
import type { ResultName } from '../format.ts';
import { forTable } from '../jobs.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import { isOpenSheet } from '../sheets.ts';
import { situationSheet } from '../situations/sheets.ts';
import type { Situation, Table, Workshop } from '../state.ts';
import type { RoomTable, SituationView } from '../view.ts';
import { dealtToAll } from './deal-view.ts';
import { limitsView } from './limits-view.ts';
import { isHidden, sheetViews } from './sheet-view.ts';
import { planSheets, sheetsShown } from './shown-view.ts';
import { costsView, situationView } from './table-view.ts';

/** What is public of a table: one part for each thing that the screen can show. */
type Part = 'plan' | 'room' | 'papers' | 'sheets' | 'shown' | 'matrix' | 'stories' | 'lessons';

/**
 * What the whole room may see of a table: what the screen shows now and no more. A sealed sheet never leaves its tables,
 * but for the brief of a table in the spotlight, once it has been handed over. Situations are public, their answers once
 * they are given.
 */
export function roomTable(rulebook: Rulebook, state: Workshop, table: TableId): RoomTable {
  const now = tableIn(state, table);
  const ours = forTable(rulebook, table);
  const parts = partsFor(rulebook, state, table);
  const plan = parts.includes('plan') ? now.plan : [];
  return {
    table,
    plan,
    own: now.own.filter(({ id }) => plan.some(({ card }) => card === id)),
    purses: parts.includes('plan') ? limitsView({ rulebook: ours, state }, now).purses : [],
    costs: parts.includes('plan') ? costsView(ours, now) : {},
    sheets: sheetViews(
      now,
      parts.flatMap((part) => sheetsOf(ours, now, part)),
    ),
    situations: now.situations
      .filter(({ status }) => status !== 'withdrawn')
      .map((situation) => publicView(rulebook, state, table, situation)),
    ...dealtNow(rulebook, state),
  };
}

/** While the screen follows the step, what this step deals to every table alike. */
function dealtNow(rulebook: Rulebook, state: Workshop): Pick<RoomTable, 'dealt'> {
  const { show } = state.screen;
  const step = frontStep(rulebook, state);
  const follows = state.phase === 'playing' && (show === 'auto' || show === 'join');
  return follows && step.kind === 'deal' && step.same === true ? { dealt: dealtToAll(rulebook, state, step) } : {};
}

function partsFor(rulebook: Rulebook, state: Workshop, table: TableId): readonly Part[] {
  const { show, table: shown } = state.screen;
  switch (show) {
    case 'auto':
    case 'join':
      return state.phase === 'ended' ? ['lessons', 'stories'] : partsOfStep(rulebook, state);
    case 'table':
      return shown === table ? ['plan', 'papers', 'matrix', 'sheets'] : [];
    case 'carousel':
      return ['plan', 'papers', 'matrix', 'sheets'];
    case 'plans':
    case 'situation':
      return ['plan'];
    case 'matrix':
      return ['matrix'];
    case 'stories':
      return ['stories'];
    case 'wall':
      return ['lessons', 'stories'];
  }
}

/** While the screen follows the step: choosing, arranging and presenting are done in the open, and so is a matrix. */
function partsOfStep(rulebook: Rulebook, state: Workshop): readonly Part[] {
  const step = frontStep(rulebook, state);
  switch (step.kind) {
    case 'pick':
    case 'place':
    case 'inject':
      return ['plan'];
    case 'show':
      return ['plan', 'shown'];
    case 'write':
      if (step.shared) return ['room'];
      return step.shape.shape === 'matrix' && !step.sealed ? ['matrix'] : [];
    default:
      return [];
  }
}

function sheetsOf(rulebook: Rulebook, now: Table, part: Part): readonly ResultName[] {
  switch (part) {
    case 'plan':
      return [...planSheets(rulebook, now).filter((name) => name.startsWith('card/')), ...answersOn(now)];
    case 'room':
      return rulebook.steps.flatMap((step) => (step.kind === 'write' && step.shared ? [step.sheet] : []));
    case 'papers':
      return rulebook.steps.flatMap((step) => (step.kind === 'pass' && !isHidden(rulebook, now, step.as) ? [step.as] : []));
    case 'sheets':
      return rulebook.steps.flatMap((step) => (isOpenSheet(step) ? [step.sheet] : []));
    case 'shown':
      return sheetsShown(rulebook, now, ['room']);
    case 'matrix':
      return open(rulebook, 'matrix');
    case 'stories':
      return open(rulebook, 'lanes');
    case 'lessons':
      return rulebook.steps.flatMap((step) => (step.kind === 'talk' ? [step.sheet] : []));
  }
}

const open = ({ steps }: Rulebook, shape: 'matrix' | 'lanes'): readonly ResultName[] =>
  steps.flatMap((step) => (step.kind === 'write' && step.shape.shape === shape && !step.sealed ? [step.sheet] : []));

const answersOn = ({ situations }: Table): readonly ResultName[] =>
  situations.filter(isGiven).map(({ key }) => situationSheet(key));

/** What the room may know of a situation: the cards of its answer once that has been given. */
function publicView(rulebook: Rulebook, state: Workshop, table: TableId, situation: Situation): SituationView {
  const seen = situationView(rulebook, state, table, situation);
  return isGiven(situation) ? seen : { ...seen, answer: [] };
}

/** Whether an answer has been given: not when the table only read the card, and not when it had no answer. */
const isGiven = ({ status, judge }: Situation): boolean =>
  status === 'answered' || status === 'met' || (status === 'unmet' && judge !== 'table');
