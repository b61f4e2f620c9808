import { decide, type Outcome } from '../engine/decide.ts';
import { legalForTable, legalMoves } from '../engine/legal.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move, SeatId, TableId } from '../engine/moves.ts';
import { isEmpty } from '../engine/people.ts';
import { type BrokenLog, replay } from '../engine/replay.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import type { Workshop } from '../engine/state.ts';
import type { Audience, View } from '../engine/view.ts';
import { view } from '../engine/views/view.ts';
import { cleanText } from '../lib/clean-text.ts';
import { fail, ok, type Result } from '../lib/result.ts';
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
  /** Decides, keeps, and only then answers: always, whatever the keeper does. Asks are taken one after another. */
  readonly submit: (ask: Ask) => Promise<Answer>;
  /** Takes in what another dealer has added to the same log, as far as these rules accept it. Resolves to whether there was anything. */
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

  const fold = (entry: LogEntry, { state: after, events }: Outcome): Accepted => {
    const accepted = { seq: entry.seq, events };
    state = after;
    log = [...log, entry];
    answers.set(entry.id, accepted);
    return accepted;
  };

  const catchUpNow = async (): Promise<boolean> => {
    const known = log.length;
    for (const entry of await keeper.after(known).catch(() => [])) {
      const outcome = decide(rulebook, state, entry);
      if (!outcome.ok || entry.seq !== log.length + 1) break;
      fold(entry, outcome.value);
    }
    return log.length > known;
  };

  const submitNow = async (ask: Ask): Promise<Answer> => {
    const before = answers.get(ask.id);
    if (before) return ok(before);
    const entry = nextEntry(log, ask, now());
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) return outcome;
    if (await keeper.append(entry).catch(() => false)) return ok(fold(entry, outcome.value));
    return (await catchUpNow()) ? submitNow(ask) : fail({ code: 'not-saved' });
  };

  return {
    rulebook,
    seq: () => log.length,
    state: () => state,
    entries: () => log,
    view: (audience) => view(rulebook, state, audience),
    legal: (audience, seat) =>
      audience.kind === 'table' ? legalAt(rulebook, state, audience.table) : legalMoves(rulebook, state, seat),
    submit: (ask) => inTurn(() => submitNow(ask)),
    catchUp: () => inTurn(catchUpNow),
  };
}

/** What the people at a table may do with it; nothing while nobody is there. */
const legalAt = (rulebook: Rulebook, state: Workshop, table: TableId): readonly Move[] =>
  isEmpty(state, table) ? [] : legalForTable(rulebook, state, table);

/** The entry that an ask becomes: time never goes back in a log, and words lie in it as the rules read them. */
function nextEntry(log: readonly LogEntry[], { id, seat, move }: Ask, now: number): LogEntry {
  const tidy = move.type === 'writeField' ? { ...move, value: cleanText(move.value) } : move;
  return { seq: log.length + 1, id, seat, at: Math.max(now, log.at(-1)?.at ?? 0), move: tidy };
}
