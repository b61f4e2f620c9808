import type { SeatId } from '../engine/moves.ts';
import type { View } from '../engine/view.ts';
import type { Connection } from '../protocol/connection.ts';
import type { JoinView } from '../protocol/room.ts';
import type { Line } from '../protocol/room-link.ts';
import { situationKey } from '../store/projector/situations.ts';
import type { Fresh } from '../store/projector/source.ts';

/** A workshop as the screen follows it. */
export interface Followed {
  readonly view: View;
  readonly people: Readonly<Record<SeatId, string>>;
  /** What last landed while this page was watching, or null. */
  readonly fresh: Fresh | null;
  /** False once the workshop has been removed from this device. */
  readonly there: boolean;
  /** How to join, where people join over a network. */
  readonly joining: JoinView | undefined;
  /** How the line to the room stands; always open on one screen. */
  readonly line: Line;
}

/** Milliseconds after which a message that was missed is made up for. */
const lookAgain = 5000;

/** Tells the workshop now and after every change; looks again by itself when the page was asleep. Gives the way to stop. */
export function follow(connection: Connection, tell: (followed: Followed) => void, now: () => number): () => void {
  let seen: ReadonlySet<string> | undefined;
  let fresh: Fresh | null = null;
  let there = true;
  const look = (): void => {
    // Somebody who watched may have another role by now, and soon another page.
    if (!connection.knows({ kind: 'screen' })) return;
    const { view } = connection.snapshot({ kind: 'screen' });
    const landed = view.room.flatMap(({ table, situations }) => situations.map(({ key }) => situationKey(table, key)));
    const keys = landed.filter((key) => seen?.has(key) === false);
    if (keys.length > 0) fresh = { keys, at: now() };
    seen = new Set(landed);
    const { room } = connection;
    tell({ view, people: connection.people(), fresh, there, joining: room?.joining(), line: room?.line() ?? 'open' });
  };
  const catchUp = async (): Promise<void> => {
    const still = await connection.catchUp();
    if (still === there) return;
    there = still;
    look();
  };
  const wake = (): void => void catchUp();
  const stop = connection.subscribe(look);
  const timer = setInterval(wake, lookAgain);
  document.addEventListener('visibilitychange', wake);
  addEventListener('pageshow', wake);
  look();
  return () => {
    stop();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('pageshow', wake);
  };
}
