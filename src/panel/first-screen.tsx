import { useState } from 'preact/hooks';
import { english as say } from '../i18n/words.ts';
import type { Shell, ShelvedSummary } from '../store/app.ts';
import { PictureMark } from './picture-mark.tsx';
import { ThemeSelect } from './theme-select.tsx';
import { useStore } from './use-store.ts';

/** What this is, and the ways in. */
export function FirstScreen({ shell }: { readonly shell: Shell }) {
  const { shelved, keeps, notice } = useStore(shell.app);
  return (
    <main class="first-screen">
      <div class="first-words">
        <h1>{say('app.name')}</h1>
        <p class="tagline">{say('app.tagline')}</p>
        <p class="about">{say('app.about')}</p>
        <p role="alert" class={notice === '' ? 'notice empty' : 'notice'}>
          {notice}
        </p>
        {!keeps && <p class="notice">{say('first.nowhere')}</p>}
        <Ways shell={shell} />
      </div>
      <Fan shell={shell} />
      {shelved.length > 0 && <OnThisComputer shell={shell} shelved={shelved} />}
      <section class="how" aria-labelledby="how-title">
        <h2 id="how-title">{say('first.how')}</h2>
        <ol>
          <li>{say('first.how.1')}</li>
          <li>{say('first.how.2')}</li>
          <li>{say('first.how.3')}</li>
        </ol>
      </section>
      <footer>
        <p>{say('first.credits')}</p>
        <ThemeSelect shell={shell} />
      </footer>
    </main>
  );
}

function Ways({ shell }: { readonly shell: Shell }) {
  const { shelved } = useStore(shell.app);
  const latest = shelved.find(({ ended }) => !ended);
  return (
    <div class="ways">
      {latest && (
        <button type="button" class="way primary" onClick={() => void shell.resume(latest.key)}>
          <span class="way-name">{say('first.resume', { time: timeOf(latest) })}</span>
          <span class="way-hint">{moreOf(latest)}</span>
        </button>
      )}
      <button type="button" class={latest ? 'way' : 'way primary'} onClick={() => shell.go('setup')}>
        <span class="way-name">{say('first.host')}</span>
        <span class="way-hint">{say('first.host.hint')}</span>
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

/** Three cards to look at, as a taste of the deck. Decoration. */
function Fan({ shell }: { readonly shell: Shell }) {
  const deck = shell.content.decks[0];
  const cards = deck?.cards.filter((card) => deck.suits.some((suit) => suit.id === card.suit && suit.spend)) ?? [];
  const shown = [cards[0], cards[Math.floor(cards.length / 2)], cards.at(-1)].filter((card) => card !== undefined);
  return (
    <div class="fan" aria-hidden="true">
      {shown.map((card) => (
        <div key={card.id} class={`fan-card suit-${deck?.suits.find(({ id }) => id === card.suit)?.colour ?? 'blue'}`}>
          <span class="fan-art">
            <PictureMark pictures={shell.content.pictures} art={card.art} />
          </span>
          <span class="fan-band" />
          <span class="fan-title">{card.title}</span>
          <span class="fan-ask">{card.ask}</span>
        </div>
      ))}
    </div>
  );
}

/** Every workshop kept on this device. */
function OnThisComputer({ shell, shelved }: { readonly shell: Shell; readonly shelved: readonly ShelvedSummary[] }) {
  const [doubt, setDoubt] = useState<string | undefined>(undefined);
  return (
    <section class="shelved" aria-labelledby="shelved-title">
      <h2 id="shelved-title">{say('first.resume.title')}</h2>
      <ul>
        {shelved.map((workshop) => (
          <li key={workshop.key}>
            <div class="shelved-words">
              <p class="shelved-time">{workshop.ended ? say('first.ended', { time: timeOf(workshop) }) : timeOf(workshop)}</p>
              <p class="quiet">{moreOf(workshop)}</p>
            </div>
            {doubt === workshop.key ? (
              <div class="sure" role="alertdialog" aria-label={say('first.remove.sure')}>
                <p>{say('first.remove.sure')}</p>
                <button type="button" onClick={() => setDoubt(undefined)}>
                  {say('first.remove.no')}
                </button>
                <button type="button" onClick={() => void shell.remove(workshop.key)}>
                  {say('first.remove.yes')}
                </button>
              </div>
            ) : (
              <div class="shelved-acts">
                <button
                  type="button"
                  class="small"
                  aria-label={say('first.open-again', { time: timeOf(workshop) })}
                  onClick={() => void shell.resume(workshop.key)}
                >
                  {say('first.open-again.short')}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label={say('first.remove', { time: timeOf(workshop) })}
                  onClick={() => setDoubt(workshop.key)}
                >
                  {say('first.remove.short')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The time of day when the workshop was last played, with the day unless that is today. */
function timeOf({ touchedAt }: ShelvedSummary): string {
  const then = new Date(touchedAt);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(then);
  if (then.toDateString() === new Date().toDateString()) return time;
  return `${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(then)}, ${time}`;
}

const moreOf = ({ format, deck, tables }: ShelvedSummary): string =>
  say('first.resume.more', {
    format,
    deck,
    tables: tables.length > 4 ? say('tables', { count: tables.length }) : tables.join(', '),
  });
