import { lookUp } from '../lib/look-up.ts';
import { tableIn } from './draft.ts';
import type { Step, StepId } from './format.ts';
import { forTable, plays } from './jobs.ts';
import type { TableId } from './moves.ts';
import { isEmpty } from './people.ts';
import type { Rulebook } from './rulebook.ts';
import type { Workshop } from './state.ts';

/** Where tables are. A view knows as much of it as the state. */
export interface Places {
  readonly rulebook: Rulebook;
  readonly dropped: readonly StepId[];
  readonly at: (table: TableId) => TablePlace;
}

export interface TablePlace {
  readonly step: StepId;
  readonly finished: boolean;
  readonly empty: boolean;
}

/** Where tables are in a state. Each is looked up once, for everybody asks about everybody. */
export function placesIn(rulebook: Rulebook, state: Workshop): Places {
  const known = new Map<TableId, TablePlace>();
  const look = (table: TableId): TablePlace => {
    const { step, finished } = tableIn(state, table);
    const place = { step, finished, empty: isEmpty(state, table) };
    known.set(table, place);
    return place;
  };
  return { rulebook, dropped: state.dropped, at: (table) => known.get(table) ?? look(table) };
}

/** The step that a table goes on to: the next that is for it and has not been dropped; or nothing. */
export function nextFor({ rulebook, dropped, at }: Places, table: TableId): Step | undefined {
  const { steps, stepIndex } = forTable(rulebook, table);
  return steps.slice((stepIndex.get(at(table).step) ?? 0) + 1).find(({ id }) => !dropped.includes(id));
}

/**
 * Whether two tables are level: at the same step, or each at one of its own with none between that is for both. Tables that are
 * level come to their next common step together.
 */
export function areLevel({ rulebook, dropped, at }: Places, one: TableId, other: TableId): boolean {
  const [a, b] = [one, other].map((table) => rulebook.stepIndex.get(at(table).step) ?? 0).toSorted((x, y) => x - y);
  const between = rulebook.steps.slice((a ?? 0) + 1, (b ?? 0) + 1);
  return !between.some(({ id }) => !dropped.includes(id) && plays(rulebook, one, id) && plays(rulebook, other, id));
}

type IsReady = (table: TableId) => boolean;

/**
 * For whom a table that is done waits, of some tables: for those at its step that are not done, and for those level with it
 * that come to its next step too and are not through with their own.
 */
export function waitedFor(
  places: Places,
  table: TableId,
  others: readonly TableId[] = places.rulebook.tables,
  isReady: IsReady = (other) => places.at(other).finished,
): readonly TableId[] {
  const next = nextFor(places, table);
  return others.filter((other) => {
    if (other === table || places.at(other).empty || !areLevel(places, table, other)) return false;
    if (places.at(other).step === places.at(table).step && !isReady(other)) return true;
    const comes = next !== undefined && plays(places.rulebook, other, next.id);
    return comes && !(isReady(other) && nextFor(places, other)?.id === next.id);
  });
}

/** The tables that the facilitator moves on: those at the foremost step, and those level with one of them. */
export const tablesInFront = (places: Places, front: StepId): readonly TableId[] => {
  const { rulebook, at } = places;
  const there = rulebook.tables.filter((table) => at(table).step === front);
  return rulebook.tables.filter((table) => there.some((other) => areLevel(places, other, table)));
};

/** Until when the room's clock has to run at least, for tables that are at steps of their own beside one that begins: in milliseconds. */
export function othersNeed(places: Places, state: Workshop, table: TableId, at: number): number {
  const { rulebook } = places;
  const beside = rulebook.tables.some((other) => {
    const { step, empty, finished } = places.at(other);
    const own = rulebook.steps[rulebook.stepIndex.get(step) ?? -1]?.for !== undefined;
    const apart = other !== table && step !== places.at(table).step;
    return apart && own && !empty && !finished && lookUp(state.began, step) !== undefined && areLevel(places, table, other);
  });
  if (!beside) return 0;
  return state.clock.running ? state.clock.endsAt : at + state.clock.left;
}
