import { useId, useState } from 'preact/hooks';
import { tidyName } from '../../protocol/names.ts';
import type { Shell } from '../../store/app.ts';
import { spaced } from '../../store/room/code-words.ts';
import { doorSentence } from '../../store/room/door-words.ts';
import { runsWorkshop } from '../../store/room/role.ts';
import type { OpenSession } from '../../store/session.ts';
import { CodeNote } from './code-note.tsx';
import { MoveMyself } from './move-myself.tsx';
import { useRoom } from './use-room.ts';

interface OwnSeatProps {
  readonly shell: Shell;
  readonly session: OpenSession;
}

/** In the menu of a room: the own name, the way to go on with another device, another table, and out. */
export function OwnSeat({ shell, session }: OwnSeatProps) {
  const { say } = session;
  const room = useRoom(session);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  if (!room) return null;
  const { seat } = room.me();
  const giveCode = async (): Promise<void> => {
    const answer = await room.ask({ type: 'seatCode', seat });
    setProblem(answer.ok ? '' : doorSentence(answer.error, say));
    if (answer.ok) setCode(answer.value.seatCode);
  };
  return (
    <section class="own-seat" aria-label={say('room.me')}>
      <OwnName session={session} />
      {room.me().role !== 'watcher' && <MoveMyself session={session} />}
      {code === '' ? (
        <button type="button" onClick={() => void giveCode()}>
          {say('room.me.device')}
        </button>
      ) : (
        <CodeNote title={say('room.me.code')} code={code} text={say('room.me.code.text', { room: spaced(room.code) })} />
      )}
      {problem !== '' && (
        <p role="alert" class="notice">
          {problem}
        </p>
      )}
      {!runsWorkshop(session.connection) && <LeaveRoom shell={shell} session={session} />}
    </section>
  );
}

function OwnName({ session }: Pick<OwnSeatProps, 'session'>) {
  const id = useId();
  const { say, rename } = session;
  const me = useRoom(session)?.me();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (!me) return null;
  const save = async (): Promise<void> => {
    if (typed !== undefined && tidyName(typed) !== '' && tidyName(typed) !== me.name) await rename(me.seat, typed);
    setTyped(undefined);
  };
  return (
    <form
      class="own-name"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label for={id}>{say('room.me.name')}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        maxLength={40}
        value={typed ?? me.name}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => void save()}
      />
    </form>
  );
}

/** Leaving for good is said twice; leaving the page alone keeps the seat. */
function LeaveRoom({ shell, session }: OwnSeatProps) {
  const { say, connection } = session;
  const [sure, setSure] = useState(false);
  const leave = async (): Promise<void> => {
    const code = connection.room?.code ?? '';
    await session.writing.flush();
    await connection.room?.ask({ type: 'leave' });
    shell.rooms.forget(code);
    await shell.leave();
  };
  if (!sure)
    return (
      <button type="button" onClick={() => setSure(true)}>
        {say('room.leave')}
      </button>
    );
  return (
    <div class="sure">
      <p>{say('room.leave.sure')}</p>
      <button type="button" onClick={() => void leave()}>
        {say('room.leave.yes')}
      </button>
      <button type="button" onClick={() => setSure(false)}>
        {say('room.leave.no')}
      </button>
    </div>
  );
}
