import { useId, useState } from 'preact/hooks';
import type { TableId } from '../../engine/moves.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { tableName } from '../../store/boards/source.ts';
import { doorSentence } from '../../store/room/door-words.ts';
import type { OpenSession } from '../../store/session.ts';

interface MentorNoteProps {
  readonly session: OpenSession;
  readonly table: TableId;
}

/** What a mentor leaves about a table, for the facilitator and the report. */
export function MentorNote({ session, table }: MentorNoteProps) {
  const { say, connection, rulebook } = session;
  const id = useId();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const name = tableName(rulebook, table);
  const send = async (): Promise<void> => {
    const words = cleanText(text).trim();
    if (words === '') return;
    const answer = await connection.room?.ask({ type: 'note', table, text: words });
    if (!answer) return;
    setTold(answer.ok ? say('room.note.kept') : doorSentence(answer.error, say));
    if (answer.ok) setText('');
  };
  return (
    <form
      class="mentor-note"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label for={id}>{say('room.note', { table: name })}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={400}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setTold('');
        }}
      />
      <button type="submit">{say('room.note.leave')}</button>
      <p role="status">{told}</p>
    </form>
  );
}
