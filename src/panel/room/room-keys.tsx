import { useId, useState } from 'preact/hooks';
import { dayInWords } from '../days.ts';
import { CodeNote } from './code-note.tsx';
import type { RoomProps } from './room-button.tsx';
import { useRoom } from './use-room.ts';
import { useRoomAsk } from './use-room-ask.ts';

/** What only the facilitator decides: a new recovery code, who runs it from now on, and its end for good. */
export function RoomKeys(props: RoomProps) {
  const { say } = props.session;
  const room = useRoom(props.session);
  const view = room?.view();
  if (!room || !view) return null;
  return (
    <details class="room-part">
      <summary>{say('room.keys')}</summary>
      <p class="hint">{say('room.kept', { day: dayInWords(view.keptUntil, say) })}</p>
      {room.me().role === 'facilitator' ? (
        <>
          <NewRecovery {...props} />
          <HandOver {...props} />
          <DeleteRoom {...props} />
        </>
      ) : (
        <p class="hint">{say('room.keys.facilitator')}</p>
      )}
    </details>
  );
}

function NewRecovery({ session }: RoomProps) {
  const { say } = session;
  const [code, setCode] = useState('');
  const { problem, ask } = useRoomAsk(session);
  const renew = async (): Promise<void> => {
    const answer = await ask({ type: 'newRecovery' });
    if (answer) setCode(answer.recovery);
  };
  return (
    <div class="room-key">
      <button type="button" onClick={() => void renew()}>
        {say('room.recovery.new')}
      </button>
      {code !== '' && <CodeNote title={say('hosted.recovery')} code={code} text={say('room.recovery.old')} />}
      {problem}
    </div>
  );
}

/** Whoever gets it is asked for by name, and said twice. */
function HandOver({ session }: RoomProps) {
  const { say } = session;
  const id = useId();
  const [seat, setSeat] = useState('');
  const room = useRoom(session);
  const { problem, ask } = useRoomAsk(session);
  const people = (room?.view()?.people ?? []).filter(
    (each) => !each.removed && each.name !== '' && each.role !== 'facilitator',
  );
  const chosen = people.find((each) => each.seat === seat);
  return (
    <div class="room-key">
      <label for={id}>{say('room.hand-over')}</label>
      <select id={id} value={seat} onChange={({ currentTarget }) => setSeat(currentTarget.value)}>
        <option value="">{say('room.hand-over.whom')}</option>
        {people.map((each) => (
          <option key={each.seat} value={each.seat}>
            {each.name}
          </option>
        ))}
      </select>
      {chosen && (
        <div class="sure">
          <p>{say('room.hand-over.sure', { name: chosen.name })}</p>
          <button type="button" onClick={() => void ask({ type: 'handOver', seat })}>
            {say('room.hand-over.yes', { name: chosen.name })}
          </button>
        </div>
      )}
      {problem}
    </div>
  );
}

/** Deleting is asked for twice: nothing brings it back. */
function DeleteRoom({ session }: RoomProps) {
  const { say } = session;
  const [asked, setAsked] = useState(false);
  const { problem, ask } = useRoomAsk(session);
  if (!asked)
    return (
      <div class="room-key">
        <button type="button" class="danger" onClick={() => setAsked(true)}>
          {say('room.delete')}
        </button>
      </div>
    );
  return (
    <div class="sure room-key">
      <p>{say('room.delete.sure')}</p>
      <button type="button" class="danger" onClick={() => void ask({ type: 'deleteWorkshop' })}>
        {say('room.delete.yes')}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {say('room.delete.no')}
      </button>
      {problem}
    </div>
  );
}
