import { useEffect } from 'preact/hooks';
import type { RoomLink } from '../../protocol/room-link.ts';
import type { Shell } from '../../store/app.ts';
import { spaced } from '../../store/room/code-words.ts';
import type { OpenSession } from '../../store/session.ts';

type Why = Exclude<ReturnType<RoomLink['out']>, undefined | 'closing'>;

interface OutScreenProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly why: Why;
}

/** How often somebody who was removed tries whether they are let back, in milliseconds. */
const tryAgain = 5000;

/** Why this device is no longer in the room, and what to do. Whoever is let back comes back by themselves. */
export function OutScreen({ shell, session, why }: OutScreenProps) {
  const { say, connection } = session;
  const code = connection.room?.code ?? '';
  useEffect(() => {
    if (why !== 'removed') return undefined;
    let asking = false;
    const timer = setInterval(() => {
      if (asking) return;
      asking = true;
      void shell.rooms.goBack(code).finally(() => {
        asking = false;
      });
    }, tryAgain);
    return () => clearInterval(timer);
  }, [why, code]);
  return (
    <main class="out-screen">
      <h1>{say(`room.out.${why}`)}</h1>
      <p class="lead">{say(`room.out.${why}.text`)}</p>
      {why === 'removed' && <p role="status">{say('room.out.trying', { code: spaced(code) })}</p>}
      <div class="ways-on">
        {why === 'elsewhere' && (
          <button type="button" class="primary" onClick={() => void shell.leave().then(() => shell.go('join'))}>
            {say('room.out.seat')}
          </button>
        )}
        <button type="button" onClick={() => void shell.leave()}>
          {say('join.first')}
        </button>
      </div>
    </main>
  );
}
