import type { Move, SeatId } from '../engine/moves.ts';
import type { Audience } from '../engine/view.ts';
import type { Me, PersonRole } from './room.ts';

/** Everybody who runs the workshop has the same powers in the game. */
export const runsTheRoom = (role: PersonRole): boolean => role === 'facilitator' || role === 'co-facilitator';

/** The side from which somebody sees the workshop as soon as they are in. */
export function ownAudience({ role, table }: Pick<Me, 'role' | 'table'>): Audience {
  if (runsTheRoom(role)) return { kind: 'facilitator' };
  return table === null ? { kind: 'screen' } : { kind: 'table', table };
}

/** Whether somebody sees the workshop from that side alone. */
export const seesOneSide = ({ role }: Pick<Me, 'role'>): boolean => role !== 'mentor' && !runsTheRoom(role);

/** Whether a guest in a role may ask for a move: guests judge, and vote for themselves. */
export const isForGuest = (move: Move, seat: SeatId): boolean =>
  move.type === 'judgeAnswer' || move.type === 'giveRuling' || (move.type === 'castVote' && move.voter === seat);
