import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCards } from '../../src/deck/node/read-cards.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format, Step } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import { rulesVersion } from '../../src/engine/header.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { Move, TableId, TableMove } from '../../src/engine/moves.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { present } from '../../src/lib/assert.ts';
import { writeSaveFile } from '../../src/protocol/save-file.ts';
import { logOf, must, type Play, startPlay, withWords } from './play.ts';

/** Where the recorded workshops lie, each as the program saves it. */
export const gamesFolder = join(import.meta.dirname, '../games');

/** What each recorded workshop replays to. */
export type Expected = Readonly<Record<string, { readonly moves: number; readonly hash: string }>>;

export const readGame = (name: string): string => readFileSync(join(gamesFolder, `${name}.json`), 'utf8');
export const readExpected = (): Expected => JSON.parse(readFileSync(join(gamesFolder, 'expected.json'), 'utf8')) as Expected;

/** The script of a recorded workshop: how many tables there are, who sits there, and what happens. */
interface Script {
  readonly tables: number;
  readonly people: Readonly<Record<TableId, readonly string[]>>;
  readonly play: (play: Play) => Play;
}

const scripts: Readonly<Record<string, Script>> = {
  'three-tables': {
    tables: 3,
    people: { t1: ['Siân', 'Tomasz', 'Amina'], t2: ['Gethin', 'Grace'], t3: ['Yusuf', 'Bethan', 'Zoë'] },
    play: (play) => end(toTheEnd(play)),
  },
  'one-table-alone': {
    tables: 1,
    people: { t1: ['Megan'] },
    play: (play) => {
      const drawn = must(goTo(play, 'invent'), seatOf('t1', 1), { type: 'drawStart', table: 't1', sheet: 'scenario' });
      const ended = end(goTo(drawn, 'choose'));
      return end(toTheEnd(host(ended, { type: 'reopenWorkshop' })));
    },
  },
  'five-tables-one-empty': {
    tables: 5,
    people: { t1: ['Ewa', 'Idris'], t2: ['Noor'], t3: ['Carys', 'Sam'], t4: [], t5: ['Lowri', 'Piotr', 'Ffion'] },
    play: (play) => {
      const late = must(goTo(play, 'choose'), 'late-joiner', {
        type: 'takeSeat',
        newSeat: 'late-joiner',
        table: 't2',
        role: 'player',
      });
      const mover = seatOf('t5', 2);
      const moved = must(goTo(late, 'plan'), mover, { type: 'changeTable', who: mover, table: 't3' });
      const gone = must(goTo(moved, 'present'), seatOf('t1', 2), { type: 'leaveSeat', who: seatOf('t1', 2) });
      return end(toTheEnd(gone));
    },
  },
  'rewind-drop-restore': {
    tables: 2,
    people: { t1: ['Rhian', 'Kofi'], t2: ['Marta', 'Elin'] },
    play: (play) => {
      const shorter = hosts(goTo(play, 'invent'), [
        { type: 'setMinutes', step: 'invent', minutes: 8, sure: false },
        { type: 'dropStep', step: 'who-and-why', sure: false },
        { type: 'dropStep', step: 'story', sure: true },
        { type: 'pauseClock' },
        { type: 'addTime', minutes: 2 },
        { type: 'resumeClock' },
      ]);
      const back = host(goTo(shorter, 'plan'), { type: 'rewindTable', table: 't2', step: 'invent' });
      const restored = host(catchUp(back, 't2', 'plan'), { type: 'restoreStep', step: 'story' });
      const moved = host(goTo(restored, 'present'), { type: 'moveTable', table: 't1', step: 'choose' });
      const again = host(catchUp(moved, 't1', 'present'), { type: 'moveOn', step: 'present' });
      return end(toTheEnd(again));
    },
  },
};

/** The names of the recorded workshops. */
export const gameNames: readonly string[] = Object.keys(scripts);

/** Plays the scripts with the cards of the folder `cards`, and writes the files anew. For `RECORD=1` only. */
export function recordGames(): void {
  const { decks, formats } = readCards(join(import.meta.dirname, '../../cards'));
  const deck = present(
    decks.find(({ id }) => id === 'housing'),
    'the housing deck',
  );
  const format = present(
    formats.find(({ id }) => id === 'cardiff'),
    'the Cardiff format',
  );
  const expected = Object.entries(scripts).map(([name, script]) => [name, record(name, script, deck, format)] as const);
  writeFileSync(join(gamesFolder, 'expected.json'), `${JSON.stringify(Object.fromEntries(expected), null, 2)}\n`);
}

function record(name: string, script: Script, deck: Deck, format: Format): Expected[string] {
  const tables = Array.from({ length: script.tables }, (_, index) => ({ id: `t${index + 1}`, name: `Table ${index + 1}` }));
  const pins = { deck: { id: deck.id, hash: hash(deck) }, format: { id: format.id, hash: hash(format) } };
  const header = {
    rules: rulesVersion,
    workshop: name,
    seed: `seed-of-${name}`,
    startedAt: 1_760_000_000_000,
    ...pins,
    tables,
  };
  const seats = tables.flatMap(({ id }) =>
    (script.people[id] ?? []).map((person, index) => ({ id, seat: seatOf(id, index + 1), person })),
  );
  const seated = seats.reduce(
    (play, { id, seat }) =>
      host(play, { type: 'takeSeat', newSeat: seat, table: id, role: seat.endsWith('-1') ? 'scribe' : 'player' }),
    startPlay(makeRulebook(header, deck, format)),
  );
  const played = script.play(seated);
  const entries = logOf(played);
  const people = Object.fromEntries(seats.map(({ seat, person }) => [seat, person]));
  writeFileSync(join(gamesFolder, `${name}.json`), writeSaveFile({ header, deck, format, people, entries }, played.state));
  return { moves: entries.length, hash: hash(played.state) };
}

const seatOf = (table: TableId, number: number): string => `${table}-${number}`;
const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);
const hosts = (play: Play, moves: readonly Move[]): Play => moves.reduce(host, play);
const end = (play: Play): Play => host(play, { type: 'endWorkshop' });
const stepOf = ({ state }: Play, table: TableId): string => present(state.tables[table], table).step;

/** The tables where somebody sits. */
const fullTables = ({ rulebook, state }: Play): readonly TableId[] =>
  rulebook.tables.filter((table) => Object.values(state.seats).some((seat) => seat.here && seat.table === table));

/** All tables play until they are at a step. */
function goTo(play: Play, step: string): Play {
  const tables = fullTables(play);
  if (tables.every((table) => stepOf(play, table) === step)) return play;
  return goTo(tables.reduce(finish, tables.reduce(doStep, play)), step);
}

/** One table plays by itself until it is at a step where others are. */
function catchUp(play: Play, table: TableId, step: string): Play {
  return stepOf(play, table) === step ? play : catchUp(finish(doStep(play, table), table), table, step);
}

function toTheEnd(play: Play): Play {
  const last = goTo(play, present(play.rulebook.steps.at(-1), 'the last step').id);
  const tables = fullTables(last);
  return tables.reduce(finish, tables.reduce(doStep, last));
}

const finish = (play: Play, table: TableId): Play =>
  must(play, actorOf(play, table), { type: 'finishStep', table, step: stepOf(play, table) });

/** The people of a table take turns. */
function actorOf({ state, turns }: Play, table: TableId): string {
  const seats = Object.keys(state.seats).filter((id) => state.seats[id]?.here && state.seats[id]?.table === table);
  return present(seats[turns.length % seats.length], `somebody at ${table}`);
}

/** A table does what its step asks, once over. */
function doStep(play: Play, table: TableId): Play {
  const step = present(
    play.rulebook.steps.find(({ id }) => id === stepOf(play, table)),
    'the step',
  );
  const done =
    step.kind === 'pick'
      ? choose(play, table, 9)
      : movesFor(play, step, table).reduce((now, move) => act(now, table, move), play);
  return handOver(done, table);
}

const legal = ({ rulebook, state }: Play, table: TableId): readonly TableMove[] => legalForTable(rulebook, state, table);

/** What there is to write, to place and to aim: every other thing, so that tables differ. */
function movesFor(play: Play, step: Step, table: TableId): readonly TableMove[] {
  const number = play.rulebook.tables.indexOf(table);
  const open = legal(play, table).filter(({ type }) => type === 'writeField' || type === 'placeCard' || type === 'aimCard');
  return open.filter((_, index) => step.kind === 'talk' || index % 2 === number % 2 || index < 2);
}

function act(play: Play, table: TableId, move: TableMove): Play {
  const now = legal(play, table).find(
    (other) => JSON.stringify({ ...other, base: 0 }) === JSON.stringify({ ...move, base: 0 }),
  );
  if (!now) return play;
  const label =
    now.type === 'writeField' ? `${now.field.replaceAll(/[-/:]/g, ' ')}, as table ${table.slice(1)} sees it (ŵ)` : '';
  return must(play, actorOf(play, table), withWords(play.rulebook, play.state, now, label));
}

/** Picks cards for as long as there are points, and lays one back on the way. */
function choose(play: Play, table: TableId, left: number): Play {
  const cards = legal(play, table).filter(({ type }) => type === 'pickCard');
  const card = cards[(play.turns.length * 7) % Math.max(1, cards.length)];
  if (!card || left === 0) return play;
  const picked = must(play, actorOf(play, table), card);
  const back =
    left === 6 && card.type === 'pickCard' ? must(picked, actorOf(picked, table), { ...card, type: 'returnCard' }) : picked;
  return choose(back, table, left - 1);
}

function handOver(play: Play, table: TableId): Play {
  const move = legal(play, table).find(({ type }) => type === 'handOver');
  return move ? must(play, actorOf(play, table), move) : play;
}
