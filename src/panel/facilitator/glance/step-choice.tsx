import { useState } from 'preact/hooks';
import type { StepId } from '../../../engine/format.ts';
import type { OpenSession } from '../../../store/session.ts';

interface StepChoiceProps {
  readonly session: OpenSession;
  readonly label: string;
  readonly hint: string;
  readonly steps: readonly { readonly id: StepId; readonly title: string }[];
  readonly go: (step: StepId) => void;
}

/** A list of steps, and a button that does it: a list alone would act on the way through it. */
export function StepChoice({ session, label, hint, steps, go }: StepChoiceProps) {
  const { say } = session;
  const [chosen, setChosen] = useState('');
  const title = steps.find(({ id }) => id === chosen)?.title ?? '';
  if (steps.length === 0) return null;
  return (
    <form
      class="step-choice"
      onSubmit={(event) => {
        event.preventDefault();
        go(chosen);
        setChosen('');
      }}
    >
      <label>
        <span>{label}</span>
        <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          <option value="">{say('host.choose')}</option>
          {steps.map((step) => (
            <option key={step.id} value={step.id}>
              {step.title}
            </option>
          ))}
        </select>
      </label>
      <span class="hint">{hint}</span>
      <button type="submit" class="small" aria-label={`${say('host.do')}: ${label} ${title}`.trim()} disabled={chosen === ''}>
        {say('host.do')}
      </button>
    </form>
  );
}
