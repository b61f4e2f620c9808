import type { CardId } from '../engine/deck.ts';
import type { Move, SeatId, TableId } from '../engine/moves.ts';
import type { View } from '../engine/view.ts';
import type { Connection, Snapshot } from '../protocol/connection.ts';
import { runsTheRoom } from '../protocol/roles.ts';
import type { HeldHand } from './boards/source.ts';
import { seenFrom } from './room-side.ts';
import type { Session, Side } from './session.ts';

/** Whose hand is in sight: in a room one's own, on one screen whichever was asked for. */
const holderIn = ({ room }: Connection, side: Side, asked: SeatId | undefined): SeatId | undefined =>
  room ? room.me().seat : side.kind === 'table' ? asked : undefined;

/** The seat whose moves alone this page makes; nothing on one screen, and for those who run the room. */
const meIn = ({ room }: Connection): SeatId | undefined => (room && !runsTheRoom(room.me().role) ? room.me().seat : undefined);

/** What is in a hand, as far as this page may know it. */
function handIn(connection: Connection, holder: SeatId | undefined): Snapshot | undefined {
  if (holder === undefined || ![...connection.rulebook.deals.values()].some(({ to }) => to === 'seat')) return undefined;
  const audience = { kind: 'seat', seat: holder } as const;
  return connection.knows(audience) ? connection.snapshot(audience) : undefined;
}

interface Merged {
  readonly hand: Snapshot | undefined;
  readonly me: SeatId | undefined;
  readonly snapshot: Snapshot;
}

const merged = new WeakMap<Snapshot, Merged>();

/** What is seen and may be done at a table by whoever looks: without others' turns, and with the hand that is in sight. The same snapshot until something changes. */
function withHand(
  table: Snapshot,
  hand: Snapshot | undefined,
  { me, side }: { readonly me: SeatId | undefined; readonly side: Side },
): Snapshot {
  const waits = side.kind === 'table' && isOthersTurn(table.view, side.table, me);
  if (!waits && (hand?.legal.length ?? 0) === 0) return table;
  const known = merged.get(table);
  if (known && known.hand === hand && known.me === me) return known.snapshot;
  const own: readonly Move[] = waits ? table.legal.filter(({ type }) => type !== 'pickCard') : table.legal;
  const snapshot = { ...table, legal: [...own, ...(hand?.legal ?? [])] };
  merged.set(table, { hand, me, snapshot });
  return snapshot;
}

function isOthersTurn({ work }: View, table: TableId, me: SeatId | undefined): boolean {
  const turn = work.find((each) => each.table === table)?.turn;
  return turn !== undefined && me !== undefined && turn.seat !== me;
}

/** A hand as the board shows it. */
function heldHand(hand: Snapshot | undefined, seat: SeatId | undefined): HeldHand | undefined {
  const hands = hand?.view.held ?? [];
  return seat === undefined || hands.length === 0 ? undefined : { seat, hands };
}

/** Whether somebody else has the turn now than before, so that a hand in sight is put away. */
const turnedOn = (before: View, now: View, table: TableId): boolean => turnOf(before, table) !== turnOf(now, table);

const turnOf = ({ work }: View, table: TableId): SeatId | undefined => work.find((each) => each.table === table)?.turn?.seat;

/** What is to be seen from a side, with the hand that is in sight. A hand on a screen for all is put away at the next turn, and at the next step. */
export function seenBy(
  connection: Connection,
  { side, holder: asked, snapshot: before }: Pick<Session, 'side' | 'holder' | 'snapshot'>,
  sameStep: (now: Snapshot) => boolean,
) {
  const table = seenFrom(connection, side);
  const stays = side.kind === 'table' && sameStep(table) && !turnedOn(before.view, table.view, side.table);
  const holder = stays ? asked : undefined;
  const me = meIn(connection);
  const whose = holderIn(connection, side, holder);
  const hand = handIn(connection, whose);
  return { snapshot: withHand(table, hand, { me, side }), holder, held: heldHand(hand, whose), me };
}

/** Who chooses on a screen for all: whose hand the card is from, else whose turn it is; nothing where that is nobody in particular. */
export function chooserOn(
  connection: Connection,
  { snapshot, holder }: Pick<Session, 'snapshot' | 'holder'>,
  move: Move,
): SeatId | undefined {
  if (move.type !== 'pickCard') return undefined;
  const { table, card } = move;
  if (holder !== undefined && isHeld(handIn(connection, holder), card)) return holder;
  return snapshot.view.work.find((work) => work.table === table)?.turn?.seat;
}

const isHeld = (hand: Snapshot | undefined, card: CardId): boolean =>
  hand?.view.held?.some(({ cards }) => cards.includes(card)) === true;
