import type { TableId } from '../../engine/moves.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { LandedActions } from '../landed-actions.tsx';
import { frontOf } from '../landed-desk.tsx';
import { MentorNote } from './mentor-note.tsx';

/** Whether somebody sees a table without playing at it. */
export function readsOnly({ connection }: OpenSession): boolean {
  const role = connection.room?.me().role;
  return role === 'mentor' || role === 'guest';
}

interface ReadOnlyFootProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
}

/** What a mentor or a guest can do at a table: leave a note, or judge. */
export function ReadOnlyFoot({ session, state, table }: ReadOnlyFootProps) {
  const { say, connection } = session;
  if (connection.room?.me().role === 'mentor')
    return (
      <>
        <p class="quiet">{say('room.mentor.read')}</p>
        <MentorNote key={table} session={session} table={table} />
      </>
    );
  const front = frontOf(state);
  return (
    <>
      <p class="quiet">{say('room.guest.read')}</p>
      {front && <LandedActions session={session} front={front} />}
    </>
  );
}
