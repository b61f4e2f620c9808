import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import type { OpenSession } from '../../store/session.ts';
import { PlayMenu } from '../play-menu.tsx';
import { useStore } from '../use-store.ts';

/** What the room's screen shows, for somebody who only watches. */
export function WatchScreen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const state = useStore(session.store);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [known, setKnown] = useState(session.connection.knows({ kind: 'screen' }));
  useEffect(() => void session.connection.watch({ kind: 'screen' }).then(setKnown), [session]);
  useEffect(() => (place && known ? shell.showSlides(place, session.connection) : undefined), [place, known, session]);
  return (
    <div class="watch-screen">
      <div class="watch-slides" ref={setPlace} />
      <div class="watch-menu">
        <PlayMenu shell={shell} session={session} state={state} />
      </div>
    </div>
  );
}
