import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { cleanText } from '../../lib/clean-text.ts';
import type { MessageTo } from '../../protocol/room.ts';
import { tableName } from '../../store/boards/source.ts';
import type { OpenSession } from '../../store/session.ts';
import { useRoom } from './use-room.ts';
import { useRoomAsk } from './use-room-ask.ts';

interface MessageFormProps {
  readonly session: OpenSession;
  /** To whom: a table, a seat, or everybody when it is empty. */
  readonly to: string;
  readonly setTo: (to: string) => void;
}

const longest = 300;

/** A few words to everybody, to a table, or to one person. */
export function MessageForm({ session, to, setTo }: MessageFormProps) {
  const { say } = session;
  const id = useId();
  const [text, setText] = useState('');
  const [sent, setSent] = useState('');
  const words = useRef<HTMLTextAreaElement>(null);
  const { problem, ask } = useRoomAsk(session);
  useEffect(() => {
    if (to !== '') words.current?.focus();
  }, [to]);
  const send = async (): Promise<void> => {
    const clean = cleanText(text).trim();
    if (clean === '') return words.current?.focus();
    const answer = await ask({ type: 'message', to: receiver(session, to), text: clean });
    if (answer === undefined) return;
    setText('');
    setSent(say('room.message.sent'));
  };
  return (
    <form
      class="room-part message-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 id={`${id}-title`}>{say('room.message')}</h3>
      <Receivers session={session} to={to} setTo={setTo} />
      <textarea
        ref={words}
        rows={2}
        maxLength={longest}
        aria-label={say('room.message.words')}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setSent('');
        }}
      />
      <button type="submit">{say('room.message.send', { whom: receiverName(session, to) })}</button>
      {problem}
      <p role="status" class="hint">
        {sent}
      </p>
    </form>
  );
}

function Receivers({ session, to, setTo }: MessageFormProps) {
  const { say, rulebook } = session;
  const people = (useRoom(session)?.view()?.people ?? []).filter(({ removed, name }) => !removed && name !== '');
  return (
    <select aria-label={say('room.message.to')} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
      <option value="">{say('room.message.all')}</option>
      <optgroup label={say('room.message.tables')}>
        {rulebook.header.tables.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
      <optgroup label={say('room.people')}>
        {people.map(({ seat, name }) => (
          <option key={seat} value={seat}>
            {name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function receiver({ rulebook }: OpenSession, to: string): MessageTo {
  if (to === '') return { kind: 'all' };
  return rulebook.clientOf.has(to) ? { kind: 'table', table: to } : { kind: 'seat', seat: to };
}

function receiverName({ connection, rulebook, say }: OpenSession, to: string): string {
  if (to === '') return say('room.message.everybody');
  if (rulebook.clientOf.has(to)) return tableName(rulebook, to);
  return connection.room?.view()?.people.find(({ seat }) => seat === to)?.name ?? '';
}
