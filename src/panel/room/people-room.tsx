import { useState } from 'preact/hooks';
import type { SeatId } from '../../engine/moves.ts';
import { lookUp } from '../../lib/look-up.ts';
import { spaced } from '../../store/room/code-words.ts';
import { peopleGroups } from '../../store/room/people-rows.ts';
import { JoinCard } from './join-card.tsx';
import { MessageForm } from './message-form.tsx';
import { PaperTables } from './paper-tables.tsx';
import { PersonLine } from './person-line.tsx';
import type { RoomProps } from './room-button.tsx';
import { RoomKeys } from './room-keys.tsx';
import { RoomRules } from './room-rules.tsx';
import { useRoom } from './use-room.ts';
import { useRoomAsk } from './use-room-ask.ts';

/** Everybody in the room, and everything that can be done about the room itself. */
export function PeopleRoom(props: RoomProps & { readonly close: () => void }) {
  const { session, close } = props;
  const { say } = session;
  const room = useRoom(session);
  const [to, setTo] = useState('');
  return (
    <div class="people-room-inner">
      <div class="people-room-head">
        <h2 id="people-room-title">{say('room.title', { code: spaced(room?.code ?? '') })}</h2>
        <button type="button" onClick={close}>
          {say('map.close')}
        </button>
      </div>
      <div class="people-room-parts">
        <PeopleList {...props} write={setTo} />
        <div class="people-room-side">
          <MessageForm session={session} to={to} setTo={setTo} />
          <RoomRules session={session} />
          <BigCode {...props} />
          <PaperTables {...props} />
          <RoomKeys {...props} />
        </div>
      </div>
    </div>
  );
}

function PeopleList(props: RoomProps & { readonly write: (to: SeatId) => void }) {
  const { session } = props;
  const { say, rulebook } = session;
  const view = useRoom(session)?.view();
  const { problem, ask } = useRoomAsk(session);
  const [codes, setCodes] = useState<Readonly<Record<SeatId, string>>>({});
  const tellCode = (seat: SeatId, code: string): void => setCodes((before) => ({ ...before, [seat]: code }));
  if (!view) return <p class="quiet">{say('app.loading')}</p>;
  const groups = peopleGroups({ rulebook, room: view, say });
  return (
    <section class="people-list" aria-label={say('room.people')}>
      {view.people.length < 2 && <p class="quiet">{say('room.people.none')}</p>}
      {problem}
      {groups.map(({ key, title, people }) => (
        <div key={key} class="people-group">
          <h3>
            {title} <span class="quiet">{people.length}</span>
          </h3>
          <ul aria-label={title}>
            {people.map((person) => (
              <PersonLine
                key={person.seat}
                {...props}
                person={person}
                ask={ask}
                code={lookUp(codes, person.seat)}
                tellCode={tellCode}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Code, address and QR as large as the window: for a room without a projector. */
function BigCode({ session }: RoomProps) {
  const [shown, show] = useState(false);
  const { say } = session;
  return (
    <section class="room-part" aria-labelledby="room-join-title">
      <h3 id="room-join-title">{say('room.join')}</h3>
      <button type="button" aria-expanded={shown} onClick={() => show(!shown)}>
        {say(shown ? 'room.join.hide' : 'room.join.show')}
      </button>
      {shown && <JoinCard session={session} />}
    </section>
  );
}
