import type { Move, SeatId, TableId } from '../../engine/moves.ts';
import { sharedSeat } from '../../engine/people.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Answer } from '../../protocol/connection.ts';
import type { PersonRole, RoomRefusal } from '../../protocol/room.ts';
import type { StoredPerson } from '../storage/storage.ts';
import { mayRule } from './may.ts';
import { isFacilitator, isSeated } from './people.ts';
import type { Room } from './room.ts';
import { emptiest } from './room-views.ts';
import { newKey } from './secrets.ts';

/** What the room does by itself, as the facilitator would. */
const moveFor = (room: Room, move: Move): Promise<Answer> => room.submit(facilitatorSeat, ownMoveId(), move);

/** A new id for a move that the room makes by itself. */
const ownMoveId = (): string => `room-${newKey()}`;

/** Gives somebody a place at a table: their old seat, or a new one. */
export function sitDown(room: Room, seat: SeatId, table: TableId, role: PersonRole): Promise<Answer> {
  const known = lookUp(room.dealer.state().seats, seat);
  if (known) return moveFor(room, { type: 'changeTable', who: seat, table });
  return moveFor(room, { type: 'takeSeat', newSeat: seat, table, role: role === 'scribe' ? 'scribe' : 'player' });
}

/** Takes somebody's place at a table away, where they have one: the facilitator does, who can take that back, or they do it themselves. */
export async function standUp(room: Room, seat: SeatId, by: SeatId): Promise<void> {
  if (room.tableOf(seat) !== null) await room.submit(by, ownMoveId(), { type: 'leaveSeat', who: seat });
}

/** Somebody who belongs at a table gets their place again, or another when there was none. */
export async function bringBack(room: Room, person: StoredPerson): Promise<void> {
  if (!isSeated(person) || room.tableOf(person.seat) !== null) return;
  const before = lookUp(room.dealer.state().seats, person.seat)?.table ?? person.table;
  const table = before ?? emptiest(room);
  if (table !== undefined) await sitDown(room, person.seat, table, person.role);
}

interface Giver {
  readonly room: Room;
  readonly person: StoredPerson;
}

/** Makes somebody something else. Who runs the workshop is for the facilitator alone to say, and is handed over in another way. */
export async function giveRole({ room, person }: Giver, seat: SeatId, role: PersonRole): Promise<Result<null, RoomRefusal>> {
  const target = room.people.find(seat);
  if (!target || target.removed) return fail({ code: 'no-such-person' });
  if (!mayGive(person, target, role)) return fail({ code: 'not-allowed' });
  if (!(await room.people.change(seat, { role }))) return fail({ code: 'not-saved' });
  if (!isSeated({ role })) await standUp(room, seat, seat);
  else await bringBack(room, { ...target, role });
  if (isSeated({ role })) await moveFor(room, { type: 'giveRole', who: seat, role: role === 'scribe' ? 'scribe' : 'player' });
  room.refresh(seat);
  return ok(null);
}

function mayGive(giver: StoredPerson, target: StoredPerson, role: PersonRole): boolean {
  if (role === 'facilitator' || target.role === 'screen' || role === 'screen') return false;
  return mayRule(giver, target) && (giver.role === 'facilitator' || !isFacilitator({ role }));
}

/** A table that plays on paper has one seat, for which the facilitator moves. */
export async function playOnPaper(room: Room, table: TableId, on: boolean): Promise<Result<null, RoomRefusal>> {
  if (!room.dealer.rulebook.clientOf.has(table)) return fail({ code: 'no-such-table' });
  const others = room.settings.paper.filter((each) => each !== table);
  if (!(await room.change({ settings: { ...room.settings, paper: on ? [...others, table] : others } })))
    return fail({ code: 'not-saved' });
  const seat = sharedSeat(table);
  if (on) await sitDown(room, seat, table, 'scribe');
  else await standUp(room, seat, seat);
  return ok(null);
}
