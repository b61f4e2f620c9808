import { fail, ok, type Result } from '../lib/result.ts';
import { decide } from './decide.ts';
import type { LogEntry } from './log.ts';
import type { Rejection } from './rejections.ts';
import type { Rulebook } from './rulebook.ts';
import { setUp } from './setup.ts';
import type { Workshop } from './state.ts';

/** Where a log stops making sense. */
export interface BrokenLog {
  readonly seq: number;
  readonly reason: Rejection | 'gap';
}

/** Plays a log again, from the first move to the last: the same header and moves always give the same state. */
export const replay = (rulebook: Rulebook, entries: readonly LogEntry[]): Result<Workshop, BrokenLog> =>
  replayFrom(rulebook, setUp(rulebook), 0, entries);

/** Plays on from the state after move number `seq` with the moves that came next. */
export function replayFrom(
  rulebook: Rulebook,
  from: Workshop,
  seq: number,
  entries: readonly LogEntry[],
): Result<Workshop, BrokenLog> {
  let state = from;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== seq + index + 1) return fail({ seq: seq + index + 1, reason: 'gap' });
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) return fail({ seq: entry.seq, reason: outcome.error });
    state = outcome.value.state;
  }
  return ok(state);
}
