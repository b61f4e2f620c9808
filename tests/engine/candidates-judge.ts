import type { HostMove } from '../../src/engine/host-moves.ts';
import type { TableId, TableMove } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { noSuch, stepIds, tableIds } from './candidates-ids.ts';

/** Formats that decide nothing have no moves for it, so that their plays stay what they were. */
const decides = ({ steps }: Rulebook): boolean => steps.some(({ kind }) => kind === 'judge');

/** Every vote of one or none, a few of several, and every ruling of one table. */
export function voteCandidates(rulebook: Rulebook, state: Workshop, table: TableId): readonly TableMove[] {
  if (!decides(rulebook)) return [];
  const lists = listsOf(rulebook);
  return [
    ...[...Object.keys(state.seats), ...tableIds(rulebook)].flatMap((voter) =>
      lists.map((choices) => ({ type: 'castVote', table, voter, choices }) as const),
    ),
    ...tableIds(rulebook).flatMap((of) =>
      [true, false].flatMap((accept) =>
        ['', 'x'.repeat(301)].map((reason) => ({ type: 'giveRuling', table, of, accept, reason }) as const),
      ),
    ),
    { type: 'showAgain', table },
  ];
}

const listsOf = (rulebook: Rulebook): readonly (readonly TableId[])[] => {
  const [first = noSuch, second = noSuch] = rulebook.tables;
  return [
    [],
    ...tableIds(rulebook).map((table) => [table]),
    [first, second],
    [first, first],
    [first, second, first, second, first, second],
  ];
};

/** What the facilitator may decide, or not. */
export function judgeCandidates(rulebook: Rulebook): readonly HostMove[] {
  if (!decides(rulebook)) return [];
  return stepIds(rulebook).flatMap((step): readonly HostMove[] => [
    ...[0, 1, 2, 9].flatMap((hall): readonly HostMove[] => [
      { type: 'closeVote', step, hall },
      { type: 'voteAgain', step, hall },
      ...listsOf(rulebook).map((choices) => ({ type: 'giveVerdict', step, hall, choices }) as const),
    ]),
    ...tableIds(rulebook).flatMap((table) =>
      [true, false].flatMap((accept) =>
        ['', 'x'.repeat(301)].map((reason) => ({ type: 'ruleOnWork', step, table, accept, reason }) as const),
      ),
    ),
  ]);
}
