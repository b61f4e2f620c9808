import { useRef } from 'preact/hooks';
import type { StepId } from '../engine/format.ts';
import { forTable } from '../engine/jobs.ts';
import { mapSteps } from '../store/boards/map-region.ts';
import type { OpenSession, Session } from '../store/session.ts';
import { ForWhom } from './for-whom.tsx';

interface StepMapProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly here: StepId;
}

/** Where we are among all steps, and the whole map behind one click. */
export function StepMap({ session, state, here }: StepMapProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { say } = session;
  const { side, snapshot } = state;
  const rulebook = side.kind === 'table' ? forTable(session.rulebook, side.table) : session.rulebook;
  const steps = mapSteps(rulebook, snapshot.view, here);
  const lang = rulebook.format.language;
  const number = steps.findIndex((step) => step.state === 'here') + 1;
  const title = steps[number - 1]?.title ?? '';
  return (
    <>
      <button
        type="button"
        class="map-button"
        aria-label={say('play.map.button', { number, count: steps.length, title })}
        onClick={() => dialog.current?.showModal()}
      >
        <span class="pips" aria-hidden="true">
          {steps.map((step) => (
            <span key={step.key} class={`pip ${step.state}`} />
          ))}
        </span>
        <span class="map-now">{`${number}. ${title}`}</span>
      </button>
      <dialog ref={dialog} class="map-dialog" aria-labelledby="map-title">
        <h2 id="map-title">{say('play.map')}</h2>
        <ol>
          {steps.map((step, index) => (
            <li key={step.key} class={step.state} aria-current={step.state === 'here' ? 'step' : undefined}>
              <span class="map-number">{index + 1}</span>
              <span class="map-title" lang={lang}>
                {step.title}
                <ForWhom session={session} step={rulebook.steps[index]} />
              </span>
              <span class="map-note">
                {step.state === 'ahead' ? '' : say(`map.${step.state}`)} {say('map.minutes', { count: step.minutes })}
              </span>
            </li>
          ))}
        </ol>
        <form method="dialog">
          <button type="submit" class="primary">
            {say('map.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}
