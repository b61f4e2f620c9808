import type { Scheduled } from '../../../engine/state.ts';
import { whom } from '../../../store/console/desk-source.ts';
import { wishWords } from '../../../store/console/pile.ts';
import { timeWords } from '../../day-time.ts';
import type { DeskProps } from '../facilitator-screen.tsx';

/** What will land by itself, the next first. */
export function ScheduledList({ session, source }: DeskProps) {
  const { say, act } = session;
  const { scheduled = [], nextDue = null } = source.view.desk ?? {};
  const next = [...scheduled].sort((one, other) => one.at - other.at);
  const byStep = nextDue !== null && next.every(({ at }) => at > nextDue);
  const atTime = (at: number): string => say('desk.scheduled.at', { time: timeWords(at, Date.now(), say) });
  const line = ({ wish, tables }: Scheduled) => ({ what: wishWords(source, wish), whom: whom(source, tables) });
  if (next.length === 0 && !byStep) return null;
  return (
    <div class="scheduled">
      <h3>{say('desk.scheduled')}</h3>
      <ul>
        {byStep && <li>{say('desk.scheduled.step', { time: timeWords(nextDue, Date.now(), say) })}</li>}
        {next.map((each) => (
          <li key={each.key}>
            <span>
              {say('desk.scheduled.one', line(each))} <span class="quiet">{atTime(each.at)}</span>
            </span>
            <button
              type="button"
              class="small"
              aria-label={say('desk.cancel.one', line(each))}
              onClick={() => void act({ type: 'cancelScheduled', key: each.key })}
            >
              {say('desk.cancel')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
