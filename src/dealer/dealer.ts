import { type Result, fail, ok } from '../lib/result.ts';
import { decide } from '../engine/decide.ts';
import { legalForTable, legalMoves } from '../engine/legal.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move, SeatId } from '../engine/moves.ts';
import type { Rejection } from '../engine/rejections.ts';
import { type BrokenLog, replay } from '../engine/replay.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { Workshop } from '../engine/state.ts';
import { type Audience, type View, view } from '../engine/view.ts';
import type { Accepted, Answer, Ask } from '../protocol/connection.ts';

/** Where the dealer keeps the log. `append` resolves once the entry would survive a crash; it answers `false` when another dealer has used that number. */
export interface LogKeeper {
  readonly append: (entry: LogEntry) => Promise<boolean>;
  /** The entries after `seq`, in order. */
  readonly after: (seq: number) => Promise<readonly LogEntry[]>;
}

/** The authority over one workshop: it holds the true state, and tells each audience its own view. */
export interface Dealer {
  readonly rulebook: Rulebook;
  readonly seq: () => number;
  readonly state: () => Workshop;
  readonly entries: () => readonly LogEntry[];
  readonly view: (audience: Audience) => View;
  readonly legal: (audience: Audience, seat: SeatId) => readonly Move[];
  /** Decides, keeps, and only then answers. Asks are taken one after another. */
  readonly submit: (ask: Ask) => Promise<Answer>;
  /** Takes in what another dealer has added to the same log. Resolves to whether there was anything. */
  readonly catchUp: () => Promise<boolean>;
}

interface DealerParts {
  readonly rulebook: Rulebook;
  readonly entries: readonly LogEntry[];
  readonly keeper: LogKeeper;
  /** Milliseconds; only differences and order matter. */
  readonly now: () => number;
}

/** Opens a workshop from its log. Fails when the log does not follow the rules. */
export function openDealer(parts: DealerParts): Result<Dealer, BrokenLog> {
  const replayed = replay(parts.rulebook, parts.entries);
  return replayed.ok ? ok(makeDealer(parts, replayed.value)) : replayed;
}

function makeDealer({ rulebook, entries, keeper, now }: DealerParts, replayed: Workshop): Dealer {
  let state = replayed;
  let log = entries;
  let queue: Promise<unknown> = Promise.resolve();
  const answers = new Map<string, Accepted>(log.map(({ id, seq }) => [id, { seq, events: [] }]));

  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };

  const take = (entry: LogEntry): Accepted | Rejection => {
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) return outcome.error;
    state = outcome.value.state;
    log = [...log, entry];
    const accepted = { seq: entry.seq, events: outcome.value.events };
    answers.set(entry.id, accepted);
    return accepted;
  };

  const catchUpNow = async (): Promise<boolean> => {
    const missed = await keeper.after(log.length);
    for (const entry of missed) take(entry);
    return missed.length > 0;
  };

  const submitNow = async ({ id, seat, move }: Ask): Promise<Answer> => {
    const before = answers.get(id);
    if (before) return ok(before);
    const at = Math.max(now(), log.at(-1)?.at ?? 0);
    const entry: LogEntry = { seq: log.length + 1, id, seat, at, move };
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) return fail(outcome.error);
    const kept = await keeper.append(entry).catch(() => undefined);
    if (kept === undefined) return fail({ code: 'not-saved' });
    if (!kept) return (await catchUpNow()) ? submitNow({ id, seat, move }) : fail({ code: 'not-saved' });
    const taken = take(entry);
    return 'seq' in taken ? ok(taken) : fail(taken);
  };

  return {
    rulebook,
    seq: () => log.length,
    state: () => state,
    entries: () => log,
    view: (audience) => view(rulebook, state, audience),
    legal: (audience, seat) =>
      audience.kind === 'table' ? legalForTable(rulebook, state, audience.table) : legalMoves(rulebook, state, seat),
    submit: (ask) => inTurn(() => submitNow(ask)),
    catchUp: () => inTurn(catchUpNow),
  };
}

