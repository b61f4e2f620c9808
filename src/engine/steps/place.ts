import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import type { CardId } from '../deck.ts';
import { type Decision, emit, tableIn } from '../draft.ts';
import type { StepOf } from '../format.ts';
import type { AimCard, PlaceCard, StepMove, TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { PlanCard, Workshop } from '../state.ts';
import type { StepAsk, StepKind, StepPlace } from './kind.ts';
import { planResult } from './pick.ts';
import { sheetOf } from './write-field.ts';

/** `place`: arranges the chosen cards along a timeline, and says for which marked cells of a matrix each one is. */
export const place: StepKind<'place'> = {
  inputs: (step) => (step.aims === undefined ? [planResult] : [planResult, step.aims]),
  makes: () => ['timeline'],
  answers: { placeCard, aimCard },
  legal: (at) => tableIn(at.state, at.table).plan.flatMap(({ card }) => legalForCard(at, card)),
};

function placeCard({ draft, step, move }: StepAsk<'place', PlaceCard>): Decision {
  const { plan } = tableIn(draft.state, move.table);
  const card = plan.find((other) => other.card === move.card);
  if (!card) return fail({ code: 'card-not-in-plan' });
  if (!columnsOf(step).includes(move.column)) return fail({ code: 'no-such-column' });
  if (!isBeforeInRow(step, plan, move)) return fail({ code: 'no-such-column' });
  if (card.column === move.column && move.before === nextTo(step, plan, card)) return fail({ code: 'nothing-changed' });
  const { table, column, before } = move;
  return ok(emit(draft, { type: 'cardPlaced', table, card: card.card, column, ...(before === undefined ? {} : { before }) }));
}

/** Whether the card before which another is to be laid stands in the row. */
function isBeforeInRow(step: StepOf<'place'>, plan: readonly PlanCard[], { card, column, before }: PlaceCard): boolean {
  return before === undefined || (column !== '' && rowWithout(step, plan, card).includes(before));
}

/** The other cards of the row, from first to last; nothing where the plan is not laid in order. */
const rowWithout = (step: StepOf<'place'>, plan: readonly PlanCard[], card: CardId): readonly CardId[] =>
  step.shape === 'order' ? plan.filter((other) => other.column !== '' && other.card !== card).map((other) => other.card) : [];

/** The card before which a card of the row stands; nothing when it is the last, or lies in no row. */
function nextTo(step: StepOf<'place'>, plan: readonly PlanCard[], card: PlanCard): CardId | undefined {
  if (step.shape !== 'order' || card.column === '') return undefined;
  const row = plan.filter(({ column }) => column !== '');
  return row[row.indexOf(card) + 1]?.card;
}

function aimCard({ draft, step, move }: StepAsk<'place', AimCard>): Decision {
  const card = tableIn(draft.state, move.table).plan.find((other) => other.card === move.card);
  if (!card) return fail({ code: 'card-not-in-plan' });
  if (card.aims.includes(move.cell) === move.on) return fail({ code: 'nothing-changed' });
  if (move.on && !cellsOf(draft.rulebook, step).includes(move.cell)) return fail({ code: 'no-such-cell' });
  if (move.on && !isMarked(draft.state, step, move.table, move.cell)) return fail({ code: 'cell-not-marked' });
  return ok(emit(draft, { type: 'cardAimed', table: move.table, card: move.card, cell: move.cell, on: move.on }));
}

function legalForCard({ rulebook, state, step, table }: StepPlace<'place'>, id: string): readonly StepMove[] {
  const { plan } = tableIn(state, table);
  const card = plan.find((other) => other.card === id);
  const marked = cellsOf(rulebook, step).filter((cell) => isMarked(state, step, table, cell));
  const cells = [...new Set([...marked, ...(card?.aims ?? [])])];
  return [
    ...(card ? legalPlaces(step, plan, card) : []).map((place) => ({ type: 'placeCard', table, card: id, ...place }) as const),
    ...cells.map((cell) => ({ type: 'aimCard', table, card: id, cell, on: card?.aims.includes(cell) !== true }) as const),
  ];
}

/** Where a card can be laid from where it lies now. */
function legalPlaces(
  step: StepOf<'place'>,
  plan: readonly PlanCard[],
  card: PlanCard,
): readonly Pick<PlaceCard, 'column' | 'before'>[] {
  const next = nextTo(step, plan, card);
  const [row] = step.columns;
  const before = rowWithout(step, plan, card.card).map((other) => ({ column: row?.id ?? '', before: other }));
  const last = columnsOf(step).filter((column) => column !== card.column || next !== undefined);
  const places = [...last.map((column) => ({ column })), ...before];
  return places.filter((place) => place.column !== card.column || !('before' in place) || place.before !== next);
}

/** The empty column is the side of the table, where cards lie that have no time yet. */
const columnsOf = (step: StepOf<'place'>): readonly string[] => ['', ...step.columns.map((column) => column.id)];

function cellsOf(rulebook: Rulebook, step: StepOf<'place'>): readonly string[] {
  const fields = step.aims === undefined ? undefined : rulebook.sheets.get(step.aims)?.fields;
  return [...(fields?.values() ?? [])].filter((field) => field.kind === 'mark').map((field) => field.id);
}

const isMarked = (state: Workshop, step: StepOf<'place'>, table: TableId, cell: string): boolean =>
  step.aims !== undefined && (lookUp(sheetOf(state, table, step.aims).fields, cell)?.value ?? '') !== '';
