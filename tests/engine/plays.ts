import fc from 'fast-check';
import type { Groups } from '../../src/engine/format.ts';
import type { SituationRule } from '../../src/engine/format-rules.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { type Play, playChoices } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { formatOf, smallFormat, smallRulebook } from '../helpers/small-game.ts';
import { host, pick, seated } from './scenes.ts';

const groupings: readonly Groups['client'][] = ['pair', 'ring', 'none'];

interface AnyGame {
  readonly tables: number;
  readonly client: Groups['client'];
  /** Nothing for a format without situations. */
  readonly rule: Partial<SituationRule> | null;
  /** The play begins where cards are chosen, with somebody at each table. */
  readonly ahead: boolean;
  readonly seed: string;
  readonly choices: readonly number[];
}

const playOf = ({ choices, ahead, ...game }: AnyGame): Play => {
  const rulebook = rulebookOf(game);
  return playChoices(rulebook, choices, ahead ? withPlans(rulebook) : undefined);
};

/** Somebody sits at each table, and has chosen two cards. */
function withPlans(rulebook: Rulebook): Play {
  const choosing = ['settle', 'map', 'invent', 'swap', 'whom'].reduce(
    (play, step) => host(play, { type: 'moveOn', step }),
    seated(rulebook),
  );
  return rulebook.tables.reduce((play, table) => ['tea', 'blog'].reduce((now, card) => pick(now, table, card), play), choosing);
}

const rulebookOf = ({ tables, client, rule, seed }: Omit<AnyGame, 'choices' | 'ahead'>): Rulebook =>
  rule
    ? situationRulebook({ tables, seed, client, rule })
    : smallRulebook({ tables, seed, format: formatOf(smallFormat.steps, client) });

/** The same random plays every time. */
export const samplePlays = (numRuns: number, most: number): readonly Play[] =>
  fc.sample(anyGame(most), { numRuns, seed: 42 }).map(playOf);

const anyRule: fc.Arbitrary<Partial<SituationRule>> = fc.record({
  mode: fc.constantFrom('judge', 'judge', 'hard', 'talk'),
  judge: fc.constantFrom('client', 'facilitator'),
  revise: fc.boolean(),
});

/** Random plays of the small game, with and without situations: 1 to 5 tables, some of them empty, people coming late, some moves that are refused. */
const anyGame = (most: number): fc.Arbitrary<AnyGame> =>
  fc.record({
    tables: fc.integer({ min: 1, max: 5 }),
    client: fc.constantFrom(...groupings),
    rule: fc.option(anyRule, { freq: 3 }),
    ahead: fc.boolean(),
    seed: fc.string({ maxLength: 8 }),
    choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: most, size: 'max' }),
  });

interface Runs {
  readonly numRuns: number;
  /** Most moves in one play. */
  readonly most: number;
}

/** Checks that something holds after random plays; when it does not, reports the shortest such play, move by move. */
export function always(holds: (play: Play) => void, { numRuns, most }: Runs = { numRuns: 80, most: 150 }): void {
  const property = fc.property(anyGame(most), (game) => {
    const play = playOf(game);
    withMoves(play, () => holds(play));
  });
  fc.assert(property, { numRuns, interruptAfterTimeLimit: 15_000 });
}

function withMoves(play: Play, check: () => void): void {
  try {
    check();
  } catch (error) {
    const moves = play.turns.map(({ seat, move, refused }) => `${seat}: ${JSON.stringify(move)} ${refused?.code ?? ''}`);
    throw new Error(`${error instanceof Error ? error.message : error}\nafter:\n${moves.join('\n')}`, { cause: error });
  }
}
