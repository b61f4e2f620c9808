import type { SeatId } from '../../engine/moves.ts';
import type { AskOf, TypingTell } from '../../protocol/room.ts';

/** Who is writing in which field. It helps people not to write over each other; the rules keep what was written either way. */
export interface Holds {
  /** Somebody types. Gives what the others are told, or nothing when somebody else holds the field. */
  readonly type: (seat: SeatId, ask: Omit<AskOf<'typing'>, 'type'>) => TypingTell | undefined;
  /** What each table is told when somebody is no longer there. */
  readonly release: (seat: SeatId) => readonly TypingTell[];
  readonly at: (table: string) => readonly TypingTell[];
}

/** A field that nobody has typed in for so long is free again, in milliseconds. */
const patience = 20_000;
/** Nobody writes in more fields at once, on all their pages together; the one that they left longest ago is let go. */
const mostFields = 4;

export function makeHolds(now: () => number): Holds {
  /** The one typed in last is last. */
  const held = new Map<string, { readonly tell: TypingTell; readonly seat: SeatId; readonly at: number }>();

  const forgetOld = (seat: SeatId): void => {
    for (const [key, { at }] of held) if (now() - at >= patience) held.delete(key);
    const theirs = [...held].filter(([, hold]) => hold.seat === seat);
    for (const [key] of theirs.slice(0, Math.max(0, theirs.length - mostFields))) held.delete(key);
  };

  return {
    type: (seat, { table, sheet, field, value, takeOver }) => {
      const key = `${table}/${sheet}/${field}`;
      const holder = held.get(key);
      const theirs = holder !== undefined && holder.seat !== seat && now() - holder.at < patience;
      if (theirs && !takeOver) return undefined;
      const tell: TypingTell = { type: 'typing', table, sheet, field, seat: value === null ? null : seat, value: value ?? '' };
      held.delete(key);
      if (value !== null) held.set(key, { tell, seat, at: now() });
      forgetOld(seat);
      return tell;
    },
    release: (seat) => {
      const theirs = [...held].filter(([, hold]) => hold.seat === seat);
      for (const [key] of theirs) held.delete(key);
      return theirs.map(([, { tell }]) => ({ ...tell, seat: null, value: '' }));
    },
    at: (table) => [...held.values()].flatMap(({ tell, at }) => (tell.table === table && now() - at < patience ? [tell] : [])),
  };
}
