import { decide } from '../../../src/engine/decide.ts';
import type { LogEntry } from '../../../src/engine/log.ts';
import type { Move } from '../../../src/engine/moves.ts';
import type { Rulebook } from '../../../src/engine/rulebook.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { formatOf, smallRulebook, steps } from '../../helpers/small-game.ts';

export interface LongPlay {
  readonly rulebook: Rulebook;
  readonly log: readonly LogEntry[];
}

/** So many moves: one person at each of three tables, who then pick cards, lay them back, and write, in turn. */
export function longPlay(moves: number): LongPlay {
  const rulebook = smallRulebook({ tables: 3, format: formatOf([{ ...steps.choose, uses: [] }, steps.tale, steps.ending]) });
  const log: LogEntry[] = [];
  let state = setUp(rulebook);
  while (log.length < moves) {
    const seq = log.length + 1;
    const table = `t${(seq % 3) + 1}`;
    const seat = `${table}-1`;
    const entry = { seq, id: `m${seq}`, seat, at: rulebook.header.startedAt + seq * 1000, move: moveAt(seq, table, seat) };
    const outcome = decide(rulebook, state, entry);
    if (!outcome.ok) throw new Error(`Move ${seq} is refused: ${outcome.error.code}`);
    state = outcome.value.state;
    log.push(entry);
  }
  return { rulebook, log };
}

function moveAt(seq: number, table: string, seat: string): Move {
  if (seq <= 3) return { type: 'takeSeat', newSeat: seat, table, role: 'player' };
  return { type: Math.ceil(seq / 3) % 2 === 0 ? 'pickCard' : 'returnCard', table, card: 'tea' };
}
