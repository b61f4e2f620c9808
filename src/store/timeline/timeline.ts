import { decide, type Outcome } from '../../engine/decide.ts';
import type { LogEntry } from '../../engine/log.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import { setUp } from '../../engine/setup.ts';
import type { Workshop } from '../../engine/state.ts';
import type { Say } from '../../i18n/words.ts';
import { invariant, present } from '../../lib/assert.ts';
import { addMoment, type Moment } from './moment.ts';
import { narrator } from './narrate.ts';

/** A workshop as it went, read so far: what happened at each move, and the way back to the state after any of them. */
export interface Timeline {
  readonly rulebook: Rulebook;
  /** The rulebook in the language of whoever reads. */
  readonly shown: Rulebook;
  readonly entries: readonly LogEntry[];
  /** The state after all entries that have been read. */
  readonly last: Workshop;
  /** The state before the first move, and after every `marksEvery` moves. */
  readonly marks: readonly Workshop[];
  /** What is worth telling, in order. */
  readonly moments: readonly Moment[];
}

/** How many moves lie between two states that are kept: few enough to play them again in a moment. */
export const marksEvery = 200;

/** A timeline before the first move. */
export function startTimeline(rulebook: Rulebook, shown: Rulebook = rulebook): Timeline {
  const first = setUp(rulebook);
  return { rulebook, shown, entries: [], last: first, marks: [first], moments: [] };
}

/** Reads at most `most` entries more of a log whose beginning has been read. Throws an `InvariantError` when the rules refuse one. */
export function readOn(timeline: Timeline, log: readonly LogEntry[], say: Say, most = Number.POSITIVE_INFINITY): Timeline {
  const { rulebook, shown, entries, last, marks, moments } = timeline;
  const next = log.slice(entries.length, entries.length + most);
  const tell = narrator(shown, last, say);
  const told = [...moments];
  const kept = [...marks];
  let state = last;
  for (const entry of next) {
    const outcome = play(rulebook, state, entry);
    state = outcome.state;
    if (entry.seq % marksEvery === 0) kept.push(state);
    addMoment(told, tell(entry, outcome));
  }
  return { rulebook, shown, entries: [...entries, ...next], last: state, marks: kept, moments: told };
}

/** The state after the first `seq` moves, played again from the nearest one that is kept. */
export function stateAt({ rulebook, entries, marks }: Timeline, seq: number): Workshop {
  const until = Math.max(0, Math.min(seq, entries.length));
  const mark = Math.floor(until / marksEvery);
  const kept = present(marks[mark], `the state after ${mark * marksEvery} moves`);
  return entries.slice(mark * marksEvery, until).reduce((state, entry) => play(rulebook, state, entry).state, kept);
}

function play(rulebook: Rulebook, state: Workshop, entry: LogEntry): Outcome {
  const outcome = decide(rulebook, state, entry);
  invariant(outcome.ok, `The rules accepted move ${entry.seq} before`);
  return outcome.value;
}
