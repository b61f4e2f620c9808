import { useState } from 'preact/hooks';
import type { SeatId, TableId } from '../engine/moves.ts';
import { cleanText } from '../lib/clean-text.ts';
import { glanceOf, tableName } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { newSeatId } from './new-seat-id.ts';
import { Person } from './person.tsx';

export interface PeoplePanelProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly table: TableId;
}

/** Who sits here: people come, go, come back, and move to another table, in any step. */
export function PeoplePanel({ session, state, table }: PeoplePanelProps) {
  const { say, rulebook } = session;
  const seats = glanceOf(state.snapshot.view, table).people.filter(({ seat }) => Object.hasOwn(state.people, seat));
  return (
    <section class="people-panel" aria-label={say('people.title', { table: tableName(rulebook, table) })}>
      {seats.length === 0 && <p class="hint">{say('people.none')}</p>}
      <ul>
        {seats.map(({ seat, role }) => (
          <Person key={seat} session={session} state={state} table={table} seat={seat} isScribe={role === 'scribe'} />
        ))}
      </ul>
      <AddPerson session={session} table={table} />
      <ComeBack session={session} state={state} table={table} />
    </section>
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

/** Somebody whose name is known and who sits nowhere now takes the old seat again. */
function ComeBack({ session, state, table }: PeoplePanelProps) {
  const { say, act, rulebook } = session;
  const gone = goneSeats(state);
  if (gone.length === 0) return null;
  return (
    <select
      class="come-back"
      aria-label={say('people.back', { table: tableName(rulebook, table) })}
      value=""
      onChange={({ currentTarget }) => void act({ type: 'changeTable', who: currentTarget.value, table })}
    >
      <option value="">{say('people.back.choose')}</option>
      {gone.map((seat) => (
        <option key={seat} value={seat}>
          {state.people[seat]}
        </option>
      ))}
    </select>
  );
}

function goneSeats({ snapshot, people }: Session): readonly SeatId[] {
  const here = new Set(snapshot.view.tables.flatMap((glance) => glance.people.map(({ seat }) => seat)));
  return Object.keys(people).filter((seat) => !here.has(seat));
}
