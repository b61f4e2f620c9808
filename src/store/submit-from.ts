import type { StoreApi } from 'zustand/vanilla';
import type { Move, SeatId } from '../engine/moves.ts';
import type { Answer, Connection, Refusal } from '../protocol/connection.ts';
import { refusalSentence } from './refusal.ts';
import type { Session } from './session.ts';
import type { Tongue } from './tongue.ts';

/** `tells`: whether a refusal is worth a notice; every one is, unless it says otherwise. */
export type SubmitFrom = (seat: SeatId, move: Move, tells?: (refusal: Refusal) => boolean) => Promise<Answer>;

/** Asks the dealer, and tells why not when it does not happen. */
export function submitter(connection: Connection, store: StoreApi<Session>, { say, shown }: Tongue): SubmitFrom {
  return async (seat, move, tells = () => true) => {
    const answer = await connection.submit(seat, move);
    if (answer.ok) store.setState({ notice: '' });
    else if (answer.error.code !== 'nothing-changed' && tells(answer.error)) {
      const { people } = store.getState();
      store.setState({ notice: refusalSentence(answer.error, people, say, shown(connection.rulebook)) });
    }
    return answer;
  };
}
