import type { Shell } from '../store/app.ts';
import { useSay } from './use-tongue.ts';

/** The decks could not be fetched: why, and the two ways on. */
export function CardsMissing({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  return (
    <main class="fault-screen">
      <h1>{say('cards.missing')}</h1>
      <p>{say('cards.unreachable')}</p>
      <div class="ways-on">
        <button type="button" onClick={() => shell.go('first')}>
          {say('setup.back')}
        </button>
        <button type="button" class="primary" onClick={() => void shell.fetchCards()}>
          {say('cards.again')}
        </button>
      </div>
    </main>
  );
}
