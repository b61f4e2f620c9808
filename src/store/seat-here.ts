import type { ResultName } from '../engine/format.ts';
import { isHostMove } from '../engine/host.ts';
import type { Move, SeatId, TableId } from '../engine/moves.ts';
import { sharedSeat } from '../engine/people.ts';
import { isSeatMove } from '../engine/seats.ts';
import { facilitatorSeat } from '../engine/setup.ts';
import type { Connection, Snapshot } from '../protocol/connection.ts';
import { chooserOn } from './own-hand.ts';
import { seatOf } from './room-side.ts';
import type { Session } from './session.ts';

/** On one screen the facilitator's powers are at hand on every side; a table's own moves come from the table's shared seat, and a card of somebody's hand from theirs. In a room everybody has a seat of their own. */
export function seatFor(connection: Connection, { side, snapshot, holder }: Session, move: Move): SeatId {
  if (connection.room) return seatOf(connection.room.me());
  const own = side.kind === 'table' && !isHostMove(move) && !isSeatMove(move);
  if (!own) return facilitatorSeat;
  return chooserOn(connection, { snapshot, holder }, move) ?? seatAt(connection, snapshot, side.table);
}

/** Who writes on a sheet: what the room has together, the facilitator too. */
export function writerAt(connection: Connection, { side, snapshot }: Session, table: TableId, sheet: ResultName): SeatId {
  const { room, rulebook } = connection;
  const shared = rulebook.sheets.get(sheet)?.shared;
  const hosts = shared === 'facilitator' || (shared === 'tables' && side.kind === 'facilitator');
  return hosts && !room ? facilitatorSeat : seatAt(connection, snapshot, table);
}

/** The seat that plays for a table on this screen: in a room one's own, else the shared one, or in a workshop that has none anybody's who is there. */
function seatAt({ room }: Connection, { view }: Snapshot, table: TableId): SeatId {
  if (room) return seatOf(room.me());
  const seats = view.tables.find((glance) => glance.table === table)?.people.map(({ seat }) => seat) ?? [];
  const shared = sharedSeat(table);
  return seats.includes(shared) ? shared : (seats[0] ?? shared);
}
