import { useState } from 'preact/hooks';
import type { SeatId } from '../../engine/moves.ts';
import { tidyName } from '../../protocol/names.ts';
import type { PersonView } from '../../protocol/room.ts';
import { spaced } from '../../store/room/code-words.ts';
import { presenceWords } from '../../store/room/heard-ago.ts';
import { givenRoles, roleWords } from '../../store/room/role.ts';
import { CodeNote } from './code-note.tsx';
import type { RoomProps } from './room-button.tsx';
import type { RoomAsk } from './use-room-ask.ts';

export interface PersonLineProps extends RoomProps {
  readonly person: PersonView;
  readonly ask: RoomAsk['ask'];
  /** A seat code that was just given to them, or nothing. */
  readonly code: string | undefined;
  readonly tellCode: (seat: SeatId, code: string) => void;
  /** Begins a message to somebody. */
  readonly write: (to: SeatId) => void;
}

/** One person: who, here or not, which table and role, and behind *More* what is seldom needed. */
export function PersonLine(props: PersonLineProps) {
  const { session, person, code } = props;
  const { say, connection } = session;
  return (
    <li class={person.online && !person.removed ? 'person-line here' : 'person-line'}>
      <div class="person-line-who">
        <span class="person-line-name" dir="auto">
          {nameOr(person, say('people.unnamed'))}
        </span>
        <span class="person-line-when">{presenceWords(person, connection.now(), say)}</span>
      </div>
      {person.removed ? <LetBack {...props} /> : <PersonTools {...props} />}
      {code !== undefined && (
        <CodeNote
          title={say('room.person.code', { name: person.name })}
          code={code}
          text={say('room.person.code.text', { name: person.name, room: spaced(connection.room?.code ?? '') })}
        />
      )}
    </li>
  );
}

const nameOr = ({ name }: PersonView, other: string): string => (name === '' ? other : name);

function LetBack({ session: { say }, person, ask, tellCode }: PersonLineProps) {
  const letBack = async (): Promise<void> => {
    const answer = await ask({ type: 'letBack', seat: person.seat });
    if (answer) tellCode(person.seat, answer.seatCode);
  };
  return (
    <button
      type="button"
      class="small"
      aria-label={say('room.person.let-back.of', { name: person.name })}
      onClick={() => void letBack()}
    >
      {say('room.person.let-back')}
    </button>
  );
}

function PersonTools(props: PersonLineProps) {
  const { session, person } = props;
  const { say, connection } = session;
  const isSelf = connection.room?.me().seat === person.seat;
  if (person.role === 'facilitator')
    return <span class="quiet">{say(isSelf ? 'room.person.you' : 'room.role.facilitator')}</span>;
  return (
    <div class="person-line-tools">
      <TableSelect {...props} />
      <RoleSelect {...props} />
      <details class="person-more">
        <summary aria-label={say('room.person.more.of', { name: person.name })}>{say('room.person.more')}</summary>
        <MoreTools {...props} />
      </details>
    </div>
  );
}

/** Another table, at once, in any step. */
function TableSelect({ session: { say, act, rulebook }, person }: PersonLineProps) {
  if (person.table === null) return null;
  return (
    <select
      aria-label={say('room.person.table', { name: person.name })}
      value={person.table}
      onChange={({ currentTarget }) => void act({ type: 'changeTable', who: person.seat, table: currentTarget.value })}
    >
      {rulebook.header.tables.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function RoleSelect({ session: { say }, person, ask }: PersonLineProps) {
  return (
    <select
      aria-label={say('room.person.role', { name: person.name })}
      value={person.role}
      onChange={({ currentTarget }) => {
        const role = givenRoles.find((each) => each === currentTarget.value);
        if (role) void ask({ type: 'setRole', seat: person.seat, role });
      }}
    >
      {givenRoles.map((role) => (
        <option key={role} value={role}>
          {say(roleWords[role])}
        </option>
      ))}
    </select>
  );
}

function MoreTools({ session, person, ask, write, tellCode }: PersonLineProps) {
  const { say } = session;
  const [name, setName] = useState(person.name);
  const giveCode = async (): Promise<void> => {
    const answer = await ask({ type: 'seatCode', seat: person.seat });
    if (answer) tellCode(person.seat, answer.seatCode);
  };
  return (
    <div class="person-more-tools">
      <form
        class="rename-person"
        onSubmit={(event) => {
          event.preventDefault();
          if (tidyName(name) !== '') void ask({ type: 'rename', seat: person.seat, name: tidyName(name) });
        }}
      >
        <input
          type="text"
          autocomplete="off"
          maxLength={40}
          aria-label={say('people.rename.to', { name: person.name })}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" class="small">
          {say('people.rename.yes')}
        </button>
      </form>
      <button
        type="button"
        class="small"
        aria-label={say('room.person.write.of', { name: person.name })}
        onClick={() => write(person.seat)}
      >
        {say('room.person.write')}
      </button>
      <button
        type="button"
        class="small"
        aria-label={say('room.person.seat-code.of', { name: person.name })}
        onClick={() => void giveCode()}
      >
        {say('room.person.seat-code')}
      </button>
      <button
        type="button"
        class="small"
        aria-label={say('room.person.remove.of', { name: person.name })}
        onClick={() => void ask({ type: 'remove', seat: person.seat })}
      >
        {say('room.person.remove')}
      </button>
    </div>
  );
}
