import type { Card, Deck } from '../../src/engine/deck.ts';
import type { AnswerRule, Effect, Marker } from '../../src/engine/effects/effect.ts';
import { card, smallDeck, suit } from './small-game.ts';

/** What a test wants to say of a situation. */
interface SituationCard {
  readonly effects?: readonly Effect[];
  readonly answer?: Partial<AnswerRule>;
  readonly suit?: 'situation' | 'barrier';
}

/** A card that can land. Without an answer it is only read. */
export const situation = (id: string, { effects, answer, suit: of = 'situation' }: SituationCard): Card =>
  card(id, of, 0, {
    ...(effects && { effects }),
    ...(answer && { answer: { by: [], written: true, met: [], else: [], ...answer } }),
  });

const method = (id: string, cost: number, ...tags: readonly string[]): Card => card(id, 'method', cost, { tags });
const enabler = (id: string, cost: number, ...tags: readonly string[]): Card => card(id, 'enabler', cost, { tags });

/** What a table plays with, besides what lands on it. */
const tableCards: readonly Card[] = [
  method('tea', 1, 'offline', 'listening'),
  method('blog', 2, 'online', 'free-tool'),
  method('visit', 3, 'offline'),
  method('forum', 2, 'online', 'free-tool', 'listening'),
  method('poster', 1, 'offline'),
  card('cake', 'gift', 1),
  card('film', 'gift', 2, { tags: ['online'] }),
  enabler('policy', 1, 'rule'),
  enabler('trial', 1, 'rule', 'quick'),
  enabler('slot', 2, 'senior'),
  enabler('code', 1, 'rule'),
  ...smallDeck.cards.filter(({ suit: of }) => of === 'start'),
  card('sam', 'person'),
  card('kim', 'person'),
];

const all = { count: 1, pick: 'all' } as const;

/** Every kind of effect, every way of picking and every form of answer. */
const landing: readonly Card[] = [
  situation('site-blocked', {
    effects: [{ effect: 'block', match: { tag: 'free-tool' }, count: 1, pick: 'table' }],
    answer: { by: [['policy'], ['quick'], ['slot', 'code']], else: [{ effect: 'discard', match: { blocked: true }, ...all }] },
  }),
  situation('third-less', {
    effects: [
      { effect: 'budget', points: -2, expires: 'settled' },
      { effect: 'budget', points: 1, when: { tag: 'offline', least: 2 } },
    ],
    answer: { by: [['rule', 'senior']], met: [{ effect: 'budget', points: 1 }], else: [{ effect: 'budget', points: -1 }] },
  }),
  situation('prices-up', {
    effects: [
      { effect: 'cost', match: { tag: 'online' }, plus: 1, times: 1 },
      { effect: 'cost', match: { suit: 'method' }, plus: 0, times: 2, expires: 'step' },
      { effect: 'cost', match: { card: 'tea' }, plus: -3, times: 1 },
    ],
    answer: { by: [['listening', 'listening']], written: false },
  }),
  situation('all-ill', {
    effects: [{ effect: 'block', match: {}, ...all, expires: 'step' }],
    answer: { by: [['listening'], ['own-1']], met: [{ effect: 'lift', match: {}, ...all }] },
  }),
  situation('dear-lost', {
    effects: [{ effect: 'discard', match: { suit: 'method' }, count: 1, pick: 'dearest' }],
    answer: { by: [], else: [{ effect: 'discard', match: {}, count: 1, pick: 'table' }] },
  }),
  situation('fire', { effects: [{ effect: 'discard', match: { aim: 'tell' }, count: 2, pick: 'chance' }] }),
  situation('sunshine', {
    effects: [
      { effect: 'lift', match: { blocked: true }, count: 1, pick: 'table' },
      { effect: 'give', match: { suit: 'gift' } },
      { effect: 'reach', card: 'sam' },
      { effect: 'prompt', text: 'Say thank you.' },
    ],
  }),
  situation('present', {
    effects: [
      { effect: 'give', match: { card: 'film' } },
      { effect: 'lift', match: {}, count: 2, pick: 'dearest' },
    ],
  }),
  situation('who-will', {
    effects: [
      { effect: 'need', note: 'Who will?' },
      { effect: 'need', match: { tag: 'listening' } },
      { effect: 'reach', card: 'kim', expires: 'talk' },
    ],
    answer: { by: [['tea']], met: [{ effect: 'lift', match: {}, count: 1, pick: 'chance' }] },
  }),
  situation('power-cut', {
    suit: 'barrier',
    effects: [
      { effect: 'block', match: { tag: 'online', blocked: false }, count: 2, pick: 'chance', expires: 'settled' },
      { effect: 'block', match: { tag: 'offline' }, count: 1, pick: 'dearest', when: { tag: 'online', most: 0 } },
    ],
    answer: { by: [['offline']], else: [{ effect: 'block', match: {}, count: 2, pick: 'table' }] },
  }),
  situation('gossip', {
    suit: 'barrier',
    effects: [
      { effect: 'need', note: 'Who asks them?', match: { suit: 'enabler' }, when: { stands: 'site-blocked' } },
      { effect: 'budget', points: 2, when: { cell: 'board' } },
      { effect: 'budget', points: -1, when: { step: 'inject', suit: 'method', least: 2, most: 3 }, expires: 'show' },
      { effect: 'block', match: { card: 'visit' }, count: 1, pick: 'table', when: { card: 'visit' } },
    ],
    answer: { by: [['code'], ['listening', 'rule']] },
  }),
];

const markers: readonly Marker[] = [
  'step',
  'settled',
  'say',
  'group',
  'write',
  'pass',
  'pick',
  'place',
  'inject',
  'show',
  'talk',
];

/** One card for each time at which something can end. */
export const ending: readonly Card[] = markers.map((expires) =>
  situation(`until-${expires}`, {
    suit: 'barrier',
    effects: [{ effect: 'budget', points: -1, expires }],
    ...(expires === 'settled' && { answer: { by: [['tea']] } }),
  }),
);

const suits = [
  suit('method', { spend: true }),
  suit('gift', { spend: true }),
  suit('enabler', { spend: true }),
  suit('start'),
  suit('person'),
  suit('situation', { held: 'facilitator' }),
  suit('barrier', { held: 'facilitator' }),
];

/** The small deck with every kind of thing that can land on a table. */
export const situationDeck: Deck = { ...smallDeck, id: 'situations', suits, cards: [...tableCards, ...landing] };

/** The cards of a table, and these that land on it. */
export const deckWith = (landed: readonly Card[]): Deck => ({ ...situationDeck, cards: [...tableCards, ...landed] });
