import fc from 'fast-check';
import { type JudgeGame, judgeRulebook } from '../helpers/judge-game.ts';
import { must, type Play, playChoices } from '../helpers/play.ts';
import { ann, finish, host, pick, seated, write } from './scenes.ts';

/** Tables t1, t2 … with somebody at each, a name invented and a card chosen, at a step. */
export function playAt(step: string, game: JudgeGame = {}): Play {
  const rulebook = judgeRulebook(game);
  const { tables } = rulebook;
  const named = tables.reduce(
    (play, table) => write(play, table, 'scenario', 'name', `The house of ${table}`),
    seated(rulebook),
  );
  const choosing = tables.reduce(finish, named);
  if (step === 'choose') return choosing;
  const chosen = tables.reduce((play, table) => pick(play, table, 'tea'), choosing);
  return moveTo(tables.reduce(finish, chosen), step);
}

function moveTo(play: Play, step: string): Play {
  const now = play.state.tables.t1?.step ?? '';
  return now === step ? play : moveTo(host(play, { type: 'moveOn', step: now }), step);
}

/** A table votes. */
export const vote = (play: Play, table: string, ...choices: readonly string[]): Play =>
  must(play, ann(table), { type: 'castVote', table, voter: table, choices });

const anyPlay = (most: number): fc.Arbitrary<readonly [JudgeGame, string | null, readonly number[]]> =>
  fc.tuple(
    fc.record({
      tables: fc.integer({ min: 1, max: 5 }),
      halls: fc.integer({ min: 1, max: 3 }),
      client: fc.constantFrom('pair', 'ring', 'none'),
      seed: fc.string({ maxLength: 8 }),
    }),
    fc.constantFrom('entry', 'agenda', 'pitch', 'final', 'jury', 'hands', null),
    fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: most, size: 'max' }),
  );

const playOf = ([game, step, choices]: readonly [JudgeGame, string | null, readonly number[]]): Play =>
  step === null ? playChoices(judgeRulebook(game), choices) : playChoices(judgeRulebook(game), choices, playAt(step, game));

/** The same random plays every time: 1 to 5 tables, from the start or from some way of deciding on. */
export const sampleJudgePlays = (numRuns: number, most: number): readonly Play[] =>
  fc.sample(anyPlay(most), { numRuns, seed: 7 }).map(playOf);

/** Checks that something holds after random plays in which things are decided. */
export function alwaysWhenJudged(holds: (play: Play) => void, numRuns = 12, most = 60): void {
  fc.assert(
    fc.property(anyPlay(most), (game) => {
      const play = playOf(game);
      try {
        holds(play);
      } catch (error) {
        const moves = play.turns.map(({ seat, move, refused }) => `${seat}: ${JSON.stringify(move)} ${refused?.code ?? ''}`);
        throw new Error(`${error instanceof Error ? error.message : error}\nafter:\n${moves.join('\n')}`, { cause: error });
      }
    }),
    { numRuns, interruptAfterTimeLimit: 15_000 },
  );
}
