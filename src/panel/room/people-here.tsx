import type { TableId } from '../../engine/moves.ts';
import { glanceOf } from '../../store/boards/source.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { MoveMyself } from './move-myself.tsx';

interface PeopleHereProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
  /** Where the step is about people, the way to another table stands there too. */
  readonly open: boolean;
}

/** Who sits at this table, by name. */
export function PeopleHere({ session, state, table, open }: PeopleHereProps) {
  const { say } = session;
  const names = glanceOf(state.snapshot.view, table).people.flatMap(({ seat }) =>
    Object.hasOwn(state.people, seat) ? [state.people[seat] ?? ''] : [],
  );
  if (!open) return null;
  return (
    <section class="people-panel table-people" aria-label={say('room.here-now')}>
      <h2>{say('room.here-now')}</h2>
      <ul>
        {names.map((name, index) => (
          <li key={`${name}-${index + 1}`} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <MoveMyself session={session} />
    </section>
  );
}
