import type { CardId } from '../engine/deck.ts';
import type { Move, MoveType, SeatId, TableId } from '../engine/moves.ts';
import { facilitatorSeat } from '../engine/setup.ts';
import type { Audience } from '../engine/view.ts';
import type { Connection, Snapshot } from '../protocol/connection.ts';
import { isForGuest, ownAudience, runsTheRoom } from '../protocol/roles.ts';
import { audienceKey, type Me, type RoomView } from '../protocol/room.ts';
import type { RoomLink } from '../protocol/room-link.ts';
import type { Drafts } from './drafts.ts';
import type { Side } from './session.ts';

/** What a session shows of the room that it is in. In a workshop on one screen nothing of it ever changes. */
export interface RoomNow {
  /** Nothing in a workshop on one screen, where everybody is everything. */
  readonly me: Me | undefined;
  readonly line: ReturnType<RoomLink['line']>;
  /** Why this page is out, or the server soon will be. */
  readonly out: ReturnType<RoomLink['out']>;
  /** Moves that are on their way, in order. */
  readonly pending: readonly Move[];
  /** What others are typing now, by `table/sheet/field`. */
  readonly typing: ReturnType<RoomLink['typing']>;
  /** Messages of the facilitators, oldest first. */
  readonly messages: ReturnType<RoomLink['messages']>;
  /** What the facilitators know of the room; nothing for everyone else. */
  readonly room: RoomView | undefined;
}

const oneScreen: RoomNow = {
  me: undefined,
  line: 'open',
  out: undefined,
  pending: [],
  typing: {},
  messages: [],
  room: undefined,
};

export const roomNow = (room: RoomLink | undefined): RoomNow =>
  room
    ? {
        me: room.me(),
        line: room.line(),
        out: room.out(),
        pending: room.pending(),
        typing: room.typing(),
        messages: room.messages(),
        room: room.view(),
      }
    : oneScreen;

/** The cards of a table that are on their way somewhere: they carry a mark until the answer has come. */
export const sendingCards = (pending: readonly Move[], table: TableId): ReadonlySet<CardId> =>
  new Set(pending.flatMap((move) => ('card' in move && 'table' in move && move.table === table ? [move.card] : [])));

/** The seat that somebody's moves come from. */
export const seatOf = ({ seat, role }: Me): SeatId => (runsTheRoom(role) ? facilitatorSeat : seat);

/** The table at which somebody has to sit. Facilitators and mentors go where they like. */
const placeOf = ({ role, table }: Me): Side | undefined =>
  table === null || role === 'mentor' || runsTheRoom(role) ? undefined : { kind: 'table', table };

/** Whether somebody may choose to look from a side. */
const mayLook = ({ role }: Me, side: Side): boolean => runsTheRoom(role) || (role === 'mentor' && side.kind === 'table');

/** Where a page looks from when it comes in. `last`: where it did last time. */
export function firstSide({ room, rulebook, knows }: Connection, last: Side): Side {
  if (!room) return last;
  const me = room.me();
  const watched = rulebook.tables.find((table) => knows({ kind: 'table', table }));
  if (me.role === 'mentor' && watched !== undefined) return { kind: 'table', table: watched };
  return placeOf(me) ?? { kind: 'facilitator' };
}

/** What is seen from a side: by somebody who has none, what the whole room may see. The same snapshot until something changes. */
export function seenFrom({ room, rulebook, knows, snapshot }: Connection, side: Side): Snapshot {
  if (!room) return snapshot(side);
  const me = room.me();
  // Between two roles what was seen before stays until it is known what is to be seen now.
  const audiences: readonly Audience[] = [
    side,
    ownAudience(me),
    { kind: 'screen' },
    ...rulebook.tables.map((table) => ({ kind: 'table', table }) as const),
  ];
  return allowed(me, snapshot(audiences.find(knows) ?? side));
}

/** Where somebody has been moved to, once this page knows what is to be seen there. */
export function movedTo({ room, knows }: Connection, side: Side): Side | undefined {
  const place = room && placeOf(room.me());
  return place && !isSame(place, side) && knows(place) ? place : undefined;
}

/** Goes to another side: where the dealer is elsewhere, as soon as this page knows what is to be seen there. The last wish counts. */
export function makeSit(connection: Connection, goTo: (side: Side) => void, refused: () => void): (side: Side) => void {
  let wish: Side | undefined;
  const watch = async (side: Side): Promise<void> => {
    const known = await connection.watch(side);
    if (wish !== side) return;
    if (known) goTo(side);
    else refused();
  };
  return (side) => {
    const me = connection.room?.me();
    if (me && !mayLook(me, side)) return;
    wish = side;
    if (connection.knows(side)) goTo(side);
    else void watch(side);
  };
}

/** Fields in which somebody else types now while words of this page are still unsent: those are sent at once, so that nothing is lost. */
export const takenOver = (before: RoomNow, now: RoomNow & { readonly drafts: Drafts }): readonly string[] =>
  Object.keys(now.typing).filter((key) => now.typing[key]?.seat !== before.typing[key]?.seat && Object.hasOwn(now.drafts, key));

/** What is shown before its answer comes, and need not wait for words on their way. */
const quick: ReadonlySet<MoveType> = new Set<MoveType>([
  ...(['pickCard', 'returnCard', 'placeCard', 'aimCard', 'reopenStep', 'askForHelp', 'layAnswer', 'takeUpAnswer'] as const),
]);

export const isQuick = ({ type }: Move): boolean => quick.has(type);

const mayDo = new WeakMap<Snapshot, Snapshot>();

/** Of all that is legal at a table only what somebody may do there. */
function allowed({ role, seat }: Me, snapshot: Snapshot): Snapshot {
  if (runsTheRoom(role) || role === 'player' || role === 'scribe') return snapshot;
  const known = mayDo.get(snapshot);
  if (known) return known;
  const legal = snapshot.legal.filter((move) => role === 'guest' && isForGuest(move, seat));
  const less = { ...snapshot, legal };
  mayDo.set(snapshot, less);
  return less;
}

/** Whether two sides are the same. */
export const isSame = (one: Side, other: Side): boolean => audienceKey(one) === audienceKey(other);
