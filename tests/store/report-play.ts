import type { Step } from '../../src/engine/format.ts';
import type { Move, TableId } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import type { Report, ReportTable } from '../../src/store/report/report-model.ts';
import type { ReportPart } from '../../src/store/report/report-parts.ts';
import { reportOf } from '../../src/store/report.ts';
import { must, type Play, startPlay } from '../helpers/play.ts';
import { formatOf, type SmallGame, smallRulebook, steps } from '../helpers/small-game.ts';

/** Plays of the small game for reports: what is written is made of the table's own name, so that it tells where it comes from. */

export const people = { 't1-1': 'Nia', 't1-2': 'Aled', 't2-1': 'Grace', 't3-1': 'Huw' };

/** The small game without its second show, as the published format has it. */
export const plainSteps: readonly Step[] = [
  steps.settle,
  steps.map,
  steps.invent,
  steps.swap,
  steps.whom,
  steps.choose,
  steps.plan,
  steps.present,
  steps.tale,
  steps.ending,
];

export const plainGame = (game: SmallGame = {}): Play =>
  seated(startPlay(smallRulebook({ format: formatOf(plainSteps), ...game })));

function seated(play: Play): Play {
  const seats = Object.keys(people).filter((seat) => play.rulebook.tables.includes(seat.slice(0, 2)));
  return seats.reduce(
    (now, seat) => must(now, seat, { type: 'takeSeat', newSeat: seat, table: seat.slice(0, 2), role: 'player' }),
    play,
  );
}

export const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);

/** Does the same at every table. */
export const everywhere = (play: Play, doIt: (play: Play, table: TableId) => Play): Play =>
  play.rulebook.tables.reduce(doIt, play);

export const write = (play: Play, table: TableId, sheet: string, field: string, value: string): Play => {
  const base = play.state.tables[table]?.sheets[sheet]?.fields[field]?.version ?? 0;
  return must(play, `${table}-1`, { type: 'writeField', table, sheet, field, value, base });
};

/** Every table says that it has finished its step, and so all go on. */
export const finish = (play: Play): Play =>
  everywhere(play, (now, table) =>
    must(now, `${table}-1`, { type: 'finishStep', table, step: play.state.tables[table]?.step ?? '' }),
  );

/** Gets to a step by finishing the ones before it, doing at every table what they ask. */
export function reach(play: Play, step: string): Play {
  const at = play.state.tables.t1?.step ?? step;
  return at === step ? play : reach(finish(everywhere(play, doings[at] ?? ((now) => now))), step);
}

const doings: Readonly<Record<string, (play: Play, table: TableId) => Play>> = {
  invent: (play, table) => write(play, table, 'scenario', 'name', `Homes of ${table}`),
  swap: (play, table) => must(play, `${table}-1`, { type: 'handOver', table, sheet: 'scenario' }),
  whom: matrixOf,
  choose: (play, table) => pick(pick(play, table, 'tea'), table, 'blog'),
  plan: planOf,
  present: (play, table) => write(play, table, 'reply', 'like', `${table} likes it`),
  tale: taleOf,
  ending: (play, table) => write(play, table, 'lessons', 'monday', `${table} rings back`),
};

function matrixOf(play: Play, table: TableId): Play {
  let now = write(play, table, 'why', 'board/tell', 'wanted');
  now = write(now, table, 'why', 'board/tell:why', `${table} says so`);
  now = write(now, table, 'why', 'others/hear', 'most');
  return write(now, table, 'why', 'others:who', 'sam');
}

export const pick = (play: Play, table: TableId, card: string): Play =>
  must(play, `${table}-1`, { type: 'pickCard', table, card });

function planOf(play: Play, table: TableId): Play {
  const placed = must(play, `${table}-1`, { type: 'placeCard', table, card: 'tea', column: 'now' });
  return must(placed, `${table}-1`, { type: 'aimCard', table, card: 'tea', cell: 'board/tell', on: true });
}

function taleOf(play: Play, table: TableId): Play {
  const named = write(write(play, table, 'story', 'hero:who', 'sam'), table, 'story', 'hero:name', 'Bethan');
  return write(named, table, 'story', 'hero/later', `${table} meets Bethan`);
}

/** The whole small game, played to its end. */
export const wholeGame = (game: SmallGame = {}): Play =>
  everywhere(reach(plainGame(game), 'ending'), doings.ending ?? ((now) => now));

/** The report of a play: without names unless a test wants them. */
export const report = ({ rulebook, state }: Play, names = false): Report => {
  const seen = view(rulebook, state, { kind: 'facilitator' });
  return reportOf({ rulebook, view: seen, people, say: english, date: '5 March 2026', day: '2026-03-05', names });
};

/** One table of the report of a play. */
export function tableOf(play: Play, table: TableId, names = false): ReportTable {
  const found = report(play, names).tables.find((other) => other.table === table);
  if (!found) throw new Error(`No table ${table} in the report`);
  return found;
}

export const titles = (table: ReportTable): readonly string[] => table.parts.map(({ title }) => title);

/** The only part of a table with this title. */
export function partOf(table: ReportTable, title: string): ReportPart {
  const found = table.parts.filter((part) => part.title === title);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} parts are called ${title}`);
  return found[0];
}
