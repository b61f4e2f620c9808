import type { Deck } from '../../src/engine/deck.ts';
import type { Format, Step } from '../../src/engine/format.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { base, card, field, formatOf, type SmallGame, smallDeck, smallRulebook, suit } from './small-game.ts';

const numbered = (name: string, ofSuit: string, count: number, cost = 0) =>
  Array.from({ length: count }, (_, index) => card(`${name}-${index + 1}`, ofSuit, cost === 0 ? 0 : 1 + (index % cost)));

/** Ten methods, six goals, and ten people to be held in hands. */
export const dealDeck: Deck = {
  ...smallDeck,
  suits: [suit('method', { spend: true }), suit('goal'), suit('person', { spend: true })],
  cards: [
    ...numbered('way', 'method', 10, 3),
    ...numbered('goal', 'goal', 6).map((goal) => ({ ...goal, fill: { aim: `To ${goal.id}` } })),
    ...numbered('face', 'person', 10, 2),
  ],
};

/** Every way to deal, and every way to choose from what was dealt. */
export const dealSteps = {
  settle: { kind: 'group', ...base('settle') },
  goal: { kind: 'deal', ...base('goal'), suits: ['goal'], cards: 2, to: 'table', as: 'aim', same: true, stages: 1 },
  ways: {
    kind: 'deal',
    ...base('ways'),
    suits: ['method'],
    cards: 4,
    to: 'table',
    as: 'ways',
    stages: 2,
    redraw: { price: 1, each: 'table', most: 2 },
  },
  choose: {
    kind: 'pick',
    ...base('choose', { uses: ['aim'] }),
    suits: ['method'],
    limits: [{ limit: 'sum', points: 6 }],
    overspend: 'refuse',
    from: ['ways'],
  },
  faces: { kind: 'deal', ...base('faces'), suits: ['person'], cards: 2, to: 'seat', as: 'faces' },
  lay: {
    kind: 'pick',
    ...base('lay', { uses: ['aim'] }),
    suits: ['person'],
    limits: [{ limit: 'sum', points: 9 }],
    overspend: 'refuse',
    from: ['faces'],
    turns: true,
  },
  letter: {
    kind: 'write',
    ...base('letter'),
    sheet: 'letter',
    shape: { shape: 'fields', fields: [field('aim'), field('why')] },
    sealed: false,
    startFrom: 'aim',
  },
  ending: { kind: 'talk', ...base('ending', { uses: ['aim'] }), sheet: 'lessons', questions: [field('monday')] },
} as const satisfies Readonly<Record<string, Step>>;

export const dealFormat: Format = formatOf(Object.values(dealSteps), 'none');

/** The rulebook of a small workshop with deals. */
export const dealRulebook = (game: SmallGame = {}): Rulebook => smallRulebook({ deck: dealDeck, format: dealFormat, ...game });
