import { tableName } from '../../store/boards/source.ts';
import { roleWords } from '../../store/room/role.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { useRoom } from './use-room.ts';

interface AttendeeSideProps {
  readonly session: OpenSession;
  readonly state: Session;
}

/** Where somebody sits, and who they are. A mentor chooses the table to look at. */
export function AttendeeSide({ session, state }: AttendeeSideProps) {
  const { say, rulebook } = session;
  const me = useRoom(session)?.me();
  if (!me) return null;
  if (me.role === 'mentor') return <MentorSide session={session} state={state} />;
  const plain = me.role === 'player' || me.role === 'scribe';
  return (
    <p class="attendee-side">
      <strong dir="auto">{me.table === null ? say('room.no-table') : tableName(rulebook, me.table)}</strong>
      <span class="quiet" dir="auto">
        {plain ? me.name : `${me.name}, ${say(roleWords[me.role])}`}
      </span>
    </p>
  );
}

/** A mentor sees every table, one at a time. */
function MentorSide({ session, state }: AttendeeSideProps) {
  const { say, sit, rulebook } = session;
  const now = state.side.kind === 'table' ? state.side.table : '';
  return (
    <label class="sides">
      <span class="sr-only">{say('room.mentor.look')}</span>
      <select value={now} onChange={({ currentTarget }) => sit({ kind: 'table', table: currentTarget.value })}>
        {rulebook.header.tables.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
