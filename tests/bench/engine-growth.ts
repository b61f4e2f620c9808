import { readFileSync } from 'node:fs';
import { decide } from '../../src/engine/decide.ts';
import type { LogEntry } from '../../src/engine/log.ts';
import type { Move, SeatId, TableId } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import { makeRulebook, type Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../../src/engine/setup.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { moveSchema } from '../../src/protocol/move-schema.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';

/** How the cost of a move grows that is read, checked, decided and written down, as ratios measured side by side, and how long a long workshop takes to replay. */
export interface GrowthBench {
  /** Seconds for 10,000 moves of 6 tables of 6 people. */
  readonly replay: number;
  /** Cost of a move with 40 tables, over that with one. */
  readonly tables: number;
  /** Cost of a move after 100,000, over that after 100. */
  readonly moves: number;
}

const rounds = 40;
const warmUps = 4;
/** Moves in one round: enough for the garbage collector to come by in each. */
const chunk = 4000;
const peopleAtTable = 6;

/** With the cards and the format of a recorded workshop at full length. */
export function benchGrowth(): GrowthBench {
  const [one, forty] = [storytelling(1), storytelling(40)];
  const [early, late] = [after(storytelling(6), 100), after(storytelling(6), 100_000)];
  return { replay: replaySeconds(10_000), tables: ratio(forty, one), moves: ratio(late, early) };
}

/** A workshop that is under way. */
interface Running {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
  /** How many turns its tables have made. */
  readonly turns: number;
  readonly log: readonly LogEntry[];
}

/** Benches run in the folder of the project. */
const recorded = JSON.parse(readFileSync('tests/games/full-length-three-tables.json', 'utf8')) as SaveFile;
const { deck, format } = recorded;

const chosenSuits = format.steps.flatMap((step) => (step.kind === 'pick' ? step.suits : []));
const cheap = deck.cards.filter(({ suit, cost }) => chosenSuits.includes(suit) && cost === 1).map(({ id }) => id);
/** What every plan holds, and a card that comes and goes. */
const planned = cheap.slice(0, 6);
const extra = cheap[6] ?? '';
const enabler = deck.cards.find(({ suit, cost }) => format.situations?.answers.includes(suit) && cost === 1)?.id ?? '';
/** What lands asks for something, turns nothing down and takes nothing away. */
const trouble =
  deck.cards.find(
    ({ suit, effects = [], answer }) =>
      format.situations?.suits.includes(suit) && answer && effects.every(({ effect }) => effect === 'need'),
  )?.id ?? '';

/** Every table has chosen, planned, and tells its story, with something that has landed in hand. */
function storytelling(count: number): Running {
  const tables = Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, name: `Table ${index + 1}` }));
  const rulebook = makeRulebook({ ...recorded.header, tables }, deck, format);
  const start: Running = { rulebook, state: setUp(rulebook), turns: 0, log: [] };
  const prepared = [seatEverybody, markCells, chooseCards, placeCards].reduce((now, step) => step(now), start);
  const calm = rulebook.tables.reduce(withdrawAll, moveOn(prepared, 'story'));
  return ask(calm, facilitatorSeat, { type: 'sendSituation', tables: rulebook.tables, wish: { what: 'card', card: trouble } });
}

const seatAt = (table: TableId, number: number): SeatId => `${table}-${1 + (number % peopleAtTable)}`;

function ask({ rulebook, state, turns, log }: Running, seat: SeatId, move: Move): Running {
  const entry: LogEntry = {
    seq: log.length + 1,
    id: `move-${log.length + 1}`,
    seat,
    at: recorded.header.startedAt + log.length,
    move,
  };
  const outcome = decide(rulebook, state, entry);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${JSON.stringify(move)}`);
  return { rulebook, state: outcome.value.state, turns, log: [...log, entry] };
}

const seatEverybody = (running: Running): Running =>
  running.rulebook.tables.reduce(
    (now, table) =>
      Array.from({ length: peopleAtTable }, (_, number) => seatAt(table, number)).reduce(
        (each, seat) => ask(each, seat, { type: 'takeSeat', newSeat: seat, table, role: 'player' }),
        now,
      ),
    running,
  );

function moveOn(running: Running, step: string): Running {
  const now = running.state.tables.t1?.step ?? step;
  return now === step ? running : moveOn(ask(running, facilitatorSeat, { type: 'moveOn', step: now }), step);
}

const forAll = (running: Running, step: string, moves: (table: TableId) => readonly Move[]): Running =>
  running.rulebook.tables.reduce(
    (now, table) => moves(table).reduce((each, move) => ask(each, seatAt(table, 0), move), now),
    moveOn(running, step),
  );

const { sheets } = makeRulebook(recorded.header, deck, format);
const cells = [...(sheets.get('who-and-why')?.fields.values() ?? [])].flatMap(({ kind, id }) => (kind === 'mark' ? [id] : []));
const moments = [...(sheets.get('story')?.fields.values() ?? [])].flatMap((field) =>
  field.kind === 'text' && field.max > 200 ? [field.id] : [],
);
const markCells = (running: Running): Running =>
  forAll(running, 'who-and-why', (table) =>
    cells.slice(0, 3).map((field) => ({ type: 'writeField', table, sheet: 'who-and-why', field, value: 'wanted', base: 0 })),
  );
const chooseCards = (running: Running): Running =>
  forAll(running, 'choose', (table) => planned.map((card) => ({ type: 'pickCard', table, card })));
const placeCards = (running: Running): Running =>
  forAll(running, 'plan', (table) => planned.map((card) => ({ type: 'placeCard', table, card, column: 'first-month' })));
const withdrawAll = (running: Running, table: TableId): Running =>
  (running.state.tables[table]?.situations ?? []).reduce(
    (now, { key }) => ask(now, facilitatorSeat, { type: 'withdrawSituation', table, situation: key }),
    running,
  );

const words =
  'We would ring the tenant tonight, say sorry first, and ask what would help. Then we tell the others what we learned, in two lines.';

type Turn = (table: TableId, situation: string, number: number) => Move;

const write =
  (field: string, sheet = 'story'): Turn =>
  (table, situation, base) => ({
    type: 'writeField',
    table,
    sheet: sheet || `situation/${situation}`,
    field,
    value: `${base} ${words}`.slice(0, 40 + (base % 99)),
    base,
  });

/** What goes on at a table, over and over. It leaves the table as large as it was. */
const turns: readonly Turn[] = [
  (table) => ({ type: 'pickCard', table, card: extra }),
  (table) => ({ type: 'placeCard', table, card: extra, column: 'by-summer' }),
  (table) => ({ type: 'aimCard', table, card: extra, cell: cells[0] ?? '', on: true }),
  ...moments.slice(0, 4).map((field) => write(field)),
  write('tip', `card/${planned[0]}`),
  write('words', ''),
  (table, situation) => ({ type: 'layAnswer', table, situation, card: enabler }),
  (table, situation) => ({ type: 'giveAnswer', table, situation }),
  (table, situation) => ({ type: 'takeBackAnswer', table, situation }),
  (table, situation) => ({ type: 'takeUpAnswer', table, situation, card: enabler }),
  (table) => ({ type: 'returnCard', table, card: extra }),
  (table) => ({ type: 'askForHelp', table, on: true }),
  (table) => ({ type: 'askForHelp', table, on: false }),
];

/** A move as it arrives: from whom, when, and what, in writing. */
interface Letter {
  readonly seat: SeatId;
  readonly at: number;
  readonly text: string;
}

/** So many moves more, in whole rounds of turns: one table after the other makes all of them, and its people take turns too. */
function lettersFor({ rulebook: { tables }, state, turns: from, log }: Running, moves: number): readonly Letter[] {
  const situations = tables.map((table) => state.tables[table]?.situations.at(-1)?.key ?? '');
  return Array.from({ length: Math.ceil(moves / turns.length) * turns.length }, (_, offset) => {
    const index = from + offset;
    const visit = Math.floor(index / turns.length);
    const place = visit % tables.length;
    const number = Math.floor(visit / tables.length);
    const move = (turns[index % turns.length] as Turn)(tables[place] ?? '', situations[place] ?? '', number);
    return {
      seat: seatAt(tables[place] ?? '', number),
      at: recorded.header.startedAt + log.length + index,
      text: JSON.stringify(move),
    };
  });
}

/** Reads each move, checks its form, asks the rules, and writes it into the log. */
function play(
  { rulebook, state: before, turns: from, log: earlier }: Running,
  letters: readonly Letter[],
): Running & { readonly written: number } {
  const log: LogEntry[] = [];
  let written = 0;
  let state = before;
  for (const { seat, at, text } of letters) {
    const form = moveSchema.safeParse(JSON.parse(text));
    if (!form.success) throw new Error(`Not in form: ${text}`);
    const seq = earlier.length + log.length + 1;
    const entry: LogEntry = { seq, id: `move-${seq}`, seat, at, move: form.data };
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) throw new Error(`${outcome.error.code}: ${text}`);
    state = outcome.value.state;
    log.push(entry);
    written += JSON.stringify(entry).length;
  }
  return { rulebook, state, turns: from + letters.length, log: earlier.concat(log), written };
}

const after = (running: Running, moves: number): Running => play(running, lettersFor(running, moves));

/** How many times as much a move costs in one workshop as in the other. They take turns, and the least of all rounds counts: others had a busy machine. */
function ratio(one: Running, other: Running): number {
  const sides = [one, other].map((running) => ({ running, letters: lettersFor(running, chunk), costs: [] as number[] }));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { running, letters, costs } of sides) {
      const cost = seconds(() => play(running, letters));
      if (round >= 0) costs.push(cost);
    }
  }
  const [first = 0, second = 1] = sides.map(({ costs }) => Math.min(...costs));
  return first / second;
}

function replaySeconds(moves: number): number {
  const start = storytelling(6);
  const { rulebook, log } = after(start, moves - start.log.length);
  const times = Array.from({ length: 7 }, () =>
    seconds(() => {
      if (!replay(rulebook, log.slice(0, moves)).ok) throw new Error('The log does not replay');
    }),
  );
  return Math.min(...times);
}

/** Seconds of the processor, the garbage collector's included. */
function seconds(task: () => unknown): number {
  const started = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000_000;
}
