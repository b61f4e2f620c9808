import { useState } from 'preact/hooks';
import type { Say } from '../../i18n/words.ts';
import type { Shell } from '../../store/app.ts';
import { spaced } from '../../store/room/code-words.ts';
import { doorSentence } from '../../store/room/door-words.ts';
import { roleWords } from '../../store/room/role.ts';
import type { RoomSummary } from '../../store/room/rooms.ts';
import { timeOf } from '../shelved-list.tsx';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';

/** Rooms on a server that this device has been in, the latest first: each can be gone back to. */
export function RoomList({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const { rooms, server } = useStore(shell.app);
  if (rooms.length === 0 || server === 'none') return null;
  return (
    <section class="shelved" aria-labelledby="rooms-title">
      <h2 id="rooms-title">{say('join.rooms')}</h2>
      <ul>
        {rooms.map((room) => (
          <RoomItem key={room.code} shell={shell} room={room} />
        ))}
      </ul>
    </section>
  );
}

function RoomItem({ shell, room }: { readonly shell: Shell; readonly room: RoomSummary }) {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const code = spaced(room.code);
  const back = async (): Promise<void> => {
    const answer = await shell.rooms.goBack(room.code);
    setProblem(answer.ok ? '' : doorSentence(answer.error, say));
  };
  return (
    <li>
      <div class="shelved-words">
        <p class="shelved-time">{say('join.room', { code })}</p>
        <p class="quiet">{whoOf(room, say)}</p>
        {problem !== '' && <p role="alert">{problem}</p>}
      </div>
      <div class="shelved-acts">
        <button type="button" class="small" aria-label={say('join.rooms.back', { code })} onClick={() => void back()}>
          {say('join.rooms.back.short')}
        </button>
        <button
          type="button"
          class="small"
          aria-label={say('join.rooms.forget', { code })}
          onClick={() => shell.rooms.forget(room.code)}
        >
          {say('join.rooms.forget.short')}
        </button>
      </div>
    </li>
  );
}

/** "Ada, facilitator, 14:32". */
export function whoOf({ name, role, at }: RoomSummary, say: Say): string {
  const time = timeOf({ touchedAt: at }, say);
  return [name, say(roleWords[role]), time].filter((part) => part !== '').join(', ');
}
