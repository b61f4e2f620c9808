import type { Shell } from '../store/app.ts';
import { deskSource } from '../store/console/desk-source.ts';
import { runsWorkshop } from '../store/room/role.ts';
import type { OpenSession, Session, Side } from '../store/session.ts';
import { ClockFace } from './clock-face.tsx';
import { ScreenMenu } from './facilitator/screen-menu.tsx';
import { PlayMenu } from './play-menu.tsx';
import { AttendeeSide } from './room/attendee-side.tsx';
import { RoomButton } from './room/room-button.tsx';
import { StepMap } from './step-map.tsx';
import { narrowScreen, useMedia } from './use-media.ts';

interface TopBarProps {
  readonly shell: Shell;
  readonly session: OpenSession;
  readonly state: Session;
}

/** Whose side this screen is on, where we are, and how much time is left. */
export function TopBar({ shell, session, state }: TopBarProps) {
  const { view } = state.snapshot;
  const { side } = state;
  const here = side.kind === 'table' ? view.tables.find(({ table }) => table === side.table)?.step : frontOf(session, state);
  return (
    <header class="top-bar">
      {runsWorkshop(session.connection) ? (
        <Sides session={session} state={state} />
      ) : (
        <AttendeeSide session={session} state={state} />
      )}
      {runsWorkshop(session.connection) && <RoomButton shell={shell} session={session} state={state} />}
      {here !== undefined && <StepMap session={session} state={state} here={here} />}
      {side.kind === 'facilitator' && (
        <ScreenMenu shell={shell} session={session} state={state} source={deskSource(session, state)} />
      )}
      <ClockFace clock={view.clock} session={session} ended={view.phase === 'ended'} />
      <PlayMenu shell={shell} session={session} state={state} />
    </header>
  );
}

/** The foremost step that any table is at. */
export function frontOf({ rulebook }: OpenSession, { snapshot }: Session): string | undefined {
  const { stepIndex, steps } = rulebook;
  return steps[Math.max(...snapshot.view.tables.map(({ step }) => stepIndex.get(step) ?? 0))]?.id;
}

/** As many tables as fit beside one another; more of them go into a list. */
const mostTabs = 5;

function Sides({ session, state }: Omit<TopBarProps, 'shell'>) {
  const narrow = useMedia(narrowScreen);
  const { say, sit, rulebook } = session;
  const { tables } = rulebook.header;
  const sides: readonly { readonly side: Side; readonly key: string; readonly name: string }[] = [
    { side: { kind: 'facilitator' }, key: '', name: say('play.facilitator') },
    ...tables.map(({ id, name }) => ({ side: { kind: 'table', table: id } as const, key: id, name })),
  ];
  const now = state.side.kind === 'table' ? state.side.table : '';
  if (narrow || tables.length > mostTabs) {
    return (
      <label class="sides">
        <span class="sr-only">{say('play.views')}</span>
        <select
          value={now}
          onChange={(event) => {
            const chosen = sides.find(({ key }) => key === event.currentTarget.value);
            if (chosen) sit(chosen.side);
          }}
        >
          {sides.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <nav class="sides" aria-label={say('play.views')}>
      {sides.map(({ side, key, name }) => (
        <button
          key={key}
          type="button"
          class={key === now ? 'side-tab here' : 'side-tab'}
          aria-pressed={key === now}
          onClick={() => sit(side)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
