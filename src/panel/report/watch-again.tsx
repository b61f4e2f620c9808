import { useState } from 'preact/hooks';
import type { OpenSession } from '../../store/session.ts';
import { useTimeline } from './watch/use-timeline.ts';
import { Watching } from './watch/watching.tsx';

/** Where the contents lead to. */
export const watchAnchor = 'watch-again';

interface WatchAgainProps {
  readonly session: OpenSession;
  /** How many moves there are by now. */
  readonly seq: number;
  /** Whether owners are told by name. */
  readonly names: boolean;
}

/** The whole workshop move by move. Nothing is read before somebody asks for it, and nothing plays by itself. */
export function WatchAgain({ session, seq, names }: WatchAgainProps) {
  const [open, setOpen] = useState(false);
  const { say } = session;
  return (
    <section class="watch" id={watchAnchor} aria-labelledby={`${watchAnchor}-title`}>
      <h2 id={`${watchAnchor}-title`}>{say('watch.title')}</h2>
      <p class="watch-about">{say('watch.about')}</p>
      {open ? (
        <Read key={say.language} session={session} seq={seq} names={names} />
      ) : (
        <button type="button" class="report-button" onClick={() => setOpen(true)}>
          {say('watch.open')}
        </button>
      )}
    </section>
  );
}

/** Reads the log a slice at a time, and says how far it has got. */
function Read({ session, seq, names }: WatchAgainProps) {
  const { timeline, done, count } = useTimeline(session, seq);
  const { say } = session;
  if (timeline) return <Watching timeline={timeline} names={names} say={say} />;
  return (
    <p role="status">
      <progress value={done} max={Math.max(1, count)} aria-label={say('watch.title')} /> {say('watch.reading', { done, count })}
    </p>
  );
}
