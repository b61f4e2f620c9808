import { useEffect } from 'preact/hooks';
import { english as say } from '../i18n/words.ts';
import { assertNever } from '../lib/assert.ts';
import type { App, Shell } from '../store/app.ts';
import { FaultScreen } from './fault-screen.tsx';
import { FirstScreen } from './first-screen.tsx';
import { PlayScreen } from './play-screen.tsx';
import { ReportScreen } from './report-screen.tsx';
import { SetupScreen } from './setup-screen.tsx';
import { useStore } from './use-store.ts';

/** The window: one screen at a time, with the focus at its beginning. */
export function AppView({ shell }: { readonly shell: Shell }) {
  const app = useStore(shell.app);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [app.screen]);
  return screenOf(shell, app);
}

function screenOf(shell: Shell, { screen, session }: App) {
  switch (screen) {
    case 'loading':
      return <p class="loading">{say('app.loading')}</p>;
    case 'first':
      return <FirstScreen shell={shell} />;
    case 'setup':
      return <SetupScreen shell={shell} />;
    case 'play':
      return session ? <PlayScreen shell={shell} session={session} /> : <FirstScreen shell={shell} />;
    case 'report':
      return session ? <ReportScreen shell={shell} session={session} /> : <FirstScreen shell={shell} />;
    case 'fault':
      return <FaultScreen />;
    default:
      return assertNever(screen);
  }
}
