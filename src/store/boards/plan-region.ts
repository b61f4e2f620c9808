import type { PlaceStep } from '../../engine/format.ts';
import type { MoveOf, TableMove } from '../../engine/moves.ts';
import type { PlanCard } from '../../engine/state.ts';
import type { PurseView, ShownView } from '../../engine/view.ts';
import { assertNever } from '../../lib/assert.ts';
import type { Action, BoardCard, BoardPurse, PlanColumn, PlanRegion } from '../board.ts';
import { faceOf } from './card-face.ts';
import { cellTitle } from './cell-title.ts';
import { type BoardSource, fieldKey, glanceOf, hasReached, ownWork, tableName } from './source.ts';

const columnKey = (column: string): string => `column:${column}`;
export const planKey = 'plan';

/** The table's own plan: one heap while it is chosen, a timeline from the step that arranges it. */
export function planRegion(source: BoardSource): PlanRegion {
  const { plan, purse } = ownWork(source);
  const { say } = source;
  return {
    kind: 'plan',
    key: planKey,
    title: say('board.plan'),
    role: 'main',
    ...(purse ? { purse: purseOf(purse) } : {}),
    columns: columnsOf(source, plan),
    ...eyesOn(source),
  };
}

/** The plan that another table made for this one, as it was shown. */
export function shownPlanRegion(source: BoardSource, shown: ShownView): PlanRegion {
  const { rulebook, say } = source;
  return {
    kind: 'plan',
    key: planKey,
    title: say('board.plan.theirs', { table: tableName(rulebook, shown.table) }),
    role: 'main',
    columns: columnsOf(source, shown.plan, false),
    eyes: say('board.eyes.ours'),
  };
}

const purseOf = ({ points, spent }: PurseView): BoardPurse => ({ points, spent, left: points - spent });

/** The client looks at a plan that has been shown to it. */
function eyesOn({ rulebook, view, table, say }: BoardSource): { readonly eyes?: string } {
  const { client, step } = glanceOf(view, table);
  const showing = rulebook.steps[rulebook.stepIndex.get(step) ?? -1]?.kind === 'show';
  return showing && client !== table ? { eyes: say('board.eyes', { table: tableName(rulebook, client) }) } : {};
}

/** The step that puts the plan in order, once the table has got there. */
export function placeStep(source: BoardSource): PlaceStep | undefined {
  const step = source.rulebook.steps.find((other) => other.kind === 'place');
  return step?.kind === 'place' && hasReached(source, step) ? step : undefined;
}

function columnsOf(source: BoardSource, plan: readonly PlanCard[], ours = true): readonly PlanColumn[] {
  const step = placeStep(source);
  const titled = step?.columns ?? [];
  const cardsIn = (column: string): readonly BoardCard[] =>
    plan.filter((card) => step === undefined || card.column === column).map((card) => planCard(source, card, ours));
  const side = { key: columnKey(''), title: step ? source.say('board.plan.side') : '', cards: cardsIn('') };
  const columns = titled.map(({ id, title }) => ({ key: columnKey(id), title, cards: cardsIn(id) }));
  const sideShows = step === undefined || side.cards.length > 0 || isArranging(source);
  return sideShows ? [side, ...columns] : columns;
}

const isArranging = (source: BoardSource): boolean =>
  source.legal.some((move) => move.type === 'placeCard' && move.column === '');

function planCard(source: BoardSource, { card, aims }: PlanCard, ours: boolean): BoardCard {
  const step = placeStep(source);
  return {
    key: `plan:${card}`,
    face: faceOf(source.rulebook, card),
    state: 'free',
    why: '',
    actions: ours ? actionsFor(source, card) : [],
    aims: step?.aims === undefined ? [] : aims.map((cell) => cellTitle(source.rulebook, step.aims ?? '', cell)),
  };
}

type PlanMove = MoveOf<'returnCard' | 'placeCard' | 'aimCard'>;

function actionsFor(source: BoardSource, card: string): readonly Action[] {
  return source.legal
    .filter((move): move is PlanMove => isPlanMove(move) && move.card === card)
    .map((move) => planAction(source, move));
}

const isPlanMove = (move: { readonly type: TableMove['type'] | string }): move is PlanMove =>
  move.type === 'returnCard' || move.type === 'placeCard' || move.type === 'aimCard';

function planAction(source: BoardSource, move: PlanMove): Action {
  const { title } = faceOf(source.rulebook, move.card);
  switch (move.type) {
    case 'returnCard':
      return { label: source.say('act.return', { title }), short: source.say('act.return.short'), move, target: 'tray' };
    case 'placeCard':
      return placeAction(source, move, title);
    case 'aimCard':
      return aimAction(source, move, title);
    default:
      return assertNever(move);
  }
}

function placeAction(source: BoardSource, move: MoveOf<'placeCard'>, title: string): Action {
  const { say } = source;
  const target = columnKey(move.column);
  if (move.column === '') return { label: say('act.move.side', { title }), short: say('act.move.side.short'), move, target };
  const column = placeStep(source)?.columns.find(({ id }) => id === move.column)?.title ?? move.column;
  return { label: say('act.move', { title, column }), short: column, move, target };
}

function aimAction(source: BoardSource, move: MoveOf<'aimCard'>, title: string): Action {
  const { rulebook, say } = source;
  const sheet = placeStep(source)?.aims ?? '';
  const cell = cellTitle(rulebook, sheet, move.cell);
  const target = fieldKey(sheet, move.cell);
  const [label, short] = move.on
    ? [say('act.aim', { title, cell }), say('act.aim.short', { cell })]
    : [say('act.unaim', { title, cell }), say('act.unaim.short', { cell })];
  return { label, short, move, target };
}
