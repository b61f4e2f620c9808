import { useEffect, useRef } from 'preact/hooks';
import type { Say } from '../i18n/words.ts';
import { lookUp } from '../lib/look-up.ts';
import type { Shell, ShelvedSummary } from '../store/app.ts';
import type { Leaving } from '../store/removal.ts';
import { dayTime } from './day-time.ts';
import { dayAndMonth } from './days.ts';
import { useNow } from './use-now.ts';
import { useStore } from './use-store.ts';
import { useSay } from './use-tongue.ts';

/** Every workshop kept on this device; in the place of one that is about to be removed, the way to keep it. */
export function ShelvedList({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const { shelved, removing } = useStore(shell.app);
  if (shelved.length === 0) return null;
  return (
    <section class="shelved" aria-labelledby="shelved-title">
      <h2 id="shelved-title">{say('first.resume.title')}</h2>
      <ul>
        {shelved.map((workshop) => {
          const leaving = removing.find(({ key }) => key === workshop.key);
          return leaving ? (
            <LeavingLine key={`leaving ${workshop.key}`} shell={shell} workshop={workshop} leaving={leaving} />
          ) : (
            <ShelvedLine key={workshop.key} shell={shell} workshop={workshop} />
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly shell: Shell;
  readonly workshop: ShelvedSummary;
}

function ShelvedLine({ shell, workshop }: LineProps) {
  const say = useSay();
  const time = timeOf(workshop, say);
  return (
    <li>
      <div class="shelved-words">
        <p class="shelved-time">{workshop.ended ? say('first.ended', { time }) : time}</p>
        <p class="quiet">{moreOf(workshop, shell, say)}</p>
      </div>
      <div class="shelved-acts">
        <button
          type="button"
          class="small"
          aria-label={say('first.open-again', { time })}
          onClick={() => void shell.resume(workshop.key)}
        >
          {say('first.open-again.short')}
        </button>
        <button
          type="button"
          class="small"
          aria-label={say('first.remove', { time })}
          onClick={() => shell.remove(workshop.key)}
        >
          {say('first.remove.short')}
        </button>
      </div>
    </li>
  );
}

/** Says that a workshop is removed, for as long as that can be taken back. Whoever removed it is led to the way back. */
function LeavingLine({ shell, workshop, leaving }: LineProps & { readonly leaving: Leaving }) {
  const say = useSay();
  const undo = useRef<HTMLButtonElement>(null);
  const now = useNow(true);
  const seconds = Math.max(0, Math.ceil((leaving.until - now) / 1000));
  const time = timeOf(workshop, say);
  useEffect(() => {
    if (document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <li>
      <p role="status">{say('first.removed', { time })}</p>
      <button
        ref={undo}
        type="button"
        class="small"
        aria-label={say('first.keep', { time })}
        onClick={() => shell.keep(workshop.key)}
      >
        {say('desk.undo')} <span class="undo-seconds">{say('desk.undo.seconds', { count: seconds })}</span>
      </button>
    </li>
  );
}

/** The time of day when the workshop was last played, with the day unless that is today. */
export function timeOf({ touchedAt }: Pick<ShelvedSummary, 'touchedAt'>, say: Say): string {
  const time = dayTime(touchedAt);
  if (new Date(touchedAt).toDateString() === new Date().toDateString()) return time;
  return `${dayAndMonth(touchedAt, say)}, ${time}`;
}

/** What was played, and by whom. */
export function moreOf({ format, deck, tables }: ShelvedSummary, { titles }: Pick<Shell, 'titles'>, say: Say): string {
  const here = lookUp(titles, say.language);
  return say('first.resume.more', {
    format: lookUp(here?.formats ?? {}, format.id) ?? format.title,
    deck: lookUp(here?.decks ?? {}, deck.id) ?? deck.title,
    tables: tables.length > 4 ? say('tables', { count: tables.length }) : tables.join(', '),
  });
}
