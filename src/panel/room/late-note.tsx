import { useEffect, useState } from 'preact/hooks';
import type { TableId } from '../../engine/moves.ts';
import type { View } from '../../engine/view.ts';
import type { RoomLink } from '../../protocol/room-link.ts';
import type { Shell } from '../../store/app.ts';
import { type CatchUp, catchUpOf } from '../../store/room/catch-up.ts';
import type { OpenSession } from '../../store/session.ts';
import { useStore } from '../use-store.ts';
import { useRoom } from './use-room.ts';

interface LateNoteProps {
  readonly shell: Shell;
  readonly session: OpenSession;
}

/** What somebody has missed who comes to a table in the middle of the workshop, until they have read it. Who was there sees nothing. */
export function LateNote({ shell, session }: LateNoteProps) {
  const { say } = session;
  const { snapshot } = useStore(session.store);
  const [, turn] = useState(0);
  const room = useRoom(session);
  const mark = room ? markOf(room) : undefined;
  const { missed, isNew } = whatIsMissed(shell, session, snapshot.view, mark);
  useEffect(() => {
    if (mark && isNew && !missed) shell.markRead(mark.what, 1);
  }, [mark?.what, isNew, missed === undefined]);
  if (!mark || !missed) return null;
  const close = (): void => {
    shell.markRead(mark.what, 1);
    turn((before) => before + 1);
  };
  return (
    <section class="room-message late-note" aria-label={say('room.late')}>
      <h2>{say('room.late')}</h2>
      {missed.soFar.length > 0 && (
        <dl>
          {missed.soFar.map(({ title, text }, index) => (
            <div key={`${index}-${title}`}>
              <dt>{title}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="late-now">
        <strong>{missed.now}</strong> <span>{missed.ask}</span>
      </p>
      <button type="button" class="primary" onClick={close}>
        {say('room.late.close')}
      </button>
    </section>
  );
}

interface Mark {
  readonly table: TableId;
  /** The name under which this device remembers that somebody is up to date at the table. */
  readonly what: string;
}

/** Only whoever plays at a table has something to catch up on. */
function markOf(room: RoomLink): Mark | undefined {
  const { table, role } = room.me();
  if (table === null || (role !== 'player' && role !== 'scribe')) return undefined;
  return { table, what: `${room.code}/${table}` };
}

interface Missed {
  readonly missed?: CatchUp;
  /** Nobody on this device has been at the table in play. */
  readonly isNew: boolean;
}

function whatIsMissed(shell: Shell, { rulebook, say }: OpenSession, view: View, mark: Mark | undefined): Missed {
  const isNew = mark !== undefined && shell.readUpTo(mark.what) === 0 && view.work.some(({ table }) => table === mark.table);
  if (!mark || !isNew || view.phase === 'ended') return { isNew: false };
  const missed = catchUpOf({ rulebook, view, table: mark.table, say });
  return missed ? { missed, isNew } : { isNew };
}
