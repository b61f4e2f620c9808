import { useRef, useState } from 'preact/hooks';
import { liveText, liveTitle } from '../../../engine/situations/host.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { whom } from '../../../store/console/desk-source.ts';
import type { SendProps } from './situation-tray.tsx';

/** A situation in the facilitator's own words. */
export function TypeForm({ session: { say }, source, targets, minutes, send }: SendProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const sendIt = async (): Promise<void> => {
    if (!(await send({ what: 'words', title, text }))) return;
    setTitle('');
    setText('');
    fold.current?.removeAttribute('open');
    fold.current?.querySelector('summary')?.focus();
  };
  return (
    <details ref={fold} class="type-form">
      <summary>{say('desk.type')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void sendIt();
        }}
      >
        <label class="desk-field">
          <span>{say('desk.type.title')}</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={liveTitle}
            value={title}
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </label>
        <label class="desk-field">
          <span>{say('desk.type.text')}</span>
          <textarea rows={3} maxLength={liveText} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <button type="submit" class="primary" disabled={cleanText(title) === ''}>
          {say(minutes === 0 ? 'desk.send-to' : 'desk.send-to.later', { whom: whom(source, targets), count: minutes })}
        </button>
      </form>
    </details>
  );
}
