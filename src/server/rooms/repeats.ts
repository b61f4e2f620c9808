import { createHash } from 'node:crypto';
import type { Result } from '../../lib/result.ts';
import type { OutsideAsk, RoomRefusal } from '../../protocol/room.ts';

/** Gives whoever asks for the same again under the same id the same answer: the line was lost before they heard it. */
export type Repeats<Value> = (
  id: string,
  ask: OutsideAsk,
  answer: () => Promise<Result<Value, RoomRefusal>>,
) => Promise<Result<Value, RoomRefusal>>;

/** Answers are remembered for so long, in milliseconds, and no more than so many. */
const memory = 5 * 60_000;
const mostKept = 1000;

/** Asks that have an effect, and need not be remembered by the disk: coming back does nothing that could be done twice. */
const withEffect: ReadonlySet<OutsideAsk['type']> = new Set(['host', 'join', 'show', 'sit', 'recover'] as const);

export function makeRepeats<Value>(now: () => number): Repeats<Value> {
  const kept = new Map<string, { readonly answer: ReturnType<Parameters<Repeats<Value>>[2]>; readonly at: number }>();

  const forgetOld = (): void => {
    for (const [name, { at }] of kept) {
      if (kept.size <= mostKept && now() - at < memory) break;
      kept.delete(name);
    }
  };

  return (id, ask, answer) => {
    if (!withEffect.has(ask.type)) return answer();
    const name = nameOf(id, ask);
    const before = kept.get(name);
    if (before && now() - before.at < memory) return before.answer;
    const fresh = answer();
    kept.set(name, { answer: fresh, at: now() });
    forgetOld();
    // Nothing was done: the next try may do better.
    fresh.then(
      ({ ok }) => void (ok || kept.delete(name)),
      () => kept.delete(name),
    );
    return fresh;
  };
}

/** Of the whole call: the id alone may be another's. */
const nameOf = (id: string, ask: OutsideAsk): string =>
  createHash('sha256')
    .update(`${id} ${JSON.stringify(ask)}`)
    .digest('hex');
