import type { OpenSession } from '../../store/session.ts';
import { useRoom } from './use-room.ts';

/** How the line to the room stands, in one calm line; nothing while all is well. Never in the way of the table. */
export function RoomLine({ session }: { readonly session: OpenSession }) {
  const line = useRoom(session)?.line();
  return (
    <>
      <p role="alert" class={line === 'lost' ? 'room-line lost' : 'room-line'}>
        {line === 'lost' && session.say('line.lost')}
      </p>
      <p role="status" class={line === 'back' ? 'room-line back' : 'room-line'}>
        {line === 'back' && session.say('line.back')}
      </p>
    </>
  );
}
