import type { Clock } from '../../engine/state.ts';
import type { Say } from '../../i18n/words.ts';
import type { ScreenClock } from './slides.ts';

/** The time that is left, as large figures. */
export function screenClock(clock: Clock, now: number, say: Say): ScreenClock {
  const seconds = Math.round((clock.running ? clock.endsAt - now : clock.left) / 1000);
  const time = clockTime(Math.abs(seconds));
  if (!clock.running) return { time, state: 'paused', note: say(seconds < 0 ? 'screen.paused-over' : 'screen.paused') };
  return seconds < 0 ? { time, state: 'over', note: say('screen.over') } : { time, state: 'left', note: '' };
}

/** Minutes and seconds: "12:40". */
const clockTime = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
