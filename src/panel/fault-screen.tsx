import { english as say } from '../i18n/words.ts';

/** Our mistake: what is safe, and the way out. */
export const FaultScreen = () => (
  <main class="fault-screen">
    <h1>{say('fault.title')}</h1>
    <p>{say('fault.text')}</p>
    <button type="button" class="primary" onClick={() => location.reload()}>
      {say('fault.reload')}
    </button>
  </main>
);
