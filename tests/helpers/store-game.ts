import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { loadFormat } from '../../src/deck/load-format.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import { rulesVersion } from '../../src/engine/header.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { Move, TableId, TableMove } from '../../src/engine/moves.ts';
import { makeRulebook, type Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { present } from '../../src/lib/assert.ts';
import type { Board } from '../../src/store/board.ts';
import { boardOf } from '../../src/store/boards/board-of.ts';
import type { BoardSource } from '../../src/store/boards/source.ts';
import type { LandedWish } from '../../src/store/scene-model.ts';
import { hashOf } from './once.ts';
import { must, type Play, playChoices, startPlay } from './play.ts';

/** The published game, and what its tables look like. */

const textOf = (path: string): string => readFileSync(join(import.meta.dirname, '../../cards', path), 'utf8');

export const housing: Deck = present(loadDeck('deck.yaml', textOf('decks/housing/deck.yaml')).deck, 'the housing deck');
export const cardiff: Format = present(loadFormat('cardiff.yaml', textOf('formats/cardiff.yaml')).format, 'the Cardiff format');

const tableNames = ['Heron', 'Kestrel', 'Dipper', 'Wren', 'Curlew'];

/** A workshop with tables t1 to t5 called Heron, Kestrel, Dipper, Wren, Curlew. */
export function cardiffRulebook(tables: number, format: Format = cardiff): Rulebook {
  const header = {
    rules: rulesVersion,
    workshop: 'cardiff',
    seed: 'seed',
    startedAt: 1_000_000,
    deck: { id: housing.id, hash: hash(housing) },
    format: { id: format.id, hash: hashOf(format) },
    tables: tableNames.slice(0, tables).map((name, index) => ({ id: `t${index + 1}`, name })),
  };
  return makeRulebook(header, housing, format);
}

/** A play in which one person, t1-1 and so on, sits at every table. */
export function cardiffPlay(tables: number, format: Format = cardiff): Play {
  const rulebook = cardiffRulebook(tables, format);
  return rulebook.tables.reduce(
    (play, table) => must(play, `${table}-1`, { type: 'takeSeat', newSeat: `${table}-1`, table, role: 'player' }),
    startPlay(rulebook),
  );
}

/** A move of a table, before it is said which. */
type OwnMove = TableMove extends infer Each ? (Each extends TableMove ? Omit<Each, 'table'> : never) : never;

export const at = (play: Play, table: TableId, move: OwnMove): Play =>
  must(play, `${table}-1`, { ...move, table } as TableMove);

export const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);

export function write(play: Play, table: TableId, sheet: string, field: string, value: string): Play {
  const base = play.state.tables[table]?.sheets[sheet]?.fields[field]?.version ?? 0;
  return must(play, `${table}-1`, { type: 'writeField', table, sheet, field, value, base });
}

/** Every table says that it has finished its step, and so all go on. */
export const finish = (play: Play): Play =>
  play.rulebook.tables.reduce(
    (now, table) => at(now, table, { type: 'finishStep', step: play.state.tables[table]?.step ?? '' }),
    play,
  );

/** Gets everybody to a step by doing at every table what the ones before it ask. */
export function reach(play: Play, step: string): Play {
  const now = play.state.tables.t1?.step ?? step;
  if (now === step) return play;
  const done = play.rulebook.tables.reduce(doings[now] ?? ((same) => same), play);
  return reach(finish(done), step);
}

const doings: Readonly<Record<string, (play: Play, table: TableId) => Play>> = {
  invent: (play, table) => write(play, table, 'scenario', 'organisation', `Homes of ${table}`),
  swap: (play, table) => at(play, table, { type: 'handOver', sheet: 'scenario' }),
  'who-and-why': (play, table) => {
    const marked = write(play, table, 'who-and-why', cells.residents, 'most');
    return write(write(marked, table, 'who-and-why', cells.board, 'wanted'), table, 'who-and-why', 'others:who', 'contractors');
  },
  choose: (play, table) => pick(pick(play, table, 'tea-morning'), table, 'door-knocking'),
  plan: (play, table) => {
    const placed = at(play, table, { type: 'placeCard', card: 'tea-morning', column: 'by-summer' });
    return at(placed, table, { type: 'aimCard', card: 'tea-morning', cell: cells.residents, on: true });
  },
};

/** Two cells of the matrix: of residents, and of the board. */
export const cells = { residents: 'residents/communicate', board: 'board/consume-information' } as const;

export const pick = (play: Play, table: TableId, card: string): Play => at(play, table, { type: 'pickCard', card });

/** Moves everybody on without doing anything, until they are at a step. */
export function passTo(play: Play, step: string): Play {
  const now = present(play.state.tables.t1, 't1').step;
  return now === step ? play : passTo(host(play, { type: 'moveOn', step: now }), step);
}

export interface Looking {
  readonly whose?: BoardSource['whose'];
  readonly people?: BoardSource['people'];
  readonly landed?: LandedWish;
}

/** What the board of a table is built from, where a play stands. */
export const sourceOf = ({ rulebook, state }: Play, table: TableId, looking: Looking = {}): BoardSource => ({
  rulebook,
  view: view(rulebook, state, { kind: 'table', table }),
  legal: legalForTable(rulebook, state, table),
  people: looking.people ?? {},
  table,
  whose: looking.whose ?? 'ours',
  ...(looking.landed ? { landed: looking.landed } : {}),
  say: english,
});

export const boardAt = (play: Play, table: TableId, looking: Looking = {}): Board => boardOf(sourceOf(play, table, looking));

/** Random plays of the published game: 1 to 5 tables, some moves of the facilitator, people coming and going. */
export const anyCardiffPlay = (most = 90): fc.Arbitrary<Play> =>
  fc
    .record({
      tables: fc.integer({ min: 1, max: 5 }),
      choices: fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: most, size: 'max' }),
    })
    .map(({ tables, choices }) => playChoices(cardiffRulebook(tables), choices));
