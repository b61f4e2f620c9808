import { useState } from 'preact/hooks';
import type { Result } from '../../lib/result.ts';
import { doorSentence } from '../../store/room/door-words.ts';
import type { DoorRefusal } from '../../store/room/rooms.ts';
import { useSay } from '../use-tongue.ts';

/** Something that is asked of the server, once at a time. */
export interface Asking {
  /** An answer is on its way. */
  readonly busy: boolean;
  /** Why the last answer was no, or empty. */
  readonly problem: string;
  readonly complain: (problem: string) => void;
  /** Resolves to the answer's value, or to nothing after a refusal, which is then told. */
  readonly run: <Value>(asked: Promise<Result<Value, DoorRefusal>>) => Promise<Value | undefined>;
}

export function useAsking(): Asking {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    busy,
    problem,
    complain: setProblem,
    run: async (asked) => {
      setBusy(true);
      setProblem('');
      const answer = await asked;
      setBusy(false);
      if (answer.ok) return answer.value;
      setProblem(doorSentence(answer.error, say));
      return undefined;
    },
  };
}
