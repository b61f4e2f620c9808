import { type ComponentChild, h } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerTo, AskOf, InsideAsk } from '../../protocol/room.ts';
import { doorSentence } from '../../store/room/door-words.ts';
import type { OpenSession } from '../../store/session.ts';

type RoomType = Exclude<InsideAsk['type'], 'move'>;

export interface RoomAsk {
  /** Why the room did not do the last thing; draw it where it belongs. */
  readonly problem: ComponentChild;
  /** Resolves to the answer, or to nothing after a refusal, which is then told. */
  readonly ask: <Type extends RoomType>(what: AskOf<Type>) => Promise<AnswerTo[Type] | undefined>;
}

/** Asks the room for something, and tells why not when it does not happen. */
export function useRoomAsk({ connection, say }: OpenSession): RoomAsk {
  const [problem, setProblem] = useState('');
  return {
    problem: h('p', { role: 'alert', class: problem === '' ? 'notice empty' : 'notice' }, problem),
    ask: async (what) => {
      const answer = await connection.room?.ask(what);
      if (!answer) return undefined;
      setProblem(answer.ok ? '' : doorSentence(answer.error, say));
      return answer.ok ? answer.value : undefined;
    },
  };
}
