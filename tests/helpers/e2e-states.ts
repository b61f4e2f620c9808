import type { Format } from '../../src/engine/format.ts';
import { rulesVersion } from '../../src/engine/header.ts';
import { legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { Move, SeatId, StepMove, TableId, WriteField } from '../../src/engine/moves.ts';
import { sharedSeat } from '../../src/engine/people.ts';
import { makeRulebook, type Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { markValues } from '../../src/engine/sheets.ts';
import { present } from '../../src/lib/assert.ts';
import { writeSaveFile } from '../../src/protocol/save-file.ts';
import { cardiff, housing, tableNames } from './e2e-content.ts';
import { hashOf } from './once.ts';
import { ask, logOf, must, type Play, startPlay } from './play.ts';

/** Gives a whole number from 0 up to, but not including, `below`: the same ones for the same seed. */
export type Chance = (below: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

export const oneOf = <Item>(chance: Chance, list: readonly Item[]): Item | undefined => list[chance(list.length)];

/** A fresh workshop of the housing deck, with each table's shared seat taken. */
export function newWorkshop(tables: number, name: string, format: Format = cardiff): Play {
  const header = {
    rules: rulesVersion,
    workshop: name,
    seed: `seed of ${name}`,
    startedAt: Date.now() - 1_800_000,
    deck: { id: housing.id, hash: hashOf(housing) },
    format: { id: format.id, hash: hashOf(format) },
    tables: tableNames.slice(0, tables).map((title, index) => ({ id: `t${index + 1}`, name: title })),
  };
  const play = startPlay(makeRulebook(header, housing, format));
  return play.rulebook.tables.reduce(
    (seated, table) => must(seated, facilitatorSeat, { type: 'takeSeat', newSeat: sharedSeat(table), table, role: 'scribe' }),
    play,
  );
}

/** The file that the program would save. */
export function fileOf(play: Play, people: Readonly<Record<string, string>> = {}): string {
  const { header, deck, format } = play.rulebook;
  return writeSaveFile({ header, deck, format, people, entries: logOf(play) }, play.state);
}

export const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);

/** Somebody asks, if the rules allow it. */
export function ifAllowed(play: Play, seat: SeatId, move: Move): Play {
  const next = ask(play, seat, move);
  return next.turns.at(-1)?.refused ? play : next;
}

/** Whoever holds the mouse asks, if the rules allow it. */
export const atTable = (play: Play, table: TableId, move: Move): Play => ifAllowed(play, sharedSeat(table), move);

export const isThere = ({ state }: Play, table: TableId): boolean => state.seats[sharedSeat(table)]?.here === true;

/** What the people of a table may do; nothing once they have gone. */
export const legalAt = (play: Play, table: TableId): readonly Move[] =>
  isThere(play, table) ? legalForTable(play.rulebook, play.state, table) : [];

export const legalForFacilitator = ({ rulebook, state }: Play): readonly Move[] => legalMoves(rulebook, state, facilitatorSeat);

/** A word that nobody else writes, which tells whose it is: `zqt2n17`. */
export const markerOf = (table: TableId, number: number): string => `zq${table}n${number}`;

const isWork = (move: Move): move is StepMove =>
  'table' in move && !['finishStep', 'reopenStep', 'moveTable', 'rewindTable', 'takeSeat', 'changeTable'].includes(move.type);

/** Some of the work of a table's step: moves drawn by chance, with marked words. Handing over is not among them. */
export function someWork(play: Play, table: TableId, chance: Chance, moves: number): Play {
  return Array.from({ length: moves }).reduce<Play>((now) => {
    const legal = legalAt(now, table).filter((move) => isWork(move) && move.type !== 'handOver');
    const writes = legal.filter(({ type }) => type === 'writeField');
    const move = oneOf(chance, chance(2) === 0 && writes.length > 0 ? writes : legal);
    return move ? atTable(now, table, filled(now, move, chance)) : now;
  }, play);
}

/** A legal move that stands for many, with something in it. */
export function filled(play: Play, move: Move, chance: Chance): Move {
  if (move.type === 'writeField') return { ...move, value: valueFor(play.rulebook, move, play.turns.length, chance) };
  if (move.type === 'writeCard') return { ...move, title: markerOf(move.table, play.turns.length) };
  if (move.type === 'sendSituation' && move.wish.what === 'words')
    return { ...move, wish: { ...move.wish, title: `Rain ${play.turns.length}`, text: 'It rains in.' } };
  return move;
}

function valueFor(rulebook: Rulebook, { table, sheet, field }: WriteField, number: number, chance: Chance): string {
  const spec = rulebook.sheets.get(sheet)?.fields.get(field);
  if (spec?.kind === 'mark') return present(oneOf(chance, markValues) ?? '', 'a mark');
  if (spec?.kind === 'cast')
    return (
      oneOf(
        chance,
        rulebook.deck.cards.filter(({ suit }) => suit === spec.suit),
      )?.id ?? ''
    );
  if (spec?.kind === 'number') return String(spec.least + (number % (1 + spec.most - spec.least)));
  if (spec?.kind === 'choice') return oneOf(chance, spec.values) ?? '';
  if (spec?.kind === 'order') return (number % 2 === 0 ? spec.items : spec.items.toReversed()).join(' ');
  return markerOf(table, number);
}

/** A table says that it is done, after handing over what it must. */
export function finish(play: Play, table: TableId): Play {
  const legal = legalAt(play, table);
  const move = legal.find(({ type }) => type === 'handOver') ?? legal.find(({ type }) => type === 'finishStep');
  return move ? atTable(play, table, move) : play;
}

/** What is first among the moves that help a table on: it chooses what is hit, gives its answer up, and puts cards back that are too dear. */
const wayOut: readonly (readonly Move['type'][])[] = [
  ['chooseHit'],
  ['yieldSituation', 'noteSituation'],
  ['finishStep', 'handOver'],
  ['returnCard'],
];

/** A table with nothing left that keeps it from going on. */
export function settle(play: Play, table: TableId): Play {
  const legal = legalAt(play, table);
  const [move] = wayOut.flatMap((types) => legal.filter(({ type }) => types.includes(type)).slice(0, 1));
  const stuck = move && move.type !== 'finishStep' && move.type !== 'handOver';
  return stuck ? settle(must(play, sharedSeat(table), move), table) : play;
}

const made = new Map<string, Play>();

/** A workshop whose tables have all worked their way to a step, and have done some of it. Made once, however often it is asked for. */
export function workshopAt(step: string, tables: number, seed = 1, format: Format = cardiff): Play {
  const name = `at-${step}-${tables}-${seed}-${format.id}`;
  const play = made.get(name) ?? makeWorkshop(newWorkshop(tables, name, format), step, chanceFrom(seed));
  made.set(name, play);
  return play;
}

function makeWorkshop(start: Play, step: string, chance: Chance): Play {
  const work = (play: Play): Play => play.rulebook.tables.reduce((now, table) => someWork(now, table, chance, 14), play);
  const done = (play: Play): Play => play.rulebook.tables.reduce((now, table) => finish(settle(now, table), table), play);
  let play = start;
  for (let rounds = 0; rounds < 40 && play.state.tables.t1?.step !== step; rounds += 1) play = done(work(play));
  return work(play);
}
