import type { Move } from '../../engine/moves.ts';
import type { Json } from '../../lib/canonical-json.ts';
import { fail, type Result } from '../../lib/result.ts';
import type { AnswerTo, AskOf, Call, InsideAsk, Reply, RoomRefusal } from '../../protocol/room.ts';
import { longestCall } from '../../protocol/room-schema.ts';
import { newId } from '../new-id.ts';

/** A move that this page has asked for and not yet had an answer to. */
export interface AskedMove {
  readonly id: string;
  readonly move: Move;
  /** When it was asked for, in milliseconds on the server's clock. */
  readonly at: number;
  /** The audiences, by their keys, of which the server tells with the move in it already; only its answer is still on the way. */
  readonly told: readonly string[];
}

/** What this page has asked for and not yet had an answer to. */
export interface Calls {
  /** Resolves when the answer is definite; while the line is lost it waits. */
  readonly ask: <Type extends InsideAsk['type']>(ask: AskOf<Type>) => Promise<Result<AnswerTo[Type], RoomRefusal>>;
  readonly answer: (reply: Reply) => void;
  /** The server knows this page: all that waits is sent, again or for the first time, in order and under the ids that it has. */
  readonly open: () => void;
  /** The line is lost: nothing is sent until it is open again. */
  readonly shut: () => void;
  /** Nothing will be answered any more. */
  readonly end: (refusal: RoomRefusal) => void;
  /** In order. The same list until it changes. */
  readonly moves: () => readonly AskedMove[];
  readonly isOwn: (id: string) => boolean;
  /** A move is in what the server tells of an audience. */
  readonly told: (id: string, audience: string) => void;
}

interface CallsParts {
  readonly send: (text: string) => void;
  readonly now: () => number;
  /** The list of moves has changed. */
  readonly changed: () => void;
}

interface Waiting {
  readonly id: string;
  readonly ask: InsideAsk;
  readonly text: string;
  readonly settle: (answer: Result<Json, RoomRefusal>) => void;
  tries: number;
}

/** Asks that mean nothing any more once the line was lost: coming back does the same. */
const passing: ReadonlySet<InsideAsk['type']> = new Set(['typing', 'catchUp'] as const);
/** How often something is asked for that was asked for too quickly, and after how long, in milliseconds. */
const mostTries = 4;
const breath = 700;

export function makeCalls({ send, now, changed }: CallsParts): Calls {
  const waiting = new Map<string, Waiting>();
  const moves = makeAskedMoves(now, changed);
  let isOpen = false;
  let ended: RoomRefusal | undefined;

  const settle = (id: string, answer: Result<Json, RoomRefusal>): void => {
    const asked = waiting.get(id);
    if (!asked || !waiting.delete(id)) return;
    moves.remove(id);
    asked.settle(answer);
  };
  const settlePassing = (): void => {
    for (const { id, ask } of [...waiting.values()]) if (passing.has(ask.type)) settle(id, notKept);
  };
  const again = (asked: Waiting): void => {
    asked.tries += 1;
    setTimeout(() => {
      if (isOpen && waiting.has(asked.id)) send(asked.text);
    }, breath * asked.tries);
  };
  const begin = (asked: Waiting): void => {
    waiting.set(asked.id, asked);
    if (asked.ask.type === 'move') moves.add(asked.id, asked.ask.move);
    if (isOpen) send(asked.text);
    else settlePassing();
  };

  return {
    ask: (ask) =>
      new Promise((resolve) => {
        const id = newId();
        const text = JSON.stringify({ id, ask } satisfies Call);
        const answer = resolve as unknown as Waiting['settle'];
        if (ended) answer(fail(ended));
        else if (isTooLong(text)) answer(fail({ code: 'bad-message' }));
        else begin({ id, ask, text, settle: answer, tries: 0 });
      }),
    answer: ({ re, answer }) => {
      const asked = waiting.get(re);
      if (!asked) return;
      const isHurried = !answer.ok && answer.error.code === 'too-fast' && !passing.has(asked.ask.type);
      if (isHurried && asked.tries < mostTries) again(asked);
      else settle(re, answer);
    },
    open: () => {
      if (isOpen || ended) return;
      isOpen = true;
      for (const { text } of waiting.values()) send(text);
    },
    shut: () => {
      isOpen = false;
      settlePassing();
    },
    end: (refusal) => {
      ended = refusal;
      isOpen = false;
      for (const id of [...waiting.keys()]) settle(id, fail(refusal));
    },
    moves: moves.all,
    isOwn: moves.isOwn,
    told: moves.told,
  };
}

/** The moves among the calls, and the ids of all that there ever were. */
function makeAskedMoves(now: () => number, changed: () => void) {
  const own = new Set<string>();
  let moves: readonly AskedMove[] = [];
  const become = (next: readonly AskedMove[]): void => {
    moves = next;
    changed();
  };
  return {
    all: () => moves,
    add: (id: string, move: Move): void => {
      own.add(id);
      become([...moves, { id, move, at: now(), told: [] }]);
    },
    remove: (id: string): void => {
      if (moves.some((each) => each.id === id)) become(moves.filter((each) => each.id !== id));
    },
    isOwn: (id: string): boolean => own.has(id),
    told: (id: string, audience: string): void => {
      if (moves.some((each) => each.id === id))
        moves = moves.map((each) => (each.id === id ? { ...each, told: [...each.told, audience] } : each));
    },
  };
}

const notKept: Result<never, RoomRefusal> = fail({ code: 'not-saved' });

/** The server reads nothing longer, and lets go of whoever sends it. A message within a message writes some signs twice. */
const isTooLong = (text: string): boolean =>
  text.length > longestCall || new TextEncoder().encode(JSON.stringify(text)).length > 2 * longestCall - 64;
