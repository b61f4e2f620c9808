import { movesOf } from '../store/boards/source.ts';
import type { OpenSession, Session } from '../store/session.ts';

/** Puts the table's flag for help up, or takes it down. */
export function HelpButton({ session, state }: { readonly session: OpenSession; readonly state: Session }) {
  const { say, act } = session;
  return (
    <>
      {movesOf(state.snapshot, 'askForHelp').map((move) => (
        <button
          key="help"
          type="button"
          class={move.on ? 'small help' : 'small help up'}
          aria-pressed={!move.on}
          onClick={() => void act(move)}
        >
          {say(move.on ? 'help.ask' : 'help.down')}
        </button>
      ))}
    </>
  );
}
