import { useState } from 'preact/hooks';
import { mostMinutes } from '../../engine/host/time.ts';
import type { Say } from '../../i18n/words.ts';
import type { TimedStep } from '../../store/time/timed-step.ts';
import { TimeSure } from '../time-sure.tsx';
import { useSay } from '../use-tongue.ts';
import type { SetupTime } from './setup-time.ts';
import type { TimeSheetProps } from './time-choice.tsx';

/** A change to a protected step that somebody has yet to say they are sure of. */
interface Doubt {
  readonly step: string;
  readonly words: string;
  readonly change: Change;
}

type Change = (time: SetupTime) => SetupTime;

/** Every step with its minutes, to be made longer or shorter, or left out. The first one is always played. */
export function TimeSteps({ time, setTime, view }: TimeSheetProps) {
  const say = useSay();
  const [doubt, setDoubt] = useState<Doubt | undefined>(undefined);
  const ask = (step: TimedStep, words: string, change: Change): void => {
    setDoubt(words === '' ? undefined : { step: step.step, words, change });
    if (words === '') setTime(change(time));
  };
  const answer = (change?: Change): void => {
    setDoubt(undefined);
    if (change) setTime(change(time));
  };
  return (
    <ol class="time-steps">
      {view.steps.map((step, index) => (
        <li key={step.step} class={step.dropped ? 'dropped' : ''}>
          <StepName step={step} number={index + 1} />
          {!step.dropped && (
            <Minutes
              step={step}
              setMinutes={(minutes) => ask(step, shortWords(step, minutes, say), withMinutes(step, minutes))}
            />
          )}
          {index > 0 && <LeaveOut step={step} toggle={() => ask(step, dropWords(step, say), toggled(step))} />}
          {doubt?.step === step.step && (
            <TimeSure say={say} words={doubt.words} onNo={() => answer()} onYes={() => answer(doubt.change)} />
          )}
        </li>
      ))}
    </ol>
  );
}

function StepName({ step, number }: { readonly step: TimedStep; readonly number: number }) {
  const say = useSay();
  return (
    <span class="time-name">
      <span>{`${number}. ${step.title}`}</span>{' '}
      {step.jobs && <span class="hint">{say('jobs.for', { jobs: step.jobs.join(', ') })}</span>}{' '}
      {step.protect && <span class="kept-word">{say('time.protected')}</span>}{' '}
      {step.minutes !== step.usual && !step.dropped && <span class="hint">{say('time.usual', { minutes: step.usual })}</span>}
    </span>
  );
}

const withMinutes =
  ({ step }: TimedStep, wished: number): Change =>
  (time) => ({ ...time, minutes: { ...time.minutes, [step]: wished } });

const toggled =
  ({ step, dropped }: TimedStep): Change =>
  (time) => ({ ...time, dropped: dropped ? time.dropped.filter((each) => each !== step) : [...time.dropped, step] });

/** What to ask before a protected step gets fewer minutes than it needs, or nothing. */
function shortWords({ title, protect, minutes, least }: TimedStep, wished: number, say: Say): string {
  const asks = protect && wished < least && minutes >= least;
  return asks ? say('host.protect.minutes', { step: title, least }) : '';
}

/** What to ask before a protected step is left out, or nothing. */
const dropWords = ({ title, protect, dropped }: TimedStep, say: Say): string =>
  protect && !dropped ? say('host.protect', { step: title }) : '';

interface MinutesProps {
  readonly step: TimedStep;
  readonly setMinutes: (minutes: number) => void;
}

function Minutes({ step: { title, minutes }, setMinutes }: MinutesProps) {
  const say = useSay();
  const commit = (input: HTMLInputElement): void => {
    const wished = Math.round(Number(input.value));
    input.value = String(minutes);
    if (wished > 0) setMinutes(Math.min(mostMinutes, wished));
  };
  return (
    <span class="time-minutes">
      <button
        type="button"
        aria-label={say('host.less', { step: title })}
        disabled={minutes <= 1}
        onClick={() => setMinutes(minutes - 1)}
      >
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={mostMinutes}
        aria-label={say('time.minutes-for', { step: title })}
        value={minutes}
        onChange={({ currentTarget }) => commit(currentTarget)}
        onKeyDown={(event) => {
          // In a form Enter would start the workshop.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          commit(event.currentTarget);
        }}
      />
      <button
        type="button"
        aria-label={say('host.more', { step: title })}
        disabled={minutes >= mostMinutes}
        onClick={() => setMinutes(minutes + 1)}
      >
        +
      </button>
      <span aria-hidden="true">{say('time.unit')}</span>
    </span>
  );
}

function LeaveOut({ step: { title, dropped }, toggle }: { readonly step: TimedStep; readonly toggle: () => void }) {
  const say = useSay();
  return (
    <label class="time-check">
      <input
        type="checkbox"
        aria-label={say('host.drop', { step: title })}
        checked={dropped}
        onChange={({ currentTarget }) => {
          currentTarget.checked = dropped;
          toggle();
        }}
      />
      <span>{say('time.leave-out')}</span>
    </label>
  );
}
