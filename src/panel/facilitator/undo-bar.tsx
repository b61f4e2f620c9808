import { useEffect } from 'preact/hooks';
import { type UndoModel, undoable } from '../../store/console/undo.ts';
import { useNow } from '../use-now.ts';
import type { DeskProps } from './facilitator-screen.tsx';

/** What has just been done, and the way to take it back while there is time. The latest act first, as everywhere. */
export function UndoBar({ session, source }: DeskProps) {
  const { say } = session;
  const now = useNow((source.view.desk?.undo ?? []).length > 0, session.now);
  const [last, ...earlier] = undoable(source, now);
  useUndoKey(session, last);
  return (
    <section class={last ? 'undo-bar' : 'undo-bar empty'} aria-label={say('desk.undo.region')}>
      <p role="status">{last?.words ?? ''}</p>
      {last && <UndoButton session={session} act={last} />}
      {earlier.length > 0 && (
        <p class="undo-earlier">{say('desk.undo.earlier', { acts: earlier.map(({ words }) => words).join(' ') })}</p>
      )}
    </section>
  );
}

/** The seconds that are left are seen, and not read out each time. */
function UndoButton({ session, act }: { readonly session: DeskProps['session']; readonly act: UndoModel }) {
  const { say } = session;
  return (
    <button
      type="button"
      aria-label={say('desk.undo.act', { act: act.words })}
      aria-keyshortcuts="Control+Z"
      onClick={() => void session.act({ type: 'undoAct', key: act.key })}
    >
      {say('desk.undo')} <span class="undo-seconds">{say('desk.undo.seconds', { count: act.seconds })}</span>
    </button>
  );
}

/** Control and Z take back the latest act, except while somebody writes. */
function useUndoKey(session: DeskProps['session'], last: UndoModel | undefined): void {
  useEffect(() => {
    if (!last) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!wanted || isWriting(event.target)) return;
      event.preventDefault();
      void session.act({ type: 'undoAct', key: last.key });
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [session, last?.key]);
}

const isWriting = (target: EventTarget | null): boolean => target instanceof Element && target.matches('input, textarea');
