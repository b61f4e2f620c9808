import { useState } from 'preact/hooks';
import { mapSteps } from '../../store/boards/map-region.ts';
import { movesOf } from '../../store/boards/source.ts';
import { stepsBeside } from '../../store/jobs.ts';
import { minutesSpent } from '../../store/minutes-spent.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { TimeSure } from '../time-sure.tsx';
import { frontOf } from '../top-bar.tsx';
import { useNow } from '../use-now.ts';
import { PurseSettings } from './purse-setting.tsx';
import { type Doubt, doubtWords, needsSure, TimeStep } from './time-step.tsx';
import { TimeSummary } from './time-summary.tsx';

interface StepRailProps {
  readonly session: OpenSession;
  readonly state: Session;
}

/** When it all ends, and all steps with minutes planned and spent; what is to come can be made longer or shorter, left out, or brought back. */
export function StepRail({ session, state }: StepRailProps) {
  const { say } = session;
  const [shaping, setShaping] = useState(false);
  const now = useNow(true, session.now);
  return (
    <section class={shaping ? 'step-rail shaping' : 'step-rail'} aria-labelledby="rail-title">
      <div class="rail-head">
        <h2 id="rail-title">{say('host.steps')}</h2>
        <button type="button" class="small" aria-pressed={shaping} onClick={() => setShaping(!shaping)}>
          {say('host.change')}
        </button>
      </div>
      {state.snapshot.view.phase === 'playing' && <TimeSummary session={session} state={state} now={now} />}
      <RailSteps session={session} state={state} now={now} />
      <RailFoot session={session} state={state} />
    </section>
  );
}

function RailSteps({ session, state, now }: StepRailProps & { readonly now: number }) {
  const { act, say, rulebook } = session;
  const { view } = state.snapshot;
  const [asked, setAsked] = useState<Doubt | undefined>(undefined);
  const front = frontOf(session, state) ?? '';
  const steps = mapSteps(rulebook, view, front, stepsBeside(rulebook, view, front));
  const ask = (doubt: Doubt): void => {
    if (needsSure(doubt)) setAsked(doubt);
    else void act(doubt.move);
  };
  const yes = (doubt: Doubt): void => {
    setAsked(undefined);
    void act({ ...doubt.move, sure: true });
  };
  return (
    <ol>
      {rulebook.steps.map((step, index) => (
        <li key={step.id} class={steps[index]?.state} aria-current={steps[index]?.state === 'here' ? 'step' : undefined}>
          <TimeStep
            {...{ session, state, step, ask }}
            number={index + 1}
            mapState={steps[index]?.state ?? 'ahead'}
            minutes={steps[index]?.minutes ?? step.minutes}
            spent={minutesSpent(view.steps, index, now)}
          />
          <PurseSettings session={session} state={state} step={step} />
          {asked?.step.id === step.id && (
            <TimeSure say={say} words={doubtWords(session, asked)} onNo={() => setAsked(undefined)} onYes={() => yes(asked)} />
          )}
        </li>
      ))}
    </ol>
  );
}

function RailFoot({ session, state }: StepRailProps) {
  const { say, act, rulebook } = session;
  const { view } = state.snapshot;
  const on = movesOf(state.snapshot, 'moveOn')[0];
  const next = mapSteps(rulebook, view, frontOf(session, state) ?? '').find((step) => step.state === 'ahead');
  if (view.phase === 'ended') return null;
  return (
    <div class="rail-foot">
      <div class="rail-clock">
        <button type="button" onClick={() => void act({ type: view.clock.running ? 'pauseClock' : 'resumeClock' })}>
          {say(view.clock.running ? 'clock.pause' : 'clock.resume')}
        </button>
        <button type="button" onClick={() => void act({ type: 'addTime', minutes: 1 })}>
          {say('clock.add')}
        </button>
      </div>
      {on && next && (
        <button type="button" class="primary" onClick={() => void act(on)}>
          {say('host.move-on', { step: next.title })}
        </button>
      )}
      <button type="button" class="small" onClick={() => void act({ type: 'endWorkshop' })}>
        {say('host.end')}
      </button>
    </div>
  );
}
