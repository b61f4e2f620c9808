import type { HostMove, SituationWish } from '../../src/engine/host-moves.ts';
import type { TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { noSuch, situationKeys, stepIds, tableIds } from './candidates-ids.ts';
import { judgeCandidates } from './candidates-judge.ts';

/** Every move of the facilitator. */
export const hostCandidates = (rulebook: Rulebook, state: Workshop): readonly HostMove[] => [
  ...stepIds(rulebook).flatMap((step) => stepCandidates(rulebook, step)),
  ...timeCandidates(rulebook),
  ...purseCandidates(rulebook),
  ...tableIds(rulebook).flatMap((table) => deskCandidates(state, table)),
  ...sendCandidates(rulebook),
  ...[...state.scheduled.map(({ key }) => key), noSuch].map((key) => ({ type: 'cancelScheduled', key }) as const),
  ...[...state.undo.map(({ key }) => key), noSuch].map((key) => ({ type: 'undoAct', key }) as const),
  ...judgeCandidates(rulebook),
  ...screenCandidates(rulebook),
  { type: 'landDue' },
  { type: 'endWorkshop' },
  { type: 'reopenWorkshop' },
];

const stepCandidates = (rulebook: Rulebook, step: string): readonly HostMove[] => [
  { type: 'moveOn', step },
  { type: 'dropStep', step, sure: true },
  { type: 'dropStep', step, sure: false },
  { type: 'restoreStep', step },
  ...[0, 1, 10, 240, 241].map((minutes) => ({ type: 'setMinutes', step, minutes, sure: true }) as const),
  ...tableIds(rulebook).flatMap((table): readonly HostMove[] => [
    { type: 'moveTable', table, step },
    { type: 'rewindTable', table, step, reason: '' },
    { type: 'rewindTable', table, step, reason: 'x'.repeat(161) },
  ]),
];

const timeCandidates = (rulebook: Rulebook): readonly HostMove[] => [
  { type: 'pauseClock' },
  { type: 'resumeClock' },
  ...[-61, -60, 0, 1, 60, 61].map((minutes) => ({ type: 'addTime', minutes }) as const),
  ...stepIds(rulebook).flatMap((step) =>
    [0, 7, 241].map((minutes) => ({ type: 'planTime', minutes: { [step]: minutes }, endsAt: null, sure: true }) as const),
  ),
  ...[null, -1, 0.5, 5_000_000].map((endsAt) => ({ type: 'planTime', minutes: {}, endsAt, sure: true }) as const),
];

/** Points for a purse: of each step, with numbers on both sides of every bound. */
const purseCandidates = (rulebook: Rulebook): readonly HostMove[] =>
  stepIds(rulebook).flatMap((step) =>
    [0, 1, 2, 3, 9].flatMap((limit) => [0, 4, 7, 20].map((points) => ({ type: 'setPurse', step, limit, points }) as const)),
  );

function deskCandidates(state: Workshop, table: TableId): readonly HostMove[] {
  const own = [...(state.tables[table]?.own ?? []).map(({ id }) => id), 'tea', noSuch];
  return [
    ...[-21, -20, 0, 0.5, 20, 21].map((points) => ({ type: 'givePoints', table, points }) as const),
    ...['method', noSuch].map((suit) => ({ type: 'givePoints', table, points: 1, suit }) as const),
    ...['', 'A note', 'x'.repeat(1001)].map((value) => ({ type: 'writeNote', table, value }) as const),
    ...own.flatMap((card): readonly HostMove[] => [
      { type: 'refuseCard', table, card },
      ...[-1, 0, 9, 10].map((cost) => ({ type: 'priceCard', table, card, cost }) as const),
    ]),
    ...situationKeys(state, table).flatMap((situation): readonly HostMove[] => [
      { type: 'withdrawSituation', table, situation },
      { type: 'ruleOnAnswer', table, situation, accept: true },
      { type: 'ruleOnAnswer', table, situation, accept: false },
    ]),
  ];
}

function sendCandidates(rulebook: Rulebook): readonly HostMove[] {
  const { tables } = rulebook;
  const groups = [tables, tables.slice(0, 1), [...tables, noSuch], [], [...tables, ...tables]];
  return wishes(rulebook).flatMap((wish): readonly HostMove[] => [
    ...groups.map((to) => ({ type: 'sendSituation', tables: to, wish }) as const),
    { type: 'scheduleSituation', tables: [noSuch], wish, minutes: 1 },
    ...[0, 1, 240, 241].map((minutes) => ({ type: 'scheduleSituation', tables, wish, minutes }) as const),
  ]);
}

const wishes = ({ deck }: Rulebook): readonly SituationWish[] => [
  ...[...deck.cards.map(({ id }) => id), noSuch].map((card) => ({ what: 'card', card }) as const),
  ...['', 'situation', 'barrier', 'method', noSuch].flatMap((suit) =>
    [true, false].map((same) => ({ what: 'draw', suit, same }) as const),
  ),
  { what: 'words', title: '', text: '' },
  { what: 'words', title: 'A knock', text: 'Somebody is at the door.' },
  { what: 'words', title: 'x'.repeat(61), text: '' },
  { what: 'words', title: 'A knock', text: 'x'.repeat(281) },
];

const shows = ['auto', 'plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall'] as const;

const screenCandidates = (rulebook: Rulebook): readonly HostMove[] =>
  shows.flatMap((show) =>
    [null, ...tableIds(rulebook)].flatMap((table) =>
      [4, 30, 300, 301].flatMap((seconds) =>
        [true, false].map((names) => ({ type: 'setScreen', show, table, names, seconds }) as const),
      ),
    ),
  );
