import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { assertNever } from '../lib/assert.ts';
import type { App, Shell } from '../store/app.ts';
import { type BenchDoor, useBenchDoor } from './bench/use-bench-door.tsx';
import { CardsMissing } from './cards-missing.tsx';
import { FaultScreen } from './fault-screen.tsx';
import { FirstScreen } from './first-screen.tsx';
import { HeldBack } from './held-back.tsx';
import { type Doors, useDoors } from './join/use-doors.tsx';
import { type LaterScreens, useLaterScreens } from './later-screens.ts';
import { useStore } from './use-store.ts';
import { TongueProvider, useSay } from './use-tongue.ts';

/** The window: one screen at a time, with the focus at its beginning. Only the first is there from the beginning. */
export function AppView({ shell }: { readonly shell: Shell }) {
  const app = useStore(shell.app);
  const later = useLaterScreens(app.cards === 'here');
  const doors = useDoors(app.screen === 'join' || app.screen === 'check');
  const bench = useBenchDoor(app.screen === 'workbench');
  const waiting =
    app.screen === 'first' ? '' : `${app.cards} ${later !== undefined} ${doors !== undefined} ${bench !== undefined}`;
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [app.screen, waiting]);
  return (
    <TongueProvider value={shell.tongue}>
      {app.heldBack !== '' && <HeldBack shell={shell} address={app.heldBack} />}
      {screenOf(shell, app, later, { doors, bench })}
    </TongueProvider>
  );
}

/** Screens that are fetched by themselves. */
interface Apart {
  readonly doors: Doors | undefined;
  readonly bench: BenchDoor | undefined;
}

function screenOf(shell: Shell, app: App, later: LaterScreens | undefined, { doors, bench }: Apart) {
  const { screen, session } = app;
  const onceHere = (draw: (screens: LaterScreens) => ComponentChild): ComponentChild => {
    if (app.cards === 'unreachable') return <CardsMissing shell={shell} />;
    return later ? draw(later) : <Loading />;
  };
  switch (screen) {
    case 'loading':
      return <Loading />;
    case 'first':
      return <FirstScreen shell={shell} />;
    case 'setup':
      return onceHere(({ SetupScreen }) => <SetupScreen shell={shell} />);
    case 'join':
    case 'check':
      return doors ? doors(screen, shell) : <Loading />;
    case 'workbench':
      return onceHere(() => (bench ? bench(shell) : <Loading />));
    case 'hosted':
      if (!session) return <FirstScreen shell={shell} />;
      return onceHere(({ HostedScreen }) => <HostedScreen shell={shell} session={session} />);
    case 'play':
      if (!session) return <FirstScreen shell={shell} />;
      return onceHere(({ PlayScreen, RoomScreen }) =>
        session.connection.room ? (
          <RoomScreen shell={shell} session={session} />
        ) : (
          <PlayScreen shell={shell} session={session} />
        ),
      );
    case 'report':
      if (!session) return <FirstScreen shell={shell} />;
      return onceHere(({ ReportScreen }) => <ReportScreen shell={shell} session={session} />);
    case 'fault':
      return <FaultScreen />;
    default:
      return assertNever(screen);
  }
}

function Loading() {
  const say = useSay();
  return (
    <p class="loading" role="status">
      {say('app.loading')}
    </p>
  );
}
