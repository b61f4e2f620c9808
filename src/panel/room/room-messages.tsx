import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import type { OpenSession } from '../../store/session.ts';
import { useRoom } from './use-room.ts';

/** What was said longer ago is in the history alone, in milliseconds. */
const longest = 10 * 60_000;

interface RoomMessagesProps {
  readonly shell: Shell;
  readonly session: OpenSession;
}

/** The facilitator's latest message, until somebody has read it. Every one is told to those who listen, and stays in the history. */
export function RoomMessages({ shell, session }: RoomMessagesProps) {
  const { say, tell, connection } = session;
  const room = useRoom(session);
  const messages = room?.messages() ?? [];
  const code = room?.code ?? '';
  const told = useRef(0);
  const [read, setRead] = useState(() => shell.readUpTo(code));
  const last = messages.at(-1);
  useEffect(() => {
    for (const { text, at } of messages) if (at > told.current) tell(say('room.message.said', { text }));
    told.current = Math.max(told.current, last?.at ?? 0);
  }, [last]);
  if (!last || last.at <= read || connection.now() - last.at > longest) return null;
  const close = (): void => {
    shell.markRead(code, last.at);
    setRead(last.at);
  };
  return (
    <section class="room-message" aria-label={say('room.message.from')}>
      <p class="room-message-from">{say('room.message.from')}</p>
      <p class="room-message-text" dir="auto">
        {last.text}
      </p>
      <button type="button" class="small" onClick={close}>
        {say('room.message.close')}
      </button>
    </section>
  );
}
