import type { Me } from '../../protocol/room.ts';
import type { Shell } from '../../store/app.ts';
import type { OpenSession } from '../../store/session.ts';
import { PlayScreen } from '../play-screen.tsx';
import { useStore } from '../use-store.ts';
import { LateNote } from './late-note.tsx';
import { OutScreen } from './out-screen.tsx';
import { RoomLine } from './room-line.tsx';
import { RoomMessages } from './room-messages.tsx';
import { useRoom } from './use-room.ts';
import { WatchScreen } from './watch-screen.tsx';

/** A workshop on many devices: what belongs to this person's role, with the state of the line and the facilitator's words over it. */
export function RoomScreen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const room = useRoom(session);
  const { side, board } = useStore(session.store);
  const out = room?.out();
  if (!room) return null;
  // A server that closes is soon there again: until then the line is lost, and the table stays.
  if (out !== undefined && out !== 'closing') return <OutScreen shell={shell} session={session} why={out} />;
  const isComing = side.kind === 'table' && board === undefined;
  return (
    <>
      {watches(room.me()) ? (
        <WatchScreen shell={shell} session={session} />
      ) : isComing ? (
        <p class="loading" role="status">
          {session.say('app.loading')}
        </p>
      ) : (
        <PlayScreen shell={shell} session={session} />
      )}
      <div class="room-notes">
        <RoomLine session={session} />
        <RoomMessages shell={shell} session={session} />
        <LateNote shell={shell} session={session} />
      </div>
    </>
  );
}

/** Whoever has no place at a table, and none of the powers that do without, sees what the room sees. */
const watches = ({ role, table }: Me): boolean =>
  role === 'watcher' || role === 'screen' || (table === null && (role === 'player' || role === 'scribe' || role === 'guest'));
