import type { Result } from '../../lib/result.ts';
import type { AnswerTo, AskOf, OutsideAsk, Reply, RoomRefusal } from '../../protocol/room.ts';
import { readTell } from '../../protocol/tell-schema.ts';
import { newId } from '../new-id.ts';
import type { Pipe } from './pipe.ts';

/** Asks what a room is, without going in: as often as it takes until there is an answer. */
export const knock = (pipe: Pipe, code: string): Promise<Result<AnswerTo['knock'], RoomRefusal>> =>
  askOnce(pipe, { type: 'knock', code });

function askOnce<Type extends OutsideAsk['type']>(pipe: Pipe, ask: AskOf<Type>): Promise<Result<AnswerTo[Type], RoomRefusal>> {
  const id = newId();
  const say = (): void => pipe.send(JSON.stringify({ id, ask }));
  return new Promise((resolve) => {
    const answered = ({ re, answer }: Reply): void => {
      if (re !== id) return;
      stop();
      resolve(answer as Result<AnswerTo[Type], RoomRefusal>);
    };
    const heard = (text: unknown): void => {
      const tell = readTell(text);
      if (tell?.type === 'reply') answered(tell.reply);
    };
    const stop = pipe.listen({ opened: say, broken: () => undefined, heard });
    if (pipe.isOpen()) say();
  });
}
