import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../engine/moves.ts';
import { cleanText } from '../lib/clean-text.ts';
import { glanceOf } from '../store/boards/source.ts';
import type { PeoplePanelProps } from './people-panel.tsx';

type PersonProps = PeoplePanelProps & { readonly seat: SeatId; readonly isScribe: boolean };

/** One person at a table: the right name, who writes, another table, and the way out. */
export function Person(props: PersonProps) {
  const { session, state, table, seat } = props;
  const { say, act, rulebook } = session;
  const [renaming, setRenaming] = useState(false);
  const called = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming) called.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  const name = state.people[seat] ?? '';
  const others = rulebook.header.tables.filter(({ id }) => id !== table);
  if (renaming) return <Rename {...props} name={name} onDone={() => setRenaming(false)} />;
  return (
    <li>
      <button
        ref={called}
        type="button"
        class="person-name"
        aria-label={say('people.rename', { name })}
        onClick={() => setRenaming(true)}
      >
        {name}
      </button>
      <ScribeButton {...props} name={name} />
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

type NamedProps = PersonProps & { readonly name: string };

/** Who holds the mouse and writes: one of those who are there by name, or nobody in particular. */
function ScribeButton({ session, state, table, seat, isScribe, name }: NamedProps) {
  const { say, act } = session;
  const change = async (): Promise<void> => {
    const scribes = glanceOf(state.snapshot.view, table).people.filter(
      (other) => other.seat !== seat && other.role === 'scribe' && Object.hasOwn(state.people, other.seat),
    );
    if (!isScribe) for (const other of scribes) await act({ type: 'giveRole', who: other.seat, role: 'player' });
    await act({ type: 'giveRole', who: seat, role: isScribe ? 'player' : 'scribe' });
  };
  return (
    <button
      type="button"
      class="small scribe"
      aria-pressed={isScribe}
      aria-label={say('people.scribe.of', { name })}
      onClick={() => void change()}
    >
      {say('people.scribe')}
    </button>
  );
}

function Rename({ session, seat, name, onDone }: NamedProps & { readonly onDone: () => void }) {
  const { say } = session;
  const [typed, setTyped] = useState(name);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    line.current?.focus();
    line.current?.select();
  }, []);
  const save = async (): Promise<void> => {
    if (cleanText(typed) !== '') await session.rename(seat, typed);
    onDone();
  };
  return (
    <li>
      <form
        class="rename-person"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={({ key }) => key === 'Escape' && onDone()}
      >
        <input
          ref={line}
          type="text"
          autocomplete="off"
          maxLength={40}
          aria-label={say('people.rename.to', { name })}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="small">
          {say('people.rename.yes')}
        </button>
      </form>
    </li>
  );
}
