import type { Format } from '../../engine/format.ts';
import type { Say } from '../../i18n/words.ts';
import { dayTime, timeWords } from '../day-time.ts';
import { useSay } from '../use-tongue.ts';
import {
  freshTime,
  isShort,
  leastIn,
  outlook,
  type SetupTime,
  shortMinutes,
  type TimeOutlook,
  usualMinutes,
} from './setup-time.ts';
import { TimeResult } from './time-result.tsx';
import { TimeSteps } from './time-steps.tsx';

interface TimeChoiceProps {
  readonly format: Format;
  /** Nothing until somebody has looked at it: then the format's minutes hold, without an end to keep. */
  readonly time: SetupTime | undefined;
  readonly setTime: (time: SetupTime) => void;
}

/** How long there is, behind one calm line: when it starts and ends, and the minutes of each step. */
export function TimeChoice(props: TimeChoiceProps) {
  const say = useSay();
  const { format, time, setTime } = props;
  const now = Date.now();
  const view = outlook(format, time ?? freshTime(now), now);
  return (
    <fieldset class="setup-time">
      <legend>{say('time.title')}</legend>
      <details onToggle={({ currentTarget }) => currentTarget.open && !time && setTime(freshTime(now))}>
        <summary>
          <span class="time-line">{`${lineWords(time, view, say)}.`}</span>{' '}
          <span class="time-change">{say('time.change')}</span>
        </summary>
        {time && <TimeSheet {...props} time={time} view={view} />}
      </details>
    </fieldset>
  );
}

/** All that is behind the line once it has been opened. */
export interface TimeSheetProps extends TimeChoiceProps {
  readonly time: SetupTime;
  readonly view: TimeOutlook;
}

function TimeSheet(props: TimeSheetProps) {
  const say = useSay();
  const { format, time, setTime, view } = props;
  const changed = time.dropped.length > 0 || Object.keys(time.minutes).length > 0;
  return (
    <div class="time-sheet">
      <TimeFrame {...props} />
      <TimeResult {...props} />
      <TimeSteps {...props} />
      <div class="time-lengths">
        <button
          type="button"
          class="small"
          disabled={isShort(format, time)}
          onClick={() => setTime(shortMinutes(format, time, view.startsAt))}
        >
          {say('time.short', { count: leastIn(format) })}
        </button>
        <button type="button" class="small" disabled={!changed} onClick={() => setTime(usualMinutes(time))}>
          {say('time.reset')}
        </button>
      </div>
    </div>
  );
}

function TimeFrame({ time, setTime, view }: TimeSheetProps) {
  const say = useSay();
  return (
    <div class="time-frame">
      <label>
        <span>{say('time.start')}</span>
        <input
          type="time"
          value={time.start}
          onInput={({ currentTarget: { value } }) => value !== '' && setTime({ ...time, start: value })}
        />
      </label>
      {!time.endless && (
        <label>
          <span>{say('time.end')}</span>
          <input
            type="time"
            value={dayTime(view.endsAt ?? view.startsAt)}
            onInput={({ currentTarget: { value } }) => value !== '' && setTime({ ...time, end: value })}
          />
        </label>
      )}
      <label class="time-check">
        <input
          type="checkbox"
          checked={time.endless}
          onChange={({ currentTarget: { checked } }) => setTime({ ...time, endless: checked })}
        />
        <span>{say('time.endless')}</span>
      </label>
    </div>
  );
}

/** What the line says while the rest is closed. */
function lineWords(time: SetupTime | undefined, { total, startsAt, endsAt }: TimeOutlook, say: Say): string {
  if (!time || endsAt === null) return say('time.about', { count: total });
  return say('time.from-to', { start: timeWords(startsAt, Date.now(), say), end: dayTime(endsAt), count: total });
}
