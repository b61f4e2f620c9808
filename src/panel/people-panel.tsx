import { useState } from 'preact/hooks';
import type { SeatId, TableId } from '../engine/moves.ts';
import { cleanText } from '../lib/clean-text.ts';
import { glanceOf, tableName } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { newSeatId } from './new-seat-id.ts';

interface PeoplePanelProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
}

/** Who sits here: people come, go, and move to another table, in any step. */
export function PeoplePanel({ session, state, table }: PeoplePanelProps) {
  const { say, connection } = session;
  const seats = glanceOf(state.snapshot.view, table).people.filter(({ seat }) => Object.hasOwn(state.people, seat));
  return (
    <section class="people-panel" aria-label={say('people.title', { table: tableName(connection.rulebook, table) })}>
      {seats.length === 0 && <p class="hint">{say('people.none')}</p>}
      <ul>
        {seats.map(({ seat }) => (
          <Person key={seat} session={session} state={state} table={table} seat={seat} />
        ))}
      </ul>
      <AddPerson session={session} table={table} />
    </section>
  );
}

function Person({ session, state, table, seat }: PeoplePanelProps & { readonly seat: SeatId }) {
  const { say, act, connection } = session;
  const name = state.people[seat] ?? '';
  const others = connection.rulebook.header.tables.filter(({ id }) => id !== table);
  return (
    <li>
      <span class="person-name">{name}</span>
      {others.length > 0 && (
        <select
          aria-label={say('people.move', { name })}
          value={table}
          onChange={(event) => void act({ type: 'changeTable', who: seat, table: event.currentTarget.value })}
        >
          <option value={table}>{say('people.stay')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {say('people.to', { table: other.name })}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        class="small"
        aria-label={say('people.remove', { name })}
        onClick={() => void act({ type: 'leaveSeat', who: seat })}
      >
        {say('people.remove.short')}
      </button>
    </li>
  );
}

function AddPerson({ session, table }: Omit<PeoplePanelProps, 'state'>) {
  const { say } = session;
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    const called = cleanText(name);
    if (called === '') return;
    const seat = newSeatId();
    if (!(await session.act({ type: 'takeSeat', newSeat: seat, table, role: 'player' }))) return;
    setName('');
    await session.rename(seat, called);
  };
  return (
    <form
      class="add-person"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        <span>{say('people.add')}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={40}
          placeholder={say('people.name')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit">{say('people.add.button')}</button>
    </form>
  );
}
