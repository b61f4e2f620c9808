import { decide } from '../../src/engine/decide.ts';
import type { LogEntry } from '../../src/engine/log.ts';
import type { Move, SeatId, TableId } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../../src/engine/setup.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { quiet, situationRulebook, situationSteps } from '../helpers/situation-game.ts';

/** How the cost of a move grows, as ratios that are measured side by side, and how long a long workshop takes to replay. */
export interface GrowthBench {
  /** Seconds for 10,000 moves of 6 tables. */
  readonly replay: number;
  /** Cost of a move with 40 tables, over that with one. */
  readonly tables: number;
  /** Cost of a move after 100,000, over that after 100. */
  readonly moves: number;
}

const rounds = 9;
const warmUps = 2;
const chunk = 8000;

export function benchGrowth(): GrowthBench {
  return {
    replay: replaySeconds(10_000),
    tables: ratio(workshopOf(40), workshopOf(1)),
    moves: ratio(played(workshopOf(6), 100_000), played(workshopOf(6), 100)),
  };
}

/** A workshop somewhere in the middle, and how many moves it has had. */
interface Running {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
  readonly count: number;
  readonly log: readonly LogEntry[];
}

const { choose, plan, tale } = situationSteps;
const noCard = { ...quiet.inject };

/** Choosing, planning and telling, with own cards and owners; situations come when they are sent. */
const list = [
  { ...choose, uses: [], inject: noCard, overspend: 'show' as const },
  { ...plan, uses: [], aims: 'why', inject: noCard },
  { ...tale, uses: [], inject: noCard },
  { ...situationSteps.ending, uses: [] },
];

/** Each table tells its story, has a plan of four cards, and a situation in hand. */
export function workshopOf(tables: number): Running {
  const rulebook = situationRulebook({
    tables,
    list,
    client: 'ring',
    deck: deckWith([situation('ask', { answer: { by: [['policy']] } })]),
  });
  const start: Running = { rulebook, state: setUp(rulebook), count: 0, log: [] };
  const seated = rulebook.tables.reduce(
    (now, table) => ask(now, seatAt(table), { type: 'takeSeat', newSeat: seatAt(table), table, role: 'player' }),
    start,
  );
  const chosen = rulebook.tables.reduce(
    (now, table) =>
      ['tea', 'blog', 'visit', 'cake'].reduce((each, card) => ask(each, seatAt(table), { type: 'pickCard', table, card }), now),
    seated,
  );
  const told = ['choose', 'plan'].reduce((now, step) => ask(now, facilitatorSeat, { type: 'moveOn', step }), chosen);
  return ask(told, facilitatorSeat, { type: 'sendSituation', tables: rulebook.tables, wish: { what: 'card', card: 'ask' } });
}

const seatAt = (table: TableId): SeatId => `p-${table}`;

function ask({ rulebook, state, count, log }: Running, seat: SeatId, move: Move): Running {
  const entry: LogEntry = { seq: count + 1, id: `move-${count + 1}`, seat, at: 1_000_000 + count, move };
  const outcome = decide(rulebook, state, entry);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${JSON.stringify(move)}`);
  return { rulebook, state: outcome.value.state, count: count + 1, log: [...log, entry] };
}

type Turn = (table: TableId, number: number, state: Workshop) => readonly [SeatId, Move];

/** What goes on at a table, over and over: it leaves the table as large as it was. */
export const turns: readonly Turn[] = [
  (table) => [seatAt(table), { type: 'pickCard', table, card: 'poster' }],
  (table) => [seatAt(table), { type: 'placeCard', table, card: 'poster', column: 'now' }],
  (table, number) => [seatAt(table), written(table, 'story', 'hero/now', number)],
  (table, number) => [seatAt(table), written(table, 'story', 'project/later', number)],
  (table, number) => [seatAt(table), written(table, 'card/tea', 'owner', number)],
  (table) => [seatAt(table), { type: 'layAnswer', table, situation: 's1', card: 'policy' }],
  (table, number) => [seatAt(table), written(table, 'situation/s1', 'words', number)],
  (table) => [seatAt(table), { type: 'giveAnswer', table, situation: 's1' }],
  (table) => [seatAt(table), { type: 'takeBackAnswer', table, situation: 's1' }],
  (table) => [seatAt(table), { type: 'takeUpAnswer', table, situation: 's1', card: 'policy' }],
  (table) => [seatAt(table), { type: 'returnCard', table, card: 'poster' }],
  (table) => [seatAt(table), { type: 'askForHelp', table, on: true }],
  (table) => [facilitatorSeat, { type: 'askForHelp', table, on: false }],
  (table, number) => [facilitatorSeat, { type: 'writeNote', table, value: `Note ${number}` }],
  (table) => [facilitatorSeat, { type: 'givePoints', table, points: 2 }],
  (_, __, state) => [facilitatorSeat, { type: 'undoAct', key: state.undo.at(-1)?.key ?? '' }],
];

const written = (table: TableId, sheet: string, field: string, number: number): Move => ({
  ...{ type: 'writeField', table, sheet, field, value: `What we wrote as number ${number}`, base: number },
});

/** Plays so many moves more: a table after the other makes all its turns. Gives the state after them, and the log when asked to. */
function play({ rulebook, state: start, count }: Running, moves: number, from: number, log?: LogEntry[]): Workshop {
  const { tables } = rulebook;
  let state = start;
  for (let index = from; index < from + moves; index += 1) {
    const visit = Math.floor(index / turns.length);
    const table = tables[visit % tables.length] ?? '';
    const [seat, move] = (turns[index % turns.length] as Turn)(table, Math.floor(visit / tables.length), state);
    const entry: LogEntry = { seq: count + index + 1, id: `move-${count + index + 1}`, seat, at: 2_000_000 + index, move };
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${JSON.stringify(move)}`);
    state = outcome.value.state;
    log?.push(entry);
  }
  return state;
}

interface Measured extends Running {
  /** Where in its turns the workshop is. */
  readonly from: number;
}

/** The same workshop after so many moves more: whole rounds of turns. */
function played(running: Running, moves: number): Measured {
  const whole = Math.ceil(moves / turns.length) * turns.length;
  return { ...running, state: play(running, whole, 0), from: whole };
}

/** How many times as much a move costs in one workshop as in the other: the median of rounds in which both take turns. */
function ratio(one: Running & { readonly from?: number }, other: Running & { readonly from?: number }): number {
  const ratios: number[] = [];
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const costs = [one, other].map((each) => seconds(() => play(each, chunk, each.from ?? 0)));
    if (round > 0) ratios.push((costs[0] ?? 0) / (costs[1] ?? 1));
  }
  return median(ratios);
}

function replaySeconds(moves: number): number {
  const start = workshopOf(6);
  const log = [...start.log];
  play(start, moves - start.count, 0, log);
  const times = Array.from({ length: 5 }, () =>
    seconds(() => {
      if (!replay(start.rulebook, log).ok) throw new Error('The log does not replay');
    }),
  );
  return median(times);
}

/** Seconds of the processor, those of the garbage collector included: waiting for a busy machine does not count. */
function seconds(task: () => unknown): number {
  const started = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
