import { useRef } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import { spaced, spelled } from '../../store/room/code-words.ts';
import { countHere } from '../../store/room/people-rows.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { PeopleRoom } from './people-room.tsx';
import { useRoom } from './use-room.ts';

export interface RoomProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
}

/** The code and how many are here, always in sight of whoever runs the workshop; behind it everything about people and room. */
export function RoomButton(props: RoomProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { say } = props.session;
  const room = useRoom(props.session);
  const view = room?.view();
  if (!room) return null;
  const count = view ? countHere(view) : 0;
  return (
    <>
      <button
        type="button"
        class="room-button"
        aria-label={say('room.button', { code: spelled(room.code), count })}
        onClick={() => dialog.current?.showModal()}
      >
        <span class="room-button-code">{spaced(room.code)}</span>
        <span class="room-button-count">{say(view?.locked === true ? 'room.here.locked' : 'room.here', { count })}</span>
      </button>
      <dialog ref={dialog} class="people-room" aria-labelledby="people-room-title">
        <PeopleRoom {...props} close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}
