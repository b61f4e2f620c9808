import type { Shell } from '../../store/app.ts';
import { spaced, spelled } from '../../store/room/code-words.ts';
import type { OpenSession } from '../../store/session.ts';
import { dayInWords } from '../days.ts';
import { JoinCard } from '../room/join-card.tsx';
import { RoomLine } from '../room/room-line.tsx';
import { useRoom } from '../room/use-room.ts';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';
import { CopyButton } from './copy-button.tsx';

/** A room that has just been opened or taken over: how people join, and what to write down before anything else. */
export function HostedScreen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const say = useSay();
  const room = useRoom(session)?.view();
  const { recovery } = useStore(shell.app);
  const go = (): void => {
    shell.forgetRecovery();
    shell.go('play');
  };
  return (
    <main class="hosted-screen">
      <RoomLine session={session} />
      <h1>{say('hosted.title')}</h1>
      <div class="hosted-parts">
        <JoinCard session={session} />
        {recovery !== '' && <WriteDown recovery={recovery} />}
      </div>
      {room && <p class="quiet">{say('hosted.kept', { day: dayInWords(room.keptUntil, say) })}</p>}
      <div class="hosted-foot">
        <button type="button" onClick={() => print()}>
          {say('hosted.print')}
        </button>
        <button type="button" class="primary big" onClick={go}>
          {say(recovery === '' ? 'hosted.go' : 'hosted.go.written')}
        </button>
      </div>
    </main>
  );
}

function WriteDown({ recovery }: { readonly recovery: string }) {
  const say = useSay();
  return (
    <section class="write-down" aria-labelledby="write-down-title">
      <h2 id="write-down-title">{say('hosted.recovery')}</h2>
      <p class="recovery-code">
        <span aria-hidden="true">{spaced(recovery)}</span>
        <span class="sr-only">{spelled(recovery)}</span>
      </p>
      <p class="write-now">{say('hosted.recovery.now')}</p>
      <p>{say('hosted.recovery.why')}</p>
      <CopyButton text={recovery} />
    </section>
  );
}
