import { useRef, useState } from 'preact/hooks';
import type { OpenSession, Session } from '../../store/session.ts';
import { type Needed, needed } from '../../store/time/needed.ts';
import { canRestart } from '../../store/time/respread.ts';
import { timeWords } from '../day-time.ts';
import { TimeEnd } from './time-end.tsx';
import { TimeRespread } from './time-respread.tsx';

export interface TimeProps {
  readonly session: OpenSession;
  readonly state: Session;
  readonly now: number;
}

/** When the workshop ends, how far that is from when it should, and what can be done about it. */
export function TimeSummary(props: TimeProps) {
  const { session, state, now } = props;
  const { say } = session;
  const { view } = state.snapshot;
  const [setting, setSetting] = useState(false);
  const [spreading, setSpreading] = useState(false);
  const end = useRef<HTMLButtonElement>(null);
  const spread = useRef<HTMLButtonElement>(null);
  const needs = needed(view, now, session.rulebook.format);
  const close = (change: (open: boolean) => void, back: HTMLButtonElement | null): void => {
    change(false);
    back?.focus();
  };
  return (
    <div class="time-summary">
      <EndLine {...props} needs={needs} />
      <p class="quiet">{say('host.remaining', { count: needs.ahead })}</p>
      <div class="time-acts">
        <button ref={spread} type="button" class="small" onClick={() => setSpreading(true)}>
          {say(isLateStart(props) ? 'time.late' : 'time.respread')}
        </button>
        <button ref={end} type="button" class="small" aria-expanded={setting} onClick={() => setSetting(!setting)}>
          {say(view.endsAt === null ? 'time.set-end' : 'time.change-end')}
        </button>
      </div>
      {setting && <TimeEnd {...props} needs={needs} onDone={() => close(setSetting, end.current)} />}
      {spreading && <TimeRespread {...props} late={isLateStart(props)} onDone={() => close(setSpreading, spread.current)} />}
    </div>
  );
}

/** While the room is at the first step, a start can be late. */
function isLateStart({ session, state, now }: TimeProps): boolean {
  const { format, stepIndex } = session.rulebook;
  const { view } = state.snapshot;
  return view.tables.every(({ step }) => stepIndex.get(step) === 0) && canRestart(format, view, now);
}

function EndLine({ session: { say }, state, now, needs }: TimeProps & { readonly needs: Needed }) {
  const { endsAt } = state.snapshot.view;
  const { behind } = needs;
  if (endsAt === null || behind === null)
    return <p class="time-line">{say('time.ends-about', { time: timeWords(needs.endsAt, now, say) })}</p>;
  return (
    <p class="time-line">
      {say('time.ends', { time: timeWords(endsAt, now, say) })}{' '}
      <span class={behind > 0 ? 'behind' : ''}>
        {behind === 0 ? say('time.on-time') : say(behind > 0 ? 'time.behind' : 'time.ahead', { count: Math.abs(behind) })}
      </span>
    </p>
  );
}
