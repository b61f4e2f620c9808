import fc from 'fast-check';
import { dealRulebook } from '../helpers/deal-game.ts';
import { type Play, playChoices } from '../helpers/play.ts';
import { host, seated, sit } from './scenes.ts';

export interface AnyDeal {
  readonly tables: number;
  readonly seed: string;
  readonly ahead: number;
  readonly choices: readonly number[];
}

/** Random plays with deals: one to three tables, people coming and going, some moves that are refused. */
export const anyDeal: fc.Arbitrary<AnyDeal> = fc.record({
  tables: fc.integer({ min: 1, max: 3 }),
  seed: fc.string({ maxLength: 4 }),
  ahead: fc.integer({ min: 0, max: 5 }),
  choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 60, size: 'max' }),
});

/** A few people at the first table, one at each other, and some steps of the way behind them. */
export function playOf({ tables, seed, ahead, choices }: AnyDeal): Play {
  const people = ['bob', 'cas', 't1-together'].reduce(
    (play, seat) => sit(play, seat, 't1'),
    seated(dealRulebook({ tables, seed })),
  );
  const begun = people.rulebook.steps
    .slice(0, ahead)
    .reduce((play, { id: step }) => host(play, { type: 'moveOn', step }), people);
  return playChoices(begun.rulebook, choices, begun);
}

/** Checks that something holds after random plays with deals. */
export function always(holds: (play: Play) => void, numRuns: number): void {
  fc.assert(
    fc.property(anyDeal, (game) => holds(playOf(game))),
    { numRuns, interruptAfterTimeLimit: 10_000 },
  );
}
