import { isHostMove } from '../../engine/host.ts';
import type { Move, SeatId } from '../../engine/moves.ts';
import { isSeatMove } from '../../engine/seats.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import type { Audience } from '../../engine/view.ts';
import { isForGuest } from '../../protocol/roles.ts';
import type { PersonRole, RoomAsk } from '../../protocol/room.ts';
import type { RoomSettings, StoredPerson } from '../storage/storage.ts';
import { isFacilitator, isSeated } from './people.ts';

/** The seat from which a person's move comes, or nothing when the room does not let them make it. The rules decide about all the rest. */
export function seatOfMove(person: StoredPerson, move: Move, settings: RoomSettings): SeatId | undefined {
  if (isFacilitator(person)) return facilitatorSeat;
  return mayMove(person, move, settings) ? person.seat : undefined;
}

function mayMove({ role, seat }: StoredPerson, move: Move, { seating, locked }: RoomSettings): boolean {
  if (isHostMove(move)) return false;
  if (role === 'guest') return isForGuest(move, seat);
  if (role !== 'player' && role !== 'scribe') return false;
  if (!isSeatMove(move)) return true;
  // People come and go through the room; at a table they may only go elsewhere themselves.
  return move.type === 'changeTable' && move.who === seat && seating === 'choose' && !locked;
}

/** Whether somebody may see what an audience sees. `table` is where they sit. */
export function mayWatch(person: StoredPerson, table: string | null, audience: Audience): boolean {
  if (audience.kind === 'screen') return true;
  // A hand is for nobody else's eyes, not even for those who run the room.
  if (audience.kind === 'seat') return isSeated(person) && person.seat === audience.seat;
  if (isFacilitator(person)) return true;
  if (audience.kind === 'facilitator') return false;
  return person.role === 'mentor' || (isSeated(person) && audience.table === table);
}

/** Whether somebody may take another away, let them back, or give out their seat: the facilitator is out of everybody's reach, and whoever helps to run the workshop is in the facilitator's alone. */
export function mayRule(by: StoredPerson, target: StoredPerson): boolean {
  if (!isFacilitator(by) || target.role === 'facilitator') return false;
  return by.role === 'facilitator' || !isFacilitator(target);
}

const everyoneButScreens: readonly PersonRole[] = [
  ...(['facilitator', 'co-facilitator', 'player', 'scribe', 'mentor', 'guest', 'watcher'] as const),
];

/** Who may ask for what; moves, and what everyone may look at, are decided one by one. */
const askers: Readonly<Partial<Record<RoomAsk['type'], readonly PersonRole[]>>> = {
  rename: everyoneButScreens,
  seatCode: everyoneButScreens,
  message: ['facilitator', 'co-facilitator'],
  setRoom: ['facilitator', 'co-facilitator'],
  setRole: ['facilitator', 'co-facilitator'],
  remove: ['facilitator', 'co-facilitator'],
  letBack: ['facilitator', 'co-facilitator'],
  paper: ['facilitator', 'co-facilitator'],
  entries: ['facilitator', 'co-facilitator'],
  note: ['mentor'],
  typing: ['facilitator', 'co-facilitator', 'player', 'scribe'],
  newRecovery: ['facilitator'],
  handOver: ['facilitator'],
  deleteWorkshop: ['facilitator'],
};

export const mayAsk = ({ role }: StoredPerson, type: RoomAsk['type']): boolean => askers[type]?.includes(role) ?? true;
