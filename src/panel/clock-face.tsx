import { useEffect, useRef } from 'preact/hooks';
import type { Clock } from '../engine/state.ts';
import { runsWorkshop } from '../store/room/role.ts';
import type { OpenSession } from '../store/session.ts';
import { useNow } from './use-now.ts';

/** Time left for the room's step, one more minute, and pause. It never moves anybody on. */
export function ClockFace({
  clock,
  session,
  ended,
}: {
  readonly clock: Clock;
  readonly session: OpenSession;
  readonly ended: boolean;
}) {
  const { say, act } = session;
  const now = useNow(clock.running, session.now);
  const left = clock.running ? clock.endsAt - now : clock.left;
  const seconds = Math.round(left / 1000);
  const time = clockTime(seconds);
  const told = seconds < 0 ? 'clock.over' : clock.running ? 'clock.left' : 'clock.paused';
  if (ended) return null;
  return (
    <section class={seconds < 0 ? 'clock over' : 'clock'} aria-label={say('clock.name')}>
      <span class="clock-time" role="timer" aria-label={say(told, { time })}>
        {seconds < 0 ? `+${time}` : time}
      </span>
      {!clock.running && <span class="clock-note">{say('clock.paused.short')}</span>}
      {runsWorkshop(session.connection) && (
        <>
          <button type="button" class="small" onClick={() => void act({ type: 'addTime', minutes: 1 })}>
            {say('clock.add')}
          </button>
          <button type="button" class="small" onClick={() => void act({ type: clock.running ? 'pauseClock' : 'resumeClock' })}>
            {say(clock.running ? 'clock.pause' : 'clock.resume')}
          </button>
        </>
      )}
      <TimeAlarm seconds={seconds} running={clock.running} session={session} />
    </section>
  );
}

/** Minutes and seconds, without a sign: "12:40". */
export function clockTime(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Says once that a minute is left, and once that time is up. */
function TimeAlarm({
  seconds,
  running,
  session,
}: {
  readonly seconds: number;
  readonly running: boolean;
  readonly session: OpenSession;
}) {
  const before = useRef(seconds);
  const crossed = (mark: number): boolean => running && before.current > mark && seconds <= mark;
  const text = crossed(60) ? session.say('clock.nearly') : crossed(0) ? session.say('clock.up') : '';
  const last = useRef('');
  if (text !== '') last.current = text;
  if (seconds > 60) last.current = '';
  useEffect(() => {
    before.current = seconds;
  });
  return (
    <span role="alert" class="clock-alarm">
      {last.current}
    </span>
  );
}
