import type { Shell } from '../store/app.ts';
import { useSay } from './use-tongue.ts';

interface CardsMissingProps {
  readonly shell: Shell;
  /** Fetches once more. */
  readonly again: () => void;
}

/** The line broke before everything that this screen needs was here: why, and the two ways on. */
export function CardsMissing({ shell, again }: CardsMissingProps) {
  const say = useSay();
  return (
    <main class="fault-screen">
      <h1>{say('cards.missing')}</h1>
      <p>{say('cards.unreachable')}</p>
      <div class="ways-on">
        <button type="button" onClick={() => shell.go('first')}>
          {say('setup.back')}
        </button>
        <button type="button" class="primary" onClick={again}>
          {say('cards.again')}
        </button>
      </div>
    </main>
  );
}
