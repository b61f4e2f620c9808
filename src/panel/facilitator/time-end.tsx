import { useEffect, useRef, useState } from 'preact/hooks';
import { minute, type Needed } from '../../store/time/needed.ts';
import { dayTime, nextAt } from '../day-time.ts';
import type { TimeProps } from './time-summary.tsx';

interface TimeEndProps extends TimeProps {
  readonly needs: Needed;
  readonly onDone: () => void;
}

/** Sets when the workshop is to end, or that there is no end to keep. */
export function TimeEnd({ session, state, now, needs, onDone }: TimeEndProps) {
  const { say, act } = session;
  const planned = state.snapshot.view.endsAt;
  const [time, setTime] = useState(dayTime(planned ?? needs.endsAt));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const plan = (endsAt: number | null): void => {
    void act({ type: 'planTime', minutes: {}, endsAt, sure: true });
    onDone();
  };
  return (
    <form
      class="time-end"
      onSubmit={(event) => {
        event.preventDefault();
        plan(endAt(time, planned, now) ?? planned);
      }}
    >
      <label>
        <span>{say('time.respread.end')}</span>
        <input ref={field} type="time" required value={time} onInput={({ currentTarget }) => setTime(currentTarget.value)} />
      </label>
      <button type="submit" class="small">
        {say('time.end-yes')}
      </button>
      {planned !== null && (
        <button type="button" class="small" onClick={() => plan(null)}>
          {say('time.end-none')}
        </button>
      )}
    </form>
  );
}

/** So long after the planned end the same time of day means the next day's. */
const longGone = 180 * minute;

/** The planned end while its time of day is not changed, even when it has just passed; else the next moment of that time of day. */
export function endAt(time: string, planned: number | null, now: number): number | undefined {
  const same = planned !== null && time === dayTime(planned) && planned > now - longGone;
  return same ? planned : nextAt(time, now);
}
