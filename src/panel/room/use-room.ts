import { useLayoutEffect, useState } from 'preact/hooks';
import type { RoomLink } from '../../protocol/room-link.ts';
import type { OpenSession } from '../../store/session.ts';

/** The room of a session, with the part around it drawn anew whenever something in it changes; nothing on one screen. */
export function useRoom({ connection }: OpenSession): RoomLink | undefined {
  const [, turn] = useState(0);
  useLayoutEffect(() => {
    if (!connection.room) return undefined;
    return connection.subscribe(() => turn((before) => before + 1));
  }, [connection]);
  return connection.room;
}
