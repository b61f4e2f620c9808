import type { Move, SeatMove, TableId, TableMove } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { type FieldSpec, markValues } from '../../src/engine/sheets.ts';
import { needField } from '../../src/engine/situations/plan-fields.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { hostCandidates } from './candidates-host.ts';
import { noSuch, situationKeys, stepIds, tableIds } from './candidates-ids.ts';
import { voteCandidates } from './candidates-judge.ts';

/** Every move that one could think of in a workshop: each type with each of its ids, with one id that is not there, and with numbers on both sides of their bounds. */
export const candidateMoves = (rulebook: Rulebook, state: Workshop): readonly Move[] =>
  candidateGroups(rulebook, state).flatMap((group) => group());

/** The same, in groups that can be made one at a time: there are thousands. */
export const candidateGroups = (rulebook: Rulebook, state: Workshop): readonly (() => readonly Move[])[] => [
  ...tableIds(rulebook).map((table) => () => tableCandidates(rulebook, state, table)),
  () => hostCandidates(rulebook, state),
  () => peopleCandidates(state, tableIds(rulebook)),
];

/** Every card that a table can name: of the deck, of its own, and one that nobody has. */
const cardIds = ({ deck }: Rulebook, state: Workshop, table: TableId): readonly string[] => [
  ...deck.cards.map((card) => card.id),
  ...(state.tables[table]?.own ?? []).map((card) => card.id),
  noSuch,
];

/** Every move of one table. */
function tableCandidates(rulebook: Rulebook, state: Workshop, table: TableId): readonly TableMove[] {
  const cards = cardIds(rulebook, state, table);
  const sheets = [...rulebook.sheets.keys(), noSuch];
  return [
    ...sheets.flatMap((sheet) => sheetCandidates(rulebook, state, table, sheet)),
    ...looseCandidates(state, table),
    ...cards.flatMap((card) => cardCandidates(rulebook, table, card)),
    ...situationKeys(state, table).flatMap((situation) => situationCandidates(table, situation, cards)),
    ...judgingCandidates(rulebook, state, table),
    ...ownCandidates(table),
    ...voteCandidates(rulebook, state, table),
    ...(rulebook.deals.size > 0 || rulebook.ordered ? dealCandidates(rulebook, state, table) : []),
    ...[true, false].map((on) => ({ type: 'askForHelp', table, on }) as const),
    ...stepIds(rulebook).flatMap((step): readonly TableMove[] => [
      { type: 'finishStep', table, step },
      { type: 'reopenStep', table, step },
    ]),
  ];
}

function sheetCandidates(rulebook: Rulebook, state: Workshop, table: TableId, sheet: string): readonly TableMove[] {
  const fields = [...(rulebook.sheets.get(sheet)?.fields.keys() ?? []), noSuch];
  const special = [...(rulebook.sheets.get(sheet)?.fields.values() ?? [])].flatMap(valuesOf);
  const values = [...markValues, '7', '12', '16', '07', 'words', 'sam', 'tea', 'x'.repeat(400), ...new Set(special)];
  const starts = [...rulebook.deck.cards.filter(({ fill }) => fill).map(({ id }) => id), 'tea', noSuch];
  return [
    { type: 'handOver', table, sheet },
    { type: 'drawStart', table, sheet },
    ...starts.map((card) => ({ type: 'startFrom', table, sheet, card }) as const),
    ...writings(state, table, sheet, fields, values),
  ];
}

/** What a field can hold that is not free words, and a little more. */
function valuesOf(field: FieldSpec): readonly string[] {
  if (field.kind === 'order') return [field.items.join(' '), field.items[0] ?? '', `${field.items[0]} ${field.items[0]}`];
  if (field.kind === 'choice') return field.values;
  if (field.kind === 'number') return [field.least - 1, field.least, field.most, field.most + 1].map(String);
  return [];
}

/** Writing on the sheets that no step makes: those of situations, and those of cards. */
function looseCandidates(state: Workshop, table: TableId): readonly TableMove[] {
  const cards = [...(state.tables[table]?.plan ?? []).map(({ card }) => card), 'tea', noSuch];
  const notes = ['words', 'note:effects/0', 'note:effects/1', 'note:met/0', noSuch];
  return [
    ...situationKeys(state, table).flatMap((key) =>
      writings(state, table, `situation/${key}`, notes, ['', 'words', 'x'.repeat(401)]),
    ),
    ...[...new Set(cards)].flatMap((card) =>
      writings(
        state,
        table,
        `card/${card}`,
        ['owner', 'when', 'tip', 'to:tea', 'to:blog', 'under', noSuch],
        ['', 'words', 'tea', 'blog', 'x'.repeat(201)],
      ),
    ),
    ...writings(state, table, 'plan/needs', [needField('people', 'a host'), noSuch], ['', 'present', 'new', 'words']),
  ];
}

function writings(
  state: Workshop,
  table: TableId,
  sheet: string,
  fields: readonly string[],
  values: readonly string[],
): readonly TableMove[] {
  const now = state.tables[table]?.sheets[sheet]?.fields ?? {};
  return fields.flatMap((field) =>
    values.map((value) => ({ type: 'writeField', table, sheet, field, value, base: now[field]?.version ?? 0 }) as const),
  );
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
    { type: 'tearCard', table, card },
    ...[...new Set(columns)].flatMap((column) => [
      { type: 'placeCard', table, card, column } as const,
      ...['tea', 'blog', noSuch].map((before) => ({ type: 'placeCard', table, card, column, before }) as const),
    ]),
    ...cells.flatMap((cell) => [true, false].map((on) => ({ type: 'aimCard', table, card, cell, on }) as const)),
  ];
}

const situationCandidates = (table: TableId, situation: string, cards: readonly string[]): readonly TableMove[] => [
  { type: 'giveAnswer', table, situation },
  { type: 'takeBackAnswer', table, situation },
  { type: 'yieldSituation', table, situation },
  { type: 'noteSituation', table, situation },
  ...cards.flatMap((card): readonly TableMove[] => [
    { type: 'chooseHit', table, situation, card },
    { type: 'layAnswer', table, situation, card },
    { type: 'takeUpAnswer', table, situation, card },
  ]),
];

const judgingCandidates = (rulebook: Rulebook, state: Workshop, table: TableId): readonly TableMove[] =>
  tableIds(rulebook).flatMap((of) =>
    situationKeys(state, of).flatMap((situation) =>
      [true, false].map((accept) => ({ type: 'judgeAnswer', table, of, situation, accept }) as const),
    ),
  );

const ownCandidates = (table: TableId): readonly TableMove[] =>
  (['new', 'exists', 'joker'] as const).flatMap((as) =>
    ['', 'A swing', 'x'.repeat(29)].map((title) => ({ type: 'writeCard', table, title, text: 'For two', as }) as const),
  );

const dealCandidates = ({ deals }: Rulebook, state: Workshop, table: TableId): readonly TableMove[] => [
  ...[...deals.keys(), noSuch].flatMap((deal): readonly TableMove[] => [
    { type: 'dealCards', table, deal },
    { type: 'openCards', table, deal },
    { type: 'redrawCards', table, deal },
  ]),
  ...[...Object.keys(state.seats), noSuch].map((whose) => ({ type: 'passTurn', table, whose }) as const),
];

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
