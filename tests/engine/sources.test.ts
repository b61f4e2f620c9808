import { expect, test } from 'vitest';
import { legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { Move } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../../src/engine/setup.ts';
import type { Workshop } from '../../src/engine/state.ts';
import type { Audience } from '../../src/engine/view.ts';
import { areSame, sourcesOf } from '../../src/engine/views/sources.ts';
import { view } from '../../src/engine/views/view.ts';
import { always } from './plays.ts';

const audiencesOf = ({ tables }: Rulebook): readonly Audience[] => [
  ...tables.map((table): Audience => ({ kind: 'table', table })),
  { kind: 'facilitator' },
  { kind: 'screen' },
];

/** Nothing is legal for a screen. */
function legalTo(rulebook: Rulebook, state: Workshop, audience: Audience): readonly Move[] {
  if (audience.kind === 'screen') return [];
  return audience.kind === 'table'
    ? legalForTable(rulebook, state, audience.table)
    : legalMoves(rulebook, state, facilitatorSeat);
}

const seen = (rulebook: Rulebook, state: Workshop, audience: Audience): unknown => [
  view(rulebook, state, audience),
  legalTo(rulebook, state, audience),
];

test('as long as its sources are the very same, so is what an audience sees and may do', () => {
  let same = 0;
  always(
    ({ rulebook, turns }) => {
      let before = setUp(rulebook);
      for (const { after } of turns) {
        for (const audience of audiencesOf(rulebook)) {
          if (!areSame(sourcesOf(rulebook, before, audience), sourcesOf(rulebook, after, audience))) continue;
          same += 1;
          expect(seen(rulebook, after, audience)).toEqual(seen(rulebook, before, audience));
        }
        before = after;
      }
    },
    { numRuns: 40, most: 120 },
  );
  expect(same).toBeGreaterThan(100);
});
