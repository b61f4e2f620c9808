import type { Format, Groups, JudgeStep, Step } from '../../src/engine/format.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { base, formatOf, smallRulebook, steps } from './small-game.ts';

/** A step that decides, with the least that a test wants to say. */
export const judging = (id: string, extra: Partial<JudgeStep>): JudgeStep => ({
  kind: 'judge',
  ...base(id),
  what: 'plan',
  how: 'vote',
  by: 'tables',
  own: false,
  secret: true,
  votes: 1,
  through: 1,
  ties: 'all',
  halls: false,
  refused: 'go-on',
  as: id,
  ...extra,
});

const invent: Step = { ...steps.invent, sealed: false };
const choose: Step = { ...steps.choose, uses: [], suits: ['method', 'gift'], limits: [{ limit: 'sum', points: 6 }] };

/** Every way to decide, one after the other. */
export const judgeSteps: readonly Step[] = [
  invent,
  choose,
  judging('entry', { votes: 2, ties: 'facilitator', halls: true }),
  judging('agenda', { how: 'accept', by: 'client', refused: 'stay' }),
  judging('pitch', { what: 'scenario', how: 'accept', by: 'facilitator' }),
  judging('aloud', { how: 'none' }),
  judging('final', { how: 'rank', by: 'people', votes: 3, through: 2, ties: 'chance', of: 'entry', prize: 'A cake' }),
  judging('jury', { what: 'scenario', by: 'facilitator', through: 2 }),
  judging('hands', { own: true, secret: false, ties: 'first' }),
  { ...steps.ending, uses: [] },
];

export interface JudgeGame {
  readonly tables?: number;
  readonly list?: readonly Step[];
  readonly halls?: number;
  readonly client?: Groups['client'];
  readonly seed?: string;
}

export const judgeFormat = ({ list = judgeSteps, halls = 2, client = 'pair' }: JudgeGame = {}): Format => {
  const format = formatOf(list, client);
  return { ...format, id: 'judging', groups: { ...format.groups, halls } };
};

/** The rulebook of a small workshop in which things are decided. */
export const judgeRulebook = (game: JudgeGame = {}): Rulebook =>
  smallRulebook({ tables: game.tables ?? 4, seed: game.seed ?? 'seed', format: judgeFormat(game) });
