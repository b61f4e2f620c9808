import type { App, Shell } from '../store/app.ts';
import { BackToRoom, useLatestRoom } from './join/back-to-room.tsx';
import { RoomList } from './join/room-list.tsx';
import { LanguageSelect } from './language-select.tsx';
import { DrawnPicture } from './picture-mark.tsx';
import { moreOf, ShelvedList, timeOf } from './shelved-list.tsx';
import { ThemeSelect } from './theme-select.tsx';
import { useStore } from './use-store.ts';
import { useSay } from './use-tongue.ts';

/** What this is, and the ways in. */
export function FirstScreen({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const { keeps, notice, server } = useStore(shell.app);
  return (
    <main class="first-screen">
      <div class="first-words">
        <h1>{say('app.name')}</h1>
        <p class="tagline">{say('app.tagline')}</p>
        <About server={server} />
        <p role="alert" class={notice === '' ? 'notice empty' : 'notice'}>
          {notice}
        </p>
        {!keeps && <p class="notice">{say('first.nowhere')}</p>}
        <Ways shell={shell} />
      </div>
      <Fan shell={shell} />
      <RoomList shell={shell} />
      <ShelvedList shell={shell} />
      <section class="how" aria-labelledby="how-title">
        <h2 id="how-title">{say('first.how')}</h2>
        <ol>
          <li>{say('first.how.1')}</li>
          <li>{say('first.how.2')}</li>
          <li>{say('first.how.3')}</li>
        </ol>
      </section>
      <footer>
        <div>
          <p>{say('first.credits')}</p>
          <a class="first-bench" href="?workbench">
            {say('bench.title')}
          </a>
        </div>
        <div class="first-choices">
          <LanguageSelect shell={shell} />
          <ThemeSelect shell={shell} />
        </div>
      </footer>
    </main>
  );
}

/** Where what people write stays. Both sentences keep their place, so that nothing below moves under a finger when the server is found. */
function About({ server }: Pick<App, 'server'>) {
  const say = useSay();
  return (
    <div class="either">
      <p class={server === 'none' ? 'about' : 'about away'}>{say('app.about')}</p>
      <p class={server === 'here' ? 'about' : 'about away'}>{say('app.about.room')}</p>
    </div>
  );
}

function Ways({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const { shelved, removing } = useStore(shell.app);
  const room = useLatestRoom(shell);
  const latest = shelved.find(({ key, ended }) => !ended && !removing.some((leaving) => leaving.key === key));
  return (
    <div class="ways">
      {room && <BackToRoom shell={shell} room={room} />}
      {latest && (
        <button type="button" class={room ? 'way' : 'way primary'} onClick={() => void shell.resume(latest.key)}>
          <span class="way-name">{say('first.resume', { time: timeOf(latest, say) })}</span>
          <span class="way-hint">{moreOf(latest, shell, say)}</span>
        </button>
      )}
      <button type="button" class={latest || room ? 'way' : 'way primary'} onClick={() => shell.go('setup')}>
        <span class="way-name">{say('first.host')}</span>
        <span class="way-hint">{say('first.host.hint')}</span>
      </button>
      <button type="button" class="way" onClick={() => shell.go('join')}>
        <span class="way-name">{say('first.join')}</span>
        <span class="way-hint">{say('first.join.hint')}</span>
      </button>
      <button type="button" class="way" onClick={() => void shell.tryNow()}>
        <span class="way-name">{say('first.try')}</span>
        <span class="way-hint">{say('first.try.hint')}</span>
      </button>
      <label class="way file">
        <span class="way-name">{say('first.open')}</span>
        <span class="way-hint">{say('first.open.hint')}</span>
        <input
          type="file"
          accept=".json,application/json"
          class="sr-only"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void shell.openFile(file);
          }}
        />
      </label>
    </div>
  );
}

/** A few cards to look at, as a taste of the deck. Decoration. */
function Fan({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  return (
    <div class="fan" aria-hidden="true">
      {shell.taste.map(({ title, ask, colour, picture, texts }) => (
        <div key={title} class={`fan-card suit-${colour}`}>
          <span class="fan-art">
            <DrawnPicture picture={picture} />
          </span>
          <span class="fan-band" />
          <span class="fan-title">{texts?.[say.language]?.title ?? title}</span>
          <span class="fan-ask">{texts?.[say.language]?.ask ?? ask}</span>
        </div>
      ))}
    </div>
  );
}
