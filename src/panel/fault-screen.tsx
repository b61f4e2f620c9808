import { render } from 'preact';
import type { Tongue } from '../store/tongue.ts';
import { TongueProvider, useSay } from './use-tongue.ts';

/** Our mistake: what is safe, and the way out. */
export function FaultScreen() {
  const say = useSay();
  return (
    <main class="fault-screen">
      <h1>{say('fault.title')}</h1>
      <p>{say('fault.text')}</p>
      <button type="button" class="primary" onClick={() => location.reload()}>
        {say('fault.reload')}
      </button>
    </main>
  );
}

/** Puts our own mistake in the place of everything. */
export function showFault(root: HTMLElement, tongue: Tongue): void {
  root.replaceChildren();
  const fresh = document.createElement('div');
  root.append(fresh);
  render(
    <TongueProvider value={tongue}>
      <FaultScreen />
    </TongueProvider>,
    fresh,
  );
}
