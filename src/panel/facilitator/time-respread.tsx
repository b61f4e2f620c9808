import { useEffect, useRef, useState } from 'preact/hooks';
import type { StepId } from '../../engine/format.ts';
import { lengthOf } from '../../engine/lanes.ts';
import type { OpenSession } from '../../store/session.ts';
import { minute, needed, spansFrom } from '../../store/time/needed.ts';
import { canRestart, type Respread, respread } from '../../store/time/respread.ts';
import { dayTime, timeWords } from '../day-time.ts';
import { misfitWords, strainedWords } from '../time-words.ts';
import { endAt } from './time-end.tsx';
import { SpreadTable } from './time-spread-table.tsx';
import type { TimeProps } from './time-summary.tsx';

interface TimeRespreadProps extends TimeProps {
  /** Whether the room's step, the first, begins only now. */
  readonly late: boolean;
  readonly onDone: () => void;
}

/** Shows what new minutes would be, before they are used. Nothing happens until somebody says so. */
export function TimeRespread(props: TimeRespreadProps) {
  const { session, now, late, onDone } = props;
  const { say } = session;
  const dialog = useRef<HTMLDialogElement>(null);
  const [time, setTime] = useState(() => dayTime(wantedEnd(props)));
  const [restart, setRestart] = useState(late);
  const [leaveOut, setLeaveOut] = useState<readonly StepId[]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  const endsAt = endAt(time, wantedEnd(props), now) ?? wantedEnd(props);
  const wish = { endsAt, restart, leaveOut };
  return (
    <dialog ref={dialog} class="time-dialog" aria-labelledby="respread-title" onClose={onDone}>
      <h2 id="respread-title">{say(late ? 'time.late' : 'time.respread')}</h2>
      <label class="time-field">
        <span>{say('time.respread.end')}</span>
        <input type="time" required value={time} onInput={({ currentTarget }) => setTime(currentTarget.value)} />
      </label>
      <Restart {...props} restart={restart} setRestart={setRestart} />
      <Spread {...props} wish={wish} setLeaveOut={setLeaveOut} close={() => dialog.current?.close()} />
    </dialog>
  );
}

/** The planned end, or when the workshop would have ended had it begun in time; if that has passed, when it ends as things stand. */
function wantedEnd({ session, state, now }: TimeProps): number {
  const { view } = state.snapshot;
  const { header, format } = session.rulebook;
  const inTime = header.startedAt + lengthOf(spansFrom(view, 0, format)) * minute;
  return view.endsAt ?? (inTime > now ? inTime : needed(view, now, format).endsAt);
}

interface RestartProps extends TimeProps {
  readonly restart: boolean;
  readonly setRestart: (restart: boolean) => void;
}

function Restart({ session, state, now, restart, setRestart }: RestartProps) {
  const { say, rulebook } = session;
  const { view } = state.snapshot;
  if (!canRestart(rulebook.format, view, now)) return null;
  const front = Math.max(...view.tables.map(({ step }) => rulebook.stepIndex.get(step) ?? 0));
  return (
    <label class="time-check">
      <input type="checkbox" checked={restart} onChange={({ currentTarget }) => setRestart(currentTarget.checked)} />
      <span>{say('time.restart', { step: rulebook.steps[front]?.title ?? '' })}</span>
    </label>
  );
}

interface SpreadProps extends TimeProps {
  readonly wish: Parameters<typeof respread>[3];
  readonly setLeaveOut: (steps: readonly StepId[]) => void;
  readonly close: () => void;
}

function Spread({ session, state, now, wish, setLeaveOut, close }: SpreadProps) {
  const { say, rulebook } = session;
  const { format } = rulebook;
  const { view } = state.snapshot;
  const spread = respread(format, view, now, wish);
  const bare = respread(format, view, now, { ...wish, leaveOut: [] });
  const could = new Set([...bare.couldDrop, ...spread.couldDrop, ...wish.leaveOut]);
  const changes = Object.keys(spread.minutes).length > 0 || wish.leaveOut.length > 0 || wish.endsAt !== view.endsAt;
  return (
    <>
      <SpreadTable session={session} rows={spread.rows} />
      <p role="status" class={spread.over > 0 ? 'notice' : ''}>
        {spreadWords(session, spread, wish.endsAt, now)}
      </p>
      {could.size > 0 && (
        <DropChoice
          session={session}
          steps={bare.rows.filter(({ step }) => could.has(step))}
          chosen={wish.leaveOut}
          choose={setLeaveOut}
        />
      )}
      <div class="time-foot">
        <button type="button" onClick={close}>
          {say('time.respread.no')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={!changes}
          onClick={() => {
            close();
            void carryOut(session, spread, wish);
          }}
        >
          {say('time.respread.yes')}
        </button>
      </div>
    </>
  );
}

/** First what somebody chose to leave out, then all the minutes in one. */
async function carryOut({ act }: OpenSession, { minutes }: Respread, { leaveOut, endsAt }: SpreadProps['wish']): Promise<void> {
  for (const step of leaveOut) if (!(await act({ type: 'dropStep', step, sure: false }))) return;
  await act({ type: 'planTime', minutes, endsAt, sure: true });
}

function spreadWords({ say, rulebook }: OpenSession, spread: Respread, endsAt: number, now: number): string {
  const { over, spare, rows } = spread;
  const named = rulebook.steps.map(({ id, title }) => ({ step: id, title }));
  if (over > 0) return misfitWords(spread, named, say);
  const strained = strainedWords(
    rows.filter((row) => row.strained),
    say,
  );
  const ends = say('time.respread.fits', { time: timeWords(endsAt - spare * minute, now, say) });
  return [ends, spare > 0 ? say('time.respread.spare', { count: spare }) : '', strained]
    .filter((words) => words !== '')
    .join(' ');
}

interface DropChoiceProps {
  readonly session: OpenSession;
  readonly steps: readonly { readonly step: StepId; readonly title: string; readonly before: number }[];
  readonly chosen: readonly StepId[];
  readonly choose: (steps: readonly StepId[]) => void;
}

function DropChoice({ session: { say }, steps, chosen, choose }: DropChoiceProps) {
  return (
    <fieldset class="time-drops">
      <legend>{say('time.respread.drop')}</legend>
      <div>
        {steps.map(({ step, title, before }) => (
          <label key={step} class="time-check">
            <input
              type="checkbox"
              checked={chosen.includes(step)}
              onChange={({ currentTarget: { checked } }) =>
                choose(checked ? [...chosen, step] : chosen.filter((each) => each !== step))
              }
            />
            <span>{say('time.respread.drop-one', { step: title, minutes: before })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
