import { seatings } from '../../protocol/room.ts';
import type { OpenSession } from '../../store/session.ts';
import { useRoom } from './use-room.ts';
import { useRoomAsk } from './use-room-ask.ts';

/** Who may come in, and how people find their table. */
export function RoomRules({ session }: { readonly session: OpenSession }) {
  const { say } = session;
  const view = useRoom(session)?.view();
  const { problem, ask } = useRoomAsk(session);
  if (!view) return null;
  const { locked, seating } = view;
  return (
    <section class="room-part" aria-labelledby="room-rules-title">
      <h3 id="room-rules-title">{say('room.rules')}</h3>
      <button type="button" onClick={() => void ask({ type: 'setRoom', locked: !locked, seating })}>
        {say(locked ? 'room.unlock' : 'room.lock')}
      </button>
      <p class="hint">{say(locked ? 'room.locked.now' : 'room.lock.hint')}</p>
      <label class="room-choice">
        <span>{say('setup.seating')}</span>
        <select
          value={seating}
          onChange={({ currentTarget: { value } }) =>
            void ask({ type: 'setRoom', locked, seating: seatings.find((each) => each === value) ?? seating })
          }
        >
          {seatings.map((each) => (
            <option key={each} value={each}>
              {say(`setup.seating.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{view.screens === 0 ? say('room.screens.none') : say('room.screens', { count: view.screens })}</p>
      {problem}
    </section>
  );
}
