import type { HostMove, Move, SeatMove, TableId, TableMove } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { markValues } from '../../src/engine/sheets.ts';
import type { Workshop } from '../../src/engine/state.ts';

const noSuch = 'nowhere';

/** Every move that one could think of in a workshop: each type with each of its ids, and with one id that is not there. */
export function candidateMoves(rulebook: Rulebook, state: Workshop): readonly Move[] {
  const tables = [...rulebook.tables, noSuch];
  return [
    ...tables.flatMap((table) => tableCandidates(rulebook, state, table)),
    ...hostCandidates(rulebook, tables),
    ...peopleCandidates(state, tables),
  ];
}

const stepIds = (rulebook: Rulebook): readonly string[] => [...rulebook.steps.map((step) => step.id), noSuch];
const cardIds = (rulebook: Rulebook): readonly string[] => [...rulebook.deck.cards.map((card) => card.id), noSuch];

/** Every move of one table. */
function tableCandidates(rulebook: Rulebook, state: Workshop, table: TableId): readonly TableMove[] {
  const sheets = [...rulebook.sheets.keys(), noSuch];
  return [
    ...sheets.flatMap((sheet) => sheetCandidates(rulebook, state, table, sheet)),
    ...cardIds(rulebook).flatMap((card) => cardCandidates(rulebook, table, card)),
    ...stepIds(rulebook).flatMap((step): readonly TableMove[] => [
      { type: 'finishStep', table, step },
      { type: 'reopenStep', table, step },
    ]),
  ];
}

function sheetCandidates(rulebook: Rulebook, state: Workshop, table: TableId, sheet: string): readonly TableMove[] {
  const fields = [...(rulebook.sheets.get(sheet)?.fields.keys() ?? []), noSuch];
  const values = [...markValues, 'words', 'sam', 'tea', 'x'.repeat(400)];
  const now = state.tables[table]?.sheets[sheet]?.fields ?? {};
  return [
    { type: 'handOver', table, sheet },
    { type: 'drawStart', table, sheet },
    ...cardIds(rulebook).map((card) => ({ type: 'startFrom', table, sheet, card }) as const),
    ...fields.flatMap((field) =>
      values.map((value) => ({ type: 'writeField', table, sheet, field, value, base: now[field]?.version ?? 0 }) as const),
    ),
  ];
}

function cardCandidates(rulebook: Rulebook, table: TableId, card: string): readonly TableMove[] {
  const columns = [
    '',
    noSuch,
    ...rulebook.steps.flatMap((step) => (step.kind === 'place' ? step.columns.map(({ id }) => id) : [])),
  ];
  const sheets = [...rulebook.sheets.values()].flatMap((sheet) => [...sheet.fields.values()]);
  const cells = [...sheets.filter((field) => field.kind === 'mark').map((field) => field.id), noSuch];
  return [
    { type: 'pickCard', table, card },
    { type: 'returnCard', table, card },
    ...columns.map((column) => ({ type: 'placeCard', table, card, column }) as const),
    ...cells.flatMap((cell) => [true, false].map((on) => ({ type: 'aimCard', table, card, cell, on }) as const)),
  ];
}

/** Every move of the facilitator. */
function hostCandidates(rulebook: Rulebook, tables: readonly TableId[]): readonly HostMove[] {
  return [
    ...stepIds(rulebook).flatMap((step): readonly HostMove[] => [
      { type: 'moveOn', step },
      { type: 'dropStep', step, sure: true },
      { type: 'dropStep', step, sure: false },
      { type: 'restoreStep', step },
      ...[0, 1, 10, 240, 241].map((minutes) => ({ type: 'setMinutes', step, minutes, sure: true }) as const),
      ...tables.flatMap((table): readonly HostMove[] => [
        { type: 'moveTable', table, step },
        { type: 'rewindTable', table, step },
      ]),
    ]),
    { type: 'pauseClock' },
    { type: 'resumeClock' },
    ...[-61, -60, 0, 1, 60, 61].map((minutes) => ({ type: 'addTime', minutes }) as const),
    { type: 'endWorkshop' },
    { type: 'reopenWorkshop' },
  ];
}

/** Every coming, changing and going of everybody. */
function peopleCandidates(state: Workshop, tables: readonly TableId[]): readonly SeatMove[] {
  const people = [...Object.keys(state.seats), noSuch];
  return people.flatMap((who): readonly SeatMove[] => [
    { type: 'leaveSeat', who },
    { type: 'giveRole', who, role: 'scribe' },
    ...tables.map((table) => ({ type: 'changeTable', who, table }) as const),
    ...tables.map((table) => ({ type: 'takeSeat', newSeat: who, table, role: 'player' }) as const),
  ]);
}
