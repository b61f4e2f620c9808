import { useRef } from 'preact/hooks';
import type { Shell } from '../store/app.ts';
import { runsWorkshop } from '../store/room/role.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { LanguageSelect } from './language-select.tsx';
import { OwnSeat } from './room/own-seat.tsx';
import { ThemeSelect } from './theme-select.tsx';

interface PlayMenuProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
}

/** Everything that is not part of the game: the list view, the file, the report, the colours, what was said, the way out. */
export function PlayMenu({ shell, session, state }: PlayMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const { say } = session;
  const close = (): void => menu.current?.hidePopover();
  const save = async (): Promise<void> => {
    await session.writing.flush();
    const text = await session.connection.saveFile();
    if (text !== undefined) shell.download(fileName(session), text, 'application/json');
    session.tell(say(text === undefined ? 'no.not-allowed' : 'said.saved'));
    close();
  };
  const runs = runsWorkshop(session.connection);
  const other = state.mode === 'list' ? 'picture' : 'list';
  return (
    <div class="play-menu">
      <button type="button" popovertarget="play-menu" class="menu-button">
        {say('play.menu')}
      </button>
      <div id="play-menu" popover="auto" ref={menu} class="menu">
        {state.side.kind === 'table' && (
          <button
            type="button"
            class="narrow-hidden"
            onClick={() => {
              session.showMode(other);
              close();
            }}
          >
            {say(other === 'list' ? 'play.list' : 'play.picture')}
          </button>
        )}
        {session.connection.room && <OwnSeat shell={shell} session={session} />}
        {runs && (
          <button type="button" onClick={() => void save()}>
            {say('play.save')}
          </button>
        )}
        {((runs && state.side.kind === 'facilitator') || state.snapshot.view.phase === 'ended') && (
          <button type="button" onClick={() => shell.go('report')}>
            {say('play.report')}
          </button>
        )}
        <LanguageSelect shell={shell} />
        <ThemeSelect shell={shell} />
        <details class="history">
          <summary>{say('play.history')}</summary>
          {state.heard.length === 0 ? (
            <p>{say('play.history.none')}</p>
          ) : (
            <ol reversed>
              {[...state.heard].reverse().map((sentence, index) => (
                <li key={`${state.heard.length - index}`} lang={state.heardIn.at(-1 - index) ?? say.language}>
                  {sentence}
                </li>
              ))}
            </ol>
          )}
        </details>
        <p class="quiet">{say(session.connection.room ? 'room.saved' : 'play.saved')}</p>
        <button type="button" onClick={() => void shell.leave()}>
          {say('play.leave')}
        </button>
      </div>
    </div>
  );
}

/** A name that sorts by day and time: "workshop-2026-11-22-1432.smg.json". */
function fileName({ say }: OpenSession): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}`;
  return say('play.file.name', { date });
}
