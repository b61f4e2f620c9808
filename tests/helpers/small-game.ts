import type { Card, Deck, Suit } from '../../src/engine/deck.ts';
import type { Format, Groups, Step, StepBase, TextField } from '../../src/engine/format.ts';
import { type Header, rulesVersion } from '../../src/engine/header.ts';
import { makeRulebook, type Rulebook } from '../../src/engine/rulebook.ts';
import { hashOf } from './once.ts';

/** A deck and a format as small as they can be and still hold every step kind, every shape and every limit. */

/** A suit, with the least that a test wants to say. */
export const suit = (id: string, extra: Partial<Suit> = {}): Suit => ({
  id,
  title: id,
  plural: `${id}s`,
  colour: 'blue',
  mark: 'circle',
  spend: false,
  held: 'table',
  shelves: [],
  ...extra,
});

/** A card, with the least that a test wants to say. */
export const card = (id: string, ofSuit: string, cost = 0, extra: Partial<Card> = {}): Card => ({
  id,
  suit: ofSuit,
  title: id,
  text: '',
  ask: '',
  cost,
  needs: { people: [], technology: [], other: [] },
  tags: [],
  art: id,
  alt: '',
  ...extra,
});

export const smallDeck: Deck = {
  id: 'small',
  title: 'Small',
  language: 'en',
  version: 1,
  licence: 'CC0-1.0',
  about: '',
  credits: [],
  suits: [
    suit('method', { spend: true }),
    suit('gift', { spend: true }),
    suit('start'),
    suit('person'),
    suit('situation', { spend: true, held: 'facilitator' }),
  ],
  cards: [
    card('tea', 'method', 1),
    card('blog', 'method', 2),
    card('visit', 'method', 3),
    card('cake', 'gift', 1),
    card('film', 'gift', 2),
    card('mill', 'start', 0, { fill: { name: 'Mill Homes', trouble: 'The lift' } }),
    card('pier', 'start', 0, { fill: { name: 'Pier Homes', nowhere: 'Not on this sheet' } }),
    card('sam', 'person'),
    card('storm', 'situation', 1),
  ],
};

export const field = (id: string, max = 40): TextField => ({ id, label: id, hint: '', max });
export const labelled = (id: string) => ({ id, title: id });

/** What every step has, with the least that a test wants to say. */
export const base = (id: string, extra: Partial<StepBase> = {}): StepBase => ({
  id,
  title: id,
  heading: id,
  ask: '',
  done: 'Done',
  minutes: 10,
  least: 5,
  protect: false,
  uses: [],
  ...extra,
});

export const moments = [labelled('now'), labelled('later')];

/** The steps of the small game, by name, for formats that need only some of them. */
export const steps = {
  settle: { kind: 'group', ...base('settle') },
  map: { kind: 'say', ...base('map'), text: ['Read this.'], map: true },
  invent: {
    kind: 'write',
    ...base('invent'),
    sheet: 'scenario',
    shape: { shape: 'fields', fields: [field('name'), field('trouble')] },
    sealed: true,
    start: 'start',
  },
  swap: { kind: 'pass', ...base('swap'), what: 'scenario', as: 'brief' },
  whom: {
    kind: 'write',
    ...base('whom', { uses: ['brief'] }),
    sheet: 'why',
    shape: {
      shape: 'matrix',
      rows: [labelled('board'), { ...labelled('others'), cast: 'person' }],
      columns: [labelled('tell'), labelled('hear')],
    },
    sealed: false,
  },
  choose: {
    kind: 'pick',
    ...base('choose', { uses: ['brief', 'why'] }),
    suits: ['method', 'gift', 'situation'],
    limits: [
      { limit: 'sum', points: 6 },
      { limit: 'most', suit: 'gift', count: 1 },
    ],
    overspend: 'refuse',
  },
  plan: { kind: 'place', ...base('plan', { uses: ['brief'] }), columns: moments, aims: 'why' },
  present: {
    kind: 'show',
    ...base('present', { uses: ['brief'] }),
    to: 'client',
    reply: { sheet: 'reply', fields: [field('like')] },
  },
  tale: {
    kind: 'write',
    ...base('tale', { uses: ['brief'], protect: true }),
    sheet: 'story',
    shape: { shape: 'lanes', lanes: [{ ...labelled('hero'), cast: 'person' }, labelled('project')], columns: moments },
    sealed: false,
  },
  gallery: { kind: 'show', ...base('gallery'), to: 'room' },
  ending: { kind: 'talk', ...base('ending', { uses: ['reply'] }), sheet: 'lessons', questions: [field('monday')] },
} as const satisfies Readonly<Record<string, Step>>;

/** A format of these steps. */
export const formatOf = (list: readonly Step[], client: Groups['client'] = 'pair'): Format => ({
  id: 'small',
  title: 'Small',
  language: 'en',
  version: 1,
  licence: 'CC0-1.0',
  about: '',
  credits: [],
  needs: [],
  groups: { size: [1, 4], client },
  steps: list,
});

export const smallFormat: Format = formatOf(Object.values(steps));

/** What a test wants to be different from the small game. */
export interface SmallGame {
  readonly tables?: number;
  readonly format?: Format;
  readonly deck?: Deck;
  readonly seed?: string;
}

/** The header of a workshop with tables `t1`, `t2` … that starts at 1,000,000 ms. */
export function headerFor({ tables = 2, format = smallFormat, deck = smallDeck, seed = 'seed' }: SmallGame = {}): Header {
  return {
    rules: rulesVersion,
    workshop: 'small',
    seed,
    startedAt: 1_000_000,
    deck: { id: deck.id, hash: hashOf(deck) },
    format: { id: format.id, hash: hashOf(format) },
    tables: Array.from({ length: tables }, (_, index) => ({ id: `t${index + 1}`, name: `Table ${index + 1}` })),
  };
}

/** The rulebook of a small workshop. */
export const smallRulebook = (game: SmallGame = {}): Rulebook =>
  makeRulebook(headerFor(game), game.deck ?? smallDeck, game.format ?? smallFormat);
