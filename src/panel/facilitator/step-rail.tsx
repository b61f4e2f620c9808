import { useState } from 'preact/hooks';
import type { Step } from '../../engine/format.ts';
import type { HostMove } from '../../engine/moves.ts';
import { mapSteps } from '../../store/boards/map-region.ts';
import { movesOf } from '../../store/boards/source.ts';
import { minutesSpent } from '../../store/minutes-spent.ts';
import type { OpenSession, Session } from '../../store/session.ts';
import { frontOf } from '../top-bar.tsx';
import { useNow } from '../use-now.ts';

interface StepRailProps {
  readonly session: OpenSession;
  readonly state: Session;
}

/** All steps with minutes planned and spent; what is to come can be made longer or shorter, left out, or brought back. */
export function StepRail({ session, state }: StepRailProps) {
  const { say, act, connection } = session;
  const { view } = state.snapshot;
  const [asked, setAsked] = useState<Doubt | undefined>(undefined);
  const [shaping, setShaping] = useState(false);
  const now = useNow(true);
  const front = frontOf(session, state) ?? '';
  const steps = mapSteps(connection.rulebook, view, front);
  const ahead = steps.filter((step) => step.state === 'ahead').reduce((sum, step) => sum + step.minutes, 0);
  const on = movesOf(state.snapshot, 'moveOn')[0];
  const next = steps.find((step) => step.state === 'ahead');
  const ask = (doubt: Doubt): void => {
    if (needsSure(doubt)) setAsked(doubt);
    else void act(doubt.move);
  };
  return (
    <section class={shaping ? 'step-rail shaping' : 'step-rail'} aria-labelledby="rail-title">
      <div class="rail-head">
        <h2 id="rail-title">{say('host.steps')}</h2>
        <button type="button" class="small" aria-pressed={shaping} onClick={() => setShaping(!shaping)}>
          {say('host.change')}
        </button>
      </div>
      <ol>
        {steps.map((step, index) => (
          <li key={step.key} class={step.state} aria-current={step.state === 'here' ? 'step' : undefined}>
            <RailStep
              {...{ session, state, ask }}
              step={connection.rulebook.steps[index]}
              number={index + 1}
              mapState={step.state}
              minutes={step.minutes}
              spent={minutesSpent(view.steps, index, now)}
            />
            {asked !== undefined && asked.step.id === connection.rulebook.steps[index]?.id && (
              <Sure doubt={asked} session={session} onDone={() => setAsked(undefined)} />
            )}
          </li>
        ))}
      </ol>
      <p class="quiet">{say('host.remaining', { count: ahead })}</p>
      <div class="rail-foot">
        {on && next && (
          <button type="button" class="primary" onClick={() => void act(on)}>
            {say('host.move-on', { step: next.title })}
          </button>
        )}
        {view.phase === 'playing' && (
          <button type="button" class="small" onClick={() => void act({ type: 'endWorkshop' })}>
            {say('host.end')}
          </button>
        )}
      </div>
    </section>
  );
}

/** A change to a step that may need a second thought. */
interface Doubt {
  readonly step: Step;
  readonly move: Extract<HostMove, { readonly sure: boolean }>;
}

function needsSure({ step, move }: Doubt): boolean {
  if (!step.protect || move.sure) return false;
  return move.type === 'dropStep' || move.minutes < step.least;
}

function Sure({
  doubt,
  session,
  onDone,
}: {
  readonly doubt: Doubt;
  readonly session: OpenSession;
  readonly onDone: () => void;
}) {
  const { say, act } = session;
  const { step, move } = doubt;
  const words =
    move.type === 'dropStep'
      ? say('host.protect', { step: step.title })
      : say('host.protect.minutes', { step: step.title, least: step.least });
  return (
    <div class="sure" role="alertdialog" aria-label={words}>
      <p>{words}</p>
      <button type="button" onClick={onDone}>
        {say('host.protect.no')}
      </button>
      <button
        type="button"
        onClick={() => {
          void act({ ...move, sure: true });
          onDone();
        }}
      >
        {say('host.protect.yes')}
      </button>
    </div>
  );
}

interface RailStepProps extends StepRailProps {
  readonly step: Step | undefined;
  readonly number: number;
  readonly mapState: 'done' | 'here' | 'ahead' | 'dropped';
  readonly minutes: number;
  readonly spent: number | undefined;
  readonly ask: (doubt: Doubt) => void;
}

function RailStep({ session, state, step, number, mapState, minutes, spent, ask }: RailStepProps) {
  const { say, act } = session;
  if (!step) return null;
  const title = step.title;
  const restore = movesOf(state.snapshot, 'restoreStep').find((move) => move.step === step.id);
  const drop = movesOf(state.snapshot, 'dropStep').find((move) => move.step === step.id);
  const set = movesOf(state.snapshot, 'setMinutes').find((move) => move.step === step.id);
  const setTo = (count: number) =>
    ask({ step, move: { type: 'setMinutes', step: step.id, minutes: count, sure: count > minutes } });
  return (
    <div class="rail-step">
      <span class="map-number">{number}</span>
      <span class="map-title">{title}</span>
      <span class={spent !== undefined && spent > minutes ? 'map-note over' : 'map-note'}>
        {mapState === 'dropped'
          ? say('map.dropped')
          : spent === undefined
            ? say('map.short', { minutes })
            : say('host.spent', { spent, planned: minutes })}
      </span>
      {(set || drop || restore) && (
        <span class="rail-tools">
          {set && mapState !== 'dropped' && (
            <>
              <button
                type="button"
                class="tool"
                aria-label={say('host.less', { step: title })}
                disabled={minutes <= 1}
                onClick={() => setTo(minutes - 1)}
              >
                −
              </button>
              <button
                type="button"
                class="tool"
                aria-label={say('host.more', { step: title })}
                onClick={() => setTo(minutes + 1)}
              >
                +
              </button>
            </>
          )}
          {drop && (
            <button
              type="button"
              class="tool wide"
              aria-label={say('host.drop', { step: title })}
              onClick={() => ask({ step, move: { ...drop, sure: false } })}
            >
              {say('host.drop.short')}
            </button>
          )}
          {restore && (
            <button
              type="button"
              class="tool wide"
              aria-label={say('host.restore', { step: title })}
              onClick={() => void act(restore)}
            >
              {say('host.restore.short')}
            </button>
          )}
        </span>
      )}
    </div>
  );
}
