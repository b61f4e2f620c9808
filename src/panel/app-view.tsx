import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { assertNever } from '../lib/assert.ts';
import type { App, Shell } from '../store/app.ts';
import { type BenchDoor, fetchBench } from './bench/fetch-bench.tsx';
import { CardsMissing } from './cards-missing.tsx';
import { FaultScreen } from './fault-screen.tsx';
import { FirstScreen } from './first-screen.tsx';
import { HeldBack } from './held-back.tsx';
import { type Doors, fetchDoors } from './join/fetch-doors.tsx';
import { fetchLaterScreens, type LaterScreens } from './later-screens.ts';
import { type Fetched, useFetched } from './use-fetched.ts';
import { useStore } from './use-store.ts';
import { TongueProvider, useSay } from './use-tongue.ts';

/** The window: one screen at a time, with the focus at its beginning. Only the first is there from the beginning. */
export function AppView({ shell }: { readonly shell: Shell }) {
  const app = useStore(shell.app);
  const later = useFetched(app.cards === 'here', fetchLaterScreens);
  const doors = useFetched(app.screen === 'join' || app.screen === 'check', fetchDoors);
  const bench = useFetched(app.screen === 'workbench', fetchBench);
  const waiting = app.screen === 'first' ? '' : `${app.cards} ${later.state} ${doors.state} ${bench.state}`;
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [app.screen, waiting]);
  return (
    <TongueProvider value={shell.tongue}>
      {app.heldBack !== '' && <HeldBack shell={shell} address={app.heldBack} />}
      {screenOf(shell, app, { later, doors, bench })}
    </TongueProvider>
  );
}

/** Screens that are fetched by themselves. */
interface Apart {
  readonly later: Fetched<LaterScreens>;
  readonly doors: Fetched<Doors>;
  readonly bench: Fetched<BenchDoor>;
}

function screenOf(shell: Shell, app: App, { later, doors, bench }: Apart) {
  const { screen, session } = app;
  const onceHere = (draw: (screens: LaterScreens) => ComponentChild): ComponentChild =>
    app.cards === 'unreachable' ? (
      <CardsMissing shell={shell} again={() => void shell.fetchCards()} />
    ) : (
      <Once shell={shell} fetched={later} draw={draw} />
    );
  switch (screen) {
    case 'loading':
      return <Loading />;
    case 'first':
      return <FirstScreen shell={shell} />;
    case 'setup':
      return onceHere(({ SetupScreen }) => <SetupScreen shell={shell} />);
    case 'join':
    case 'check':
      return <Once shell={shell} fetched={doors} draw={(draw) => draw(screen, shell)} />;
    case 'workbench':
      return onceHere(() => <Once shell={shell} fetched={bench} draw={(draw) => draw(shell)} />);
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

interface OnceProps<Part> {
  readonly shell: Shell;
  readonly fetched: Fetched<Part>;
  readonly draw: (part: Part) => ComponentChild;
}

/** What can be drawn as soon as it is here; until then that it is on its way, or that the line broke. */
function Once<Part>({ shell, fetched, draw }: OnceProps<Part>) {
  switch (fetched.state) {
    case 'here':
      return <>{draw(fetched.part)}</>;
    case 'unreachable':
      return <CardsMissing shell={shell} again={fetched.again} />;
    default:
      return <Loading />;
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
