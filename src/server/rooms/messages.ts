import type { SeatId, TableId } from '../../engine/moves.ts';
import type { MessageTo, Tell } from '../../protocol/room.ts';

type MessageTell = Extract<Tell, { type: 'message' }>;

/** What facilitators have told people lately, for those who were away. */
export interface Messages {
  /** Gives what is told; nothing when it was told before, under the same id. */
  readonly add: (id: string, to: MessageTo, text: string) => MessageTell | undefined;
  readonly for: (seat: SeatId, table: TableId | null) => readonly MessageTell[];
}

const mostKept = 50;
/** Older ones are no news any more, in milliseconds. */
const lifetime = 30 * 60_000;

export function makeMessages(now: () => number): Messages {
  let kept: readonly { readonly id: string; readonly to: MessageTo; readonly tell: MessageTell }[] = [];
  return {
    add: (id, to, text) => {
      if (kept.some((each) => each.id === id)) return undefined;
      const tell: MessageTell = { type: 'message', text, at: now() };
      kept = [...kept, { id, to, tell }].slice(-mostKept);
      return tell;
    },
    for: (seat, table) =>
      kept.filter(({ to, tell }) => isFor(to, seat, table) && now() - tell.at < lifetime).map(({ tell }) => tell),
  };
}

export function isFor(to: MessageTo, seat: SeatId, table: TableId | null): boolean {
  switch (to.kind) {
    case 'all':
      return true;
    case 'table':
      return to.table === table;
    case 'seat':
      return to.seat === seat;
  }
}
