import { present } from '../lib/assert.ts';
import { lookUp } from '../lib/look-up.ts';
import { type Draft, emit, tableIn } from './draft.ts';
import { expire } from './effects/register.ts';
import type { Step, StepId } from './format.ts';
import { areLevel, nextFor, othersNeed, placesIn, waitedFor } from './gates.ts';
import { forTable, plays } from './jobs.ts';
import { closeDueAt } from './judging/close.ts';
import type { TableId } from './moves.ts';
import { isEmpty } from './people.ts';
import { lacksResult } from './results.ts';
import type { Rulebook } from './rulebook.ts';
import { injectOnEntry } from './situations/inject.ts';
import type { Workshop } from './state.ts';
import { enterStep, leaveStep } from './steps/register.ts';

/**
 * Moves tables on. Tables at the same step wait for one another; a table with nobody at it is not waited for and goes
 * along. So a table that was taken back catches up by itself, and nobody waits for it. Where tables vote, the vote is
 * counted before they go on. Tables that are at different steps, because those are not for all, wait for one another
 * before the next that is.
 */
export function advance(draft: Draft): Draft {
  const inUse = new Set(draft.rulebook.tables.map((table) => tableIn(draft.state, table).step));
  for (const step of draft.rulebook.steps) {
    if (!inUse.has(step.id)) continue;
    const counted = closeDueAt(draft, step);
    if (counted !== draft) return advance(counted);
    if (!isComplete(draft, step.id)) continue;
    const moved = goOn(draft, step.id);
    if (moved !== draft) return advance(moved);
  }
  return draft;
}

function isComplete({ rulebook, state }: Draft, step: StepId): boolean {
  const here = tablesAt(rulebook, state, step);
  const waits = here.some((table) => !tableIn(state, table).finished && !isEmpty(state, table));
  return !waits && here.some((table) => !isEmpty(state, table));
}

/** Moves on whoever is at a step where everybody is done, as far as nobody is waited for. */
function goOn(draft: Draft, step: StepId): Draft {
  const { rulebook, state } = draft;
  const next = stepAfter(draft, step);
  if (rulebook.own.size === 0) return next ? moveAll(draft, step, next) : draft;
  const places = placesIn(rulebook, state);
  return moveEach(
    draft,
    tablesAt(rulebook, state, step).filter((table) => waitedFor(places, table).length === 0),
  );
}

/** Moves tables each to its own next step, and with them empty ones that are level with them and come there too. */
export function moveEach(draft: Draft, tables: readonly TableId[]): Draft {
  const places = placesIn(draft.rulebook, draft.state);
  const goals = new Map(tables.flatMap((table) => [[table, nextFor(places, table)] as const]));
  for (const empty of draft.rulebook.tables.filter((table) => !goals.has(table) && places.at(table).empty)) {
    const [, goal] =
      [...goals].find(([table, to]) => to && plays(draft.rulebook, empty, to.id) && areLevel(places, table, empty)) ?? [];
    goals.set(empty, goal);
  }
  return draft.rulebook.tables.reduce((moved, table) => {
    const goal = goals.get(table);
    return goal ? goTo(moved, table, goal) : moved;
  }, draft);
}

/** The tables that are at a step, in the order of the room. */
export const tablesAt = (rulebook: Rulebook, state: Workshop, step: StepId): readonly TableId[] =>
  rulebook.tables.filter((table) => tableIn(state, table).step === step);

/** Moves every table at one step to another. */
export const moveAll = (draft: Draft, from: StepId, to: Step): Draft =>
  tablesAt(draft.rulebook, draft.state, from).reduce((moved, table) => goTo(moved, table, to), draft);

/** The next step that has not been dropped, or nothing. */
export const stepAfter = ({ rulebook, state }: Draft, step: StepId): Step | undefined =>
  rulebook.steps.slice(indexOf(rulebook, step) + 1).find((next) => !state.dropped.includes(next.id));

export const indexOf = (rulebook: Rulebook, step: StepId): number => present(rulebook.stepIndex.get(step), 'step ', step);

/** The step that the foremost table is at: the one the clock is for. */
export function frontStep(rulebook: Rulebook, state: Workshop): Step {
  const front = Math.max(...rulebook.tables.map((table) => indexOf(rulebook, tableIn(state, table).step)));
  return present(rulebook.steps[front], 'the foremost step');
}

/** The minutes planned for a step. */
export const minutesOf = (state: Workshop, step: Step): number => lookUp(state.minutes, step.id) ?? step.minutes;

/** Moves one table to a step, ahead or back, and records what it goes past without its result. */
export function goTo(draft: Draft, table: TableId, to: Step): Draft {
  const { step } = tableIn(draft.state, table);
  const own = forTable(draft.rulebook, table);
  const ahead = own.steps.slice(indexOf(own, step), indexOf(own, to.id));
  const left = ahead.length > 0 ? leaveStep(draft, step, table) : draft;
  const passed = ahead.reduce((now, each) => passOver(now, each, table), left);
  const over = expire(expire(passed, table, 'step'), table, to.kind);
  return arrive(emit(begin(over, to, table), { type: 'stepEntered', table, step: to.id }), table, to);
}

/** What happens by itself once a table is at a step. */
export const arrive = (draft: Draft, table: TableId, step: Step): Draft =>
  injectOnEntry(enterStep(draft, step.id, table), step, table);

function passOver(draft: Draft, step: Step, table: TableId): Draft {
  const now = tableIn(draft.state, table);
  const done = now.step === step.id && now.finished && !lacksResult(forTable(draft.rulebook, table), now, step);
  return done || now.passedOver.includes(step.id) ? draft : emit(draft, { type: 'stepPassedOver', table, step: step.id });
}

/** Starts the room's clock when the first table reaches a step. Where others are at steps of their own it runs for the longest of them. */
function begin(draft: Draft, step: Step, table: TableId): Draft {
  if (lookUp(draft.state.began, step.id) !== undefined) return draft;
  const begun = emit(draft, { type: 'stepBegan', step: step.id, at: draft.at });
  const needed = draft.at + minutesOf(draft.state, step) * 60_000;
  const endsAt = Math.max(needed, othersEnd(begun, step, table));
  return emit(begun, { type: 'clockSet', clock: { running: true, endsAt } });
}

/** When those will be done who are at steps of their own beside the one that begins, in milliseconds; 0 where nobody is. */
function othersEnd({ rulebook, state, at }: Draft, step: Step, table: TableId): number {
  if (rulebook.own.size === 0) return 0;
  const now = placesIn(rulebook, state);
  const there = { ...now, at: (each: TableId) => (each === table ? { ...now.at(each), step: step.id } : now.at(each)) };
  return othersNeed(there, state, table, at);
}
