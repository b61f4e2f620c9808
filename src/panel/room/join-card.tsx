import { spaced, spelled } from '../../store/room/code-words.ts';
import type { OpenSession } from '../../store/session.ts';
import { QrCode } from './qr-code.tsx';
import { useRoom } from './use-room.ts';

/** How people join: the address to type, the code, and both as a QR code. */
export function JoinCard({ session }: { readonly session: OpenSession }) {
  const { say } = session;
  const room = useRoom(session);
  const view = room?.view();
  const code = view?.code ?? room?.code ?? '';
  if (code === '') return <p class="quiet">{say('room.ended')}</p>;
  return (
    <section class="join-card" aria-label={say('room.join.how')}>
      <div class="join-card-words">
        {view && (
          <>
            <p>{say('room.join.open')}</p>
            <p class="join-address">{bare(view.address)}</p>
          </>
        )}
        <p>{say('room.join.type')}</p>
        <p class="join-code">
          <span aria-hidden="true">{spaced(code)}</span>
          <span class="sr-only">{spelled(code)}</span>
        </p>
        {view?.locked === true && <p class="notice">{say('room.locked.now')}</p>}
      </div>
      {view && <QrCode rows={view.qr} label={say('room.join.qr', { address: view.address })} />}
    </section>
  );
}

/** An address as people type it: browsers know the beginning by themselves. */
export const bare = (address: string): string => address.replace(/^http:\/\//, '');
