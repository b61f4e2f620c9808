import { alarmOf } from '../store/announce.ts';
import type { Shell } from '../store/app.ts';
import type { OpenSession } from '../store/session.ts';
import { Announcer } from './announcer.tsx';
import { FacilitatorScreen } from './facilitator/facilitator-screen.tsx';
import { TableScreen } from './table-screen.tsx';
import { TopBar } from './top-bar.tsx';
import { useStore } from './use-store.ts';

/** A workshop in play, from whichever side this screen is on. */
export function PlayScreen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const state = useStore(session.store);
  return (
    <div class={state.side.kind === 'facilitator' ? 'play-screen at-desk' : 'play-screen'}>
      <TopBar shell={shell} session={session} state={state} />
      {state.side.kind === 'table' ? (
        <TableScreen shell={shell} session={session} state={state} table={state.side.table} />
      ) : (
        <FacilitatorScreen shell={shell} session={session} state={state} />
      )}
      <Announcer heard={state.heard} heardEver={state.heardEver} alarm={alarmOf(state.board, session.say)} />
    </div>
  );
}
