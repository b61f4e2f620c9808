import type { StepId } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import { legalForTable } from '../../src/engine/legal.ts';
import type { Move, SeatId, TableId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import type { Table } from '../../src/engine/state.ts';
import { present } from '../../src/lib/assert.ts';
import { must, type Play, startPlay } from '../helpers/play.ts';

/** Somebody at a table: `ann1` sits at `t1`. */
export const ann = (table: TableId): SeatId => `ann${table.slice(1)}`;

/** The facilitator asks. */
export const host = (play: Play, move: Move): Play => must(play, facilitatorSeat, move);

export const sit = (play: Play, seat: SeatId, table: TableId): Play =>
  must(play, seat, { type: 'takeSeat', newSeat: seat, table, role: 'player' });

/** One person at each of these tables, or at all. */
export const seated = (rulebook: Rulebook, tables: readonly TableId[] = rulebook.tables): Play =>
  tables.reduce((play, table) => sit(play, ann(table), table), startPlay(rulebook));

export const tableOf = (play: Play, table: TableId): Table => present(play.state.tables[table], table);
export const stepOf = (play: Play, table: TableId): StepId => tableOf(play, table).step;
export const planOf = (play: Play, table: TableId): readonly string[] => tableOf(play, table).plan.map(({ card }) => card);
export const hashOf = (play: Play): string => hash(play.state);

/** Somebody at the table writes a field, knowing what is on it. */
export function write(play: Play, table: TableId, sheet: string, field: string, value: string): Play {
  const base = tableOf(play, table).sheets[sheet]?.fields[field]?.version ?? 0;
  return must(play, ann(table), { type: 'writeField', table, sheet, field, value, base });
}

export const wordsOn = (play: Play, table: TableId, sheet: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tableOf(play, table).sheets[sheet]?.fields ?? {}).map(([id, { value }]) => [id, value]));

export const pick = (play: Play, table: TableId, card: string): Play =>
  must(play, ann(table), { type: 'pickCard', table, card });

export const finish = (play: Play, table: TableId): Play =>
  must(play, ann(table), { type: 'finishStep', table, step: stepOf(play, table) });

/** A table names whatever it owes, and says of all that has landed that it has read it, or has no answer. */
export function settleAll(play: Play, table: TableId): Play {
  if (tableOf(play, table).situations.length === 0) return play;
  const types: readonly Move['type'][] = ['chooseHit', 'noteSituation', 'yieldSituation'];
  const next = legalForTable(play.rulebook, play.state, table).find(({ type }) => types.includes(type));
  return next ? settleAll(must(play, ann(table), next), table) : play;
}

/** Every table with somebody at it finishes its step, after doing the least that the step needs. */
export function finishAll(play: Play): Play {
  const tables = play.rulebook.tables.filter((table) => play.state.seats[ann(table)]?.here);
  const ready = tables.reduce((now, table) => settleAll(prepare(now, table), table), play);
  return tables.reduce(finish, ready);
}

function prepare(play: Play, table: TableId): Play {
  const step = stepOf(play, table);
  if (step === 'invent') return write(play, table, 'scenario', 'name', `The house of ${table}`);
  if (step === 'swap') return must(play, ann(table), { type: 'handOver', table, sheet: 'scenario' });
  if (step === 'whom') return write(play, table, 'why', 'board/tell', 'most');
  return step === 'choose' ? pick(play, table, 'tea') : play;
}

/** Plays on until the tables are at a step. */
export function playTo(play: Play, step: StepId): Play {
  const first = play.rulebook.tables.find((table) => play.state.seats[ann(table)]?.here) ?? 't1';
  return stepOf(play, first) === step ? play : playTo(finishAll(play), step);
}
