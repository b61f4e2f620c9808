import { decide, type Outcome } from '../engine/decide.ts';
import type { Event } from '../engine/events.ts';
import { legalForHand, legalForTable, legalMoves } from '../engine/legal.ts';
import type { LogEntry } from '../engine/log.ts';
import type { Move, TableId } from '../engine/moves.ts';
import { isEmpty } from '../engine/people.ts';
import { type BrokenLog, replayFrom } from '../engine/replay.ts';
import type { Rulebook } from '../engine/rulebook.ts';
import { facilitatorSeat, setUp } from '../engine/setup.ts';
import type { Workshop } from '../engine/state.ts';
import type { Audience, View } from '../engine/view.ts';
import { view } from '../engine/views/view.ts';
import { cleanText } from '../lib/clean-text.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Answer, Ask, Refusal } from '../protocol/connection.ts';

/** Where the dealer keeps the log. `append` keeps all of the entries or none; it resolves once they would survive a crash, to `false` when another dealer has used a number. */
export interface LogKeeper {
  readonly append: (entries: readonly LogEntry[]) => Promise<boolean>;
  /** The entries after `seq`, in order. */
  readonly after: (seq: number) => Promise<readonly LogEntry[]>;
}

/** One accepted move: it is kept, and this is what it made happen. */
export interface Dealt {
  readonly entry: LogEntry;
  readonly events: readonly Event[];
}

/** The authority over one workshop: it holds the true state, and tells each audience its own view. */
export interface Dealer {
  readonly rulebook: Rulebook;
  readonly seq: () => number;
  readonly state: () => Workshop;
  readonly entries: () => readonly LogEntry[];
  readonly view: (audience: Audience) => View;
  readonly legal: (audience: Audience) => readonly Move[];
  /** Decides, keeps, and only then answers: always, whatever the keeper does. What is asked while the keeper writes is kept together afterwards. */
  readonly submit: (ask: Ask) => Promise<Answer>;
  /** Takes in what another dealer has added to the same log, as far as these rules accept it. Resolves to whether there was anything. */
  readonly catchUp: () => Promise<boolean>;
}

interface DealerParts {
  readonly rulebook: Rulebook;
  readonly entries: readonly LogEntry[];
  /** The state after some of the entries, to begin from instead of the first. */
  readonly from?: { readonly seq: number; readonly state: Workshop };
  readonly keeper: LogKeeper;
  /** Milliseconds; only differences and order matter. */
  readonly now: () => number;
  /** Hears of every accepted move, in order, when it is kept and before it is answered. */
  readonly dealt?: (dealt: readonly Dealt[]) => void;
  /** Hears of a mistake of ours in the rules: whoever asked is told that it could not be done, and the workshop goes on. */
  readonly fault?: (error: unknown) => void;
}

/** Opens a workshop from its log. Fails when the log does not follow the rules. */
export function openDealer(parts: DealerParts): Result<Dealer, BrokenLog> {
  const { rulebook, entries, from = { seq: 0, state: setUp(rulebook) } } = parts;
  const replayed = replayFrom(rulebook, from.state, from.seq, entries.slice(from.seq));
  return replayed.ok ? ok(makeDealer(parts, replayed.value)) : replayed;
}

interface Waiting {
  readonly ask: Ask;
  readonly answer: (answer: Answer) => void;
}

/** An ask with what the rules say to it, on the state that the asks before it would leave. */
interface Decided {
  readonly asked: Waiting;
  readonly answer: Answer;
  readonly dealt?: Dealt & { readonly state: Workshop };
}

/** More than this many asks are not kept in one go. */
const mostAtOnce = 256;

function makeDealer({ rulebook, entries, keeper, now, dealt: tell, fault }: DealerParts, replayed: Workshop): Dealer {
  let state = replayed;
  const log = [...entries];
  const seqs = new Map<string, number>(log.map(({ id, seq }) => [id, seq]));
  let waiting: Waiting[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };

  const fold = (dealt: readonly (Dealt & { readonly state: Workshop })[]): void => {
    for (const { entry, state: after } of dealt) {
      state = after;
      log.push(entry);
      seqs.set(entry.id, entry.seq);
    }
    if (dealt.length > 0) tell?.(dealt);
  };

  const catchUpNow = async (): Promise<boolean> => {
    const missed: (Dealt & { readonly state: Workshop })[] = [];
    for (const entry of await keeper.after(log.length).catch(() => [])) {
      const outcome = decide(rulebook, missed.at(-1)?.state ?? state, entry);
      if (!outcome.ok || entry.seq !== log.length + missed.length + 1) break;
      missed.push({ entry, ...outcome.value });
    }
    fold(missed);
    return missed.length > 0;
  };

  const settle = async (asked: readonly Waiting[]): Promise<void> => {
    const decided = decideAll(rulebook, { state, last: log.at(-1), seqs, time: now(), fault }, asked);
    const dealt = decided.flatMap((each) => each.dealt ?? []);
    const kept = dealt.length === 0 || (await keeper.append(dealt.map(({ entry }) => entry)).catch(() => false));
    if (!kept && (await catchUpNow())) return settle(asked);
    if (kept) fold(dealt);
    answerAll(decided, kept);
  };

  const settleWaiting = async (): Promise<void> => {
    const asked = waiting.slice(0, mostAtOnce);
    waiting = waiting.slice(asked.length);
    if (asked.length > 0) await settle(asked);
  };

  return {
    rulebook,
    seq: () => log.length,
    state: () => state,
    entries: () => log.slice(),
    view: (audience) => view(rulebook, state, audience),
    legal: (audience) => legalTo(rulebook, state, audience),
    submit: (ask) =>
      new Promise((answer) => {
        waiting.push({ ask, answer });
        void inTurn(settleWaiting);
      }),
    catchUp: () => inTurn(catchUpNow),
  };
}

/** What could not be kept has not happened, nor has anything that was decided after it. */
function answerAll(decided: readonly Decided[], kept: boolean): void {
  const sound = kept ? decided.length : decided.findIndex((each) => each.dealt !== undefined);
  for (const [at, { asked, answer }] of decided.entries()) asked.answer(at < sound ? answer : fail({ code: 'not-saved' }));
}

interface Before {
  readonly state: Workshop;
  readonly last: LogEntry | undefined;
  /** The numbers of the moves that were accepted, by their ids. */
  readonly seqs: ReadonlyMap<string, number>;
  readonly time: number;
  readonly fault: DealerParts['fault'];
}

/** Asks the rules for each in turn, as if what came before it were kept already. */
function decideAll(rulebook: Rulebook, before: Before, asked: readonly Waiting[]): readonly Decided[] {
  let { state, last } = before;
  const fresh = new Map<string, number>();
  return asked.map((each): Decided => {
    const known = before.seqs.get(each.ask.id) ?? fresh.get(each.ask.id);
    if (known !== undefined) return { asked: each, answer: ok({ seq: known }) };
    const entry = nextEntry(last, each.ask, before.time);
    const outcome = decideSafely(rulebook, state, entry, before.fault);
    if (!outcome.ok) return { asked: each, answer: outcome };
    ({ state } = outcome.value);
    last = entry;
    fresh.set(entry.id, entry.seq);
    return { asked: each, answer: ok({ seq: entry.seq }), dealt: { entry, ...outcome.value } };
  });
}

/** What the rules say; a mistake in them harms only the move that found it. */
function decideSafely(
  rulebook: Rulebook,
  state: Workshop,
  entry: LogEntry,
  fault: DealerParts['fault'],
): Result<Outcome, Refusal> {
  try {
    return decide(rulebook, state, entry);
  } catch (error) {
    if (!fault) throw error;
    fault(error);
    return fail({ code: 'not-saved' });
  }
}

/** What an audience may do: the facilitator, the people at a table together, and somebody with their own hand; nothing while nobody is there, and nothing on the screen. */
function legalTo(rulebook: Rulebook, state: Workshop, audience: Audience): readonly Move[] {
  switch (audience.kind) {
    case 'facilitator':
      return legalMoves(rulebook, state, facilitatorSeat);
    case 'table':
      return legalAt(rulebook, state, audience.table);
    case 'seat':
      return legalForHand(rulebook, state, audience.seat);
    case 'screen':
      return [];
  }
}

const legalAt = (rulebook: Rulebook, state: Workshop, table: TableId): readonly Move[] =>
  isEmpty(state, table) ? [] : legalForTable(rulebook, state, table);

/** The entry that an ask becomes: time never goes back in a log, and words lie in it as the rules read them. */
function nextEntry(last: LogEntry | undefined, { id, seat, move }: Ask, now: number): LogEntry {
  const tidy = move.type === 'writeField' ? { ...move, value: cleanText(move.value) } : move;
  return { seq: (last?.seq ?? 0) + 1, id, seat, at: Math.max(now, last?.at ?? 0), move: tidy };
}
