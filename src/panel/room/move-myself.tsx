import type { OpenSession } from '../../store/session.ts';
import { useRoom } from './use-room.ts';

/** Another table, for somebody who sits at one. The room says no where tables are given out. */
export function MoveMyself({ session }: { readonly session: OpenSession }) {
  const { say, act, rulebook } = session;
  const me = useRoom(session)?.me();
  const { tables } = rulebook.header;
  if (!me || me.table === null || tables.length < 2 || (me.role !== 'player' && me.role !== 'scribe')) return null;
  return (
    <label class="move-myself">
      <span>{say('room.me.table')}</span>
      <select
        value={me.table}
        onChange={({ currentTarget }) => void act({ type: 'changeTable', who: me.seat, table: currentTarget.value })}
      >
        {tables.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
