import { useId, useState } from 'preact/hooks';
import { deskBounds } from '../../../engine/host/desk.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { lookUp } from '../../../lib/look-up.ts';
import type { TableCardProps } from './table-card.tsx';

/** What the facilitator notes about a table, saved when the writer turns to something else. */
export function TableNote({ session, source, glance: { table, name } }: TableCardProps) {
  const { say, act, tell } = session;
  const id = useId();
  const kept = lookUp(source.view.desk?.notes ?? {}, table) ?? '';
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [saved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    if (typed === undefined) return;
    const same = cleanText(typed) === kept;
    if (!same && !(await act({ type: 'writeNote', table, value: typed }))) return;
    setTyped((now) => (now === typed ? undefined : now));
    if (same) return;
    setSaved(true);
    tell(say('desk.note.saved', { table: name }));
  };
  return (
    <div class="table-note">
      <label for={id}>{say('desk.note', { table: name })}</label>
      <p class="hint" id={`${id}-hint`}>
        {say('desk.note.hint')}
      </p>
      <textarea
        id={id}
        rows={2}
        maxLength={deskBounds.note}
        aria-describedby={`${id}-hint`}
        value={typed ?? kept}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setSaved(false);
        }}
        onBlur={() => void save()}
      />
      {saved && <p class="hint">{say('desk.note.kept')}</p>}
    </div>
  );
}
