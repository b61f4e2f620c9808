import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../../store/app.ts';
import { type CheckPart, type CheckState, checkParts, checkState, placeState } from '../../store/room/check.ts';
import type { CheckFinding } from '../../store/room/rooms.ts';
import { useSay } from '../use-tongue.ts';

type Findings = Readonly<Partial<Record<CheckPart, CheckFinding>>>;

/** Looks, before the day, into everything that a workshop on many devices needs of a place, and says in plain words what to do. */
export function CheckScreen({ shell }: { readonly shell: Shell }) {
  const say = useSay();
  const [findings, setFindings] = useState<Findings>({});
  const [round, setRound] = useState(0);
  useEffect(() => lookAt(shell, setFindings), [round]);
  const states = checkParts.map((part) => checkState(part, findings[part]));
  return (
    <main class="check-screen">
      <h1>{say('check.title')}</h1>
      <p class="lead">{say('check.about')}</p>
      <p role="status" class={`check-sum ${placeState(states)}`}>
        {say(`check.sum.${placeState(states)}`)}
      </p>
      <ol class="check-list">
        {checkParts.map((part) => (
          <CheckLine key={part} part={part} found={findings[part]} />
        ))}
        <li class="check-line">
          <h2>{say('check.letters')}</h2>
          <p class="check-letters">{say('check.letters.sample')}</p>
          <p>{say('check.letters.do')}</p>
        </li>
      </ol>
      <div class="ways-on">
        <button type="button" class="primary" onClick={() => setRound(round + 1)}>
          {say('check.again')}
        </button>
        <button type="button" onClick={() => shell.go('first')}>
          {say('join.first')}
        </button>
      </div>
    </main>
  );
}

/** Looks into one part after the other, so that they do not slow one another down. Gives the way to stop. */
function lookAt(shell: Shell, tell: (findings: Findings) => void): () => void {
  let gone = false;
  const look = async (): Promise<void> => {
    let findings: Findings = {};
    tell(findings);
    for (const part of checkParts) {
      const found = await shell.rooms.check(part);
      if (gone) return;
      findings = { ...findings, [part]: found };
      tell(findings);
    }
  };
  void look();
  return () => {
    gone = true;
  };
}

const signs: { readonly [State in CheckState]: string } = { waiting: '…', good: '✓', fair: '~', bad: '✕' };

function CheckLine({ part, found }: { readonly part: CheckPart; readonly found: CheckFinding | undefined }) {
  const say = useSay();
  const state = checkState(part, found);
  const amount = Math.round(Math.abs(found?.amount ?? 0) / (part === 'clock' ? 1000 : 1));
  return (
    <li class={`check-line ${state}`}>
      <h2>
        <span class="check-sign" aria-hidden="true">
          {signs[state]}
        </span>
        {say(`check.${part}`)}
        <span class="check-state">{say(`check.state.${state}`)}</span>
      </h2>
      <p>{say(`check.${part}.what`)}</p>
      {state !== 'waiting' && <p class="check-do">{say(`check.${part}.${state === 'good' ? 'good' : 'do'}`, { amount })}</p>}
    </li>
  );
}
