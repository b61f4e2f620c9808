import type { Deck } from '../../src/engine/deck.ts';
import type { Format, Groups, InjectStep, Step } from '../../src/engine/format.ts';
import type { SituationRule } from '../../src/engine/format-rules.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { situationDeck } from './situation-cards.ts';
import { base, formatOf, type SmallGame, smallRulebook, steps } from './small-game.ts';

/** The small game with everything that a situation can do: own cards, owners, and steps that bring situations in each way. */
export const situationSteps = {
  ...steps,
  choose: {
    ...steps.choose,
    suits: ['method', 'gift'],
    limits: [{ limit: 'sum', points: 8 }],
    own: { suit: 'method', price: 'facilitator', exists: true, joker: true, most: 3 },
    inject: { suits: ['barrier'], when: 'spend', after: 4, draw: 'each' },
  },
  plan: {
    ...steps.plan,
    owners: true,
    totals: true,
    inject: { suits: ['barrier', 'situation'], when: 'clock', after: 1, draw: 'same' },
  },
  trouble: {
    kind: 'inject',
    ...base('trouble', { uses: ['brief', 'why'] }),
    inject: { suits: ['situation'], when: 'start', after: 0, draw: 'each' },
  },
  tale: { ...steps.tale, inject: { suits: ['situation'], when: 'host', after: 0, draw: 'each' } },
  surprise: {
    kind: 'inject',
    ...base('surprise'),
    inject: { suits: ['situation', 'barrier'], when: 'start', after: 0, draw: 'same' },
  },
} as const satisfies Readonly<Record<string, Step>>;

const { settle, map, invent, swap, whom, choose, plan, trouble, present, tale, gallery, surprise, ending } = situationSteps;

/** All of them, in the order in which they are played. */
export const situationOrder: readonly Step[] = [
  ...[settle, map, invent, swap, whom, choose, plan, trouble, present, tale, gallery, surprise, ending],
];

/** How situations land unless a test says otherwise: the facilitator judges, and the plan may be changed. */
export const usualRule: SituationRule = {
  suits: ['situation', 'barrier'],
  answers: ['enabler'],
  mode: 'judge',
  judge: 'facilitator',
  revise: true,
};

/** What a test wants to be different from the small game with situations. */
export interface SituationGame extends Omit<SmallGame, 'format'> {
  readonly rule?: Partial<SituationRule>;
  readonly list?: readonly Step[];
  readonly client?: Groups['client'];
  readonly deck?: Deck;
}

/** A format with situations. */
export const situationFormat = ({ rule = {}, list = situationOrder, client = 'pair' }: SituationGame = {}): Format => ({
  ...formatOf(list, client),
  id: 'situations',
  situations: { ...usualRule, ...rule },
});

/** The rulebook of a small workshop with situations. */
export const situationRulebook = (game: SituationGame = {}): Rulebook =>
  smallRulebook({ ...game, deck: game.deck ?? situationDeck, format: situationFormat(game) });

/** A step in which nothing happens by itself. */
export const quiet: InjectStep = {
  ...situationSteps.trouble,
  id: 'quiet',
  inject: { ...situationSteps.trouble.inject, when: 'host', draw: 'each' },
};

/** A short game: choosing for 6 points, more of which is only shown; a quiet step in which the facilitator sends situations; and talk. */
export const shortSteps: readonly Step[] = [
  { ...steps.choose, uses: [], suits: ['method', 'gift'], limits: [{ limit: 'sum', points: 6 }], overspend: 'show' },
  quiet,
  { ...ending, uses: [] },
];

/** The rulebook of the short game: tables are their own clients unless a test says otherwise. */
export const shortRulebook = (game: SituationGame = {}): Rulebook =>
  situationRulebook({ tables: 1, list: shortSteps, client: 'none', ...game });
