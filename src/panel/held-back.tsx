import type { Shell } from '../store/app.ts';
import { useSay } from './use-tongue.ts';

/** The browser would not open the projector's window by itself: a link that it does allow. */
export function HeldBack({ shell, address }: { readonly shell: Shell; readonly address: string }) {
  const say = useSay();
  const done = (): void => shell.app.setState({ heldBack: '' });
  return (
    <div class="held-back" role="alert">
      <p>{say('screen.held-back')}</p>
      <a class="button" href={address} target="_blank" rel="noopener" onClick={done}>
        {say('screen.open')}
      </a>
      <button type="button" onClick={done}>
        {say('screen.not-now')}
      </button>
    </div>
  );
}
