import type { Say } from '../../i18n/words.ts';
import { minute } from '../../store/time/needed.ts';
import { keptSteps } from '../../store/time/timed-step.ts';
import { dayTime, timeWords } from '../day-time.ts';
import { dropWords, misfitWords, strainedWords } from '../time-words.ts';
import { useSay } from '../use-tongue.ts';
import { fitted, type TimeOutlook } from './setup-time.ts';
import type { TimeSheetProps } from './time-choice.tsx';

/** How the steps fit into the time there is, as a bar and in words, and what would make them fit. */
export function TimeResult({ format, time, setTime, view }: TimeSheetProps) {
  const say = useSay();
  const { total, available, fit } = view;
  const better = fitted(format, time, view);
  const helps = JSON.stringify(better.minutes) !== JSON.stringify(time.minutes);
  const drops = view.steps.filter(({ step }) => fit.couldDrop.includes(step));
  return (
    <div class={total > available ? 'time-result over' : 'time-result'}>
      <TimeBar view={view} />
      <div class="time-verdict">
        <p role="status" class={fit.over > 0 ? 'long' : ''}>
          <strong>{verdict(view, Date.now(), say)}</strong> {more(view, say)}
        </p>
        {helps && (
          <button type="button" onClick={() => setTime(better)}>
            {say(total > available ? 'time.fit' : 'time.stretch')}
          </button>
        )}
        {drops.length <= mostDrops &&
          drops.map(({ step, title }) => (
            <button key={step} type="button" onClick={() => setTime({ ...time, dropped: [...time.dropped, step] })}>
              {say('host.drop', { step: title })}
            </button>
          ))}
      </div>
    </div>
  );
}

/** So many buttons at most; there are the boxes of the steps, too. */
const mostDrops = 3;

/** Why it does not fit, or what had to become shorter so that it does. */
function more(view: TimeOutlook, say: Say): string {
  const { total, available, fit, steps } = view;
  if (fit.over === 0) return strain(view, say);
  const shortest = fit.over === total - available;
  return shortest ? `${say('time.shortest')} ${dropWords(fit, steps, say)}` : misfitWords(fit, steps, say);
}

/** When it ends, and how far that is from when it should. */
function verdict({ total, available, startsAt, endsAt }: TimeOutlook, now: number, say: Say): string {
  const ends = startsAt + total * minute;
  if (endsAt === null) return say('time.open', { start: dayTime(startsAt), end: dayTime(ends), count: total });
  const time = timeWords(ends, now, say);
  if (total === available) return say('time.fits', { time });
  return total > available
    ? say('time.over', { count: total - available, time })
    : say('time.spare', { count: available - total, time });
}

/** Which protected steps would have to become shorter, or are because all others are at their shortest. */
function strain({ steps, fit }: TimeOutlook, say: Say): string {
  const kept = keptSteps(steps);
  const shortest = kept.every((step) => step.protect || step.minutes <= step.least);
  const shorter = kept.filter(
    (step) => step.protect && (fit.strained.includes(step.step) || (shortest && step.minutes < step.usual)),
  );
  return strainedWords(shorter, say);
}

/** Each step as long as it takes, against the time there is. A picture of what the words beside it say. */
function TimeBar({ view: { steps, total, available } }: { readonly view: TimeOutlook }) {
  const kept = keptSteps(steps);
  return (
    <div class="time-bar" aria-hidden="true">
      {kept.map(({ step, minutes, protect }) => (
        <span key={step} class={protect ? 'time-piece kept' : 'time-piece'} style={{ flexGrow: minutes }} />
      ))}
      {available > total && <span class="time-piece spare" style={{ flexGrow: available - total }} />}
      {total > available && <span class="time-limit" style={{ left: `${(100 * available) / total}%` }} />}
    </div>
  );
}
