import type { Shell } from '../../store/app.ts';
import { spaced } from '../../store/room/code-words.ts';
import { doorSentence } from '../../store/room/door-words.ts';
import type { RoomSummary } from '../../store/room/rooms.ts';
import { useStore } from '../use-store.ts';
import { useSay } from '../use-tongue.ts';
import { whoOf } from './room-list.tsx';

/** The room that this device was in last, unless a workshop of its own was played later. */
export function useLatestRoom(shell: Shell): RoomSummary | undefined {
  const { rooms, server, shelved } = useStore(shell.app);
  const [last] = rooms;
  const open = shelved.find(({ ended }) => !ended);
  return server === 'here' && last && last.at > (open?.touchedAt ?? 0) ? last : undefined;
}

interface BackToRoomProps {
  readonly shell: Shell;
  readonly room: RoomSummary;
}

/** The first thing to do for somebody whose workshop goes on. */
export function BackToRoom({ shell, room }: BackToRoomProps) {
  const say = useSay();
  const back = async (): Promise<void> => {
    const answer = await shell.rooms.goBack(room.code);
    if (!answer.ok) shell.app.setState({ notice: doorSentence(answer.error, say) });
  };
  return (
    <button type="button" class="way primary" onClick={() => void back()}>
      <span class="way-name">{say('join.rooms.latest', { code: spaced(room.code) })}</span>
      <span class="way-hint">{whoOf(room, say)}</span>
    </button>
  );
}
