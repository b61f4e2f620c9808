import type { Format } from '../../engine/format.ts';
import { minutesIn } from '../../engine/lanes.ts';
import type { TimeWish } from '../../store/app.ts';
import { type Fit, fitMinutes } from '../../store/time/fit-minutes.ts';
import { minute } from '../../store/time/needed.ts';
import { type TimeChoice, type TimedStep, timedSteps, totalOf } from '../../store/time/timed-step.ts';
import { dayTime, nextAt, roundUp } from '../day-time.ts';

/** The times as somebody sets them up. Times of day are as time fields have them: "09:30". */
export interface SetupTime extends TimeChoice {
  readonly start: string;
  /** Empty while it follows from the start and the format's minutes. */
  readonly end: string;
  readonly endless: boolean;
}

/** From now on, as long as the format takes. */
export const freshTime = (now: number): SetupTime => ({
  start: dayTime(roundUp(now)),
  end: '',
  endless: false,
  minutes: {},
  dropped: [],
});

/** The format's own minutes, with nothing left out. */
export const usualMinutes = (time: SetupTime): SetupTime => ({ ...time, minutes: {}, dropped: [] });

/** The short form of a format: every step in the fewest minutes in which it still makes sense, nothing left out, and an end to match. */
export const shortMinutes = (format: Format, time: SetupTime, startsAt: number): SetupTime => ({
  ...time,
  end: dayTime(startsAt + leastIn(format) * minute),
  minutes: leastMinutes(format),
  dropped: [],
});

export const isShort = (format: Format, { minutes, dropped }: SetupTime): boolean =>
  dropped.length === 0 &&
  format.steps.every(({ id, minutes: usual, least }) => (minutes[id] ?? usual) === Math.min(usual, least));

const leastMinutes = ({ steps }: Format): SetupTime['minutes'] =>
  Object.fromEntries(steps.filter(({ minutes, least }) => least < minutes).map(({ id, least }) => [id, least]));

/** The minutes of the short form. */
export const leastIn = (format: Format): number => minutesIn(format, ({ minutes, least }) => Math.min(minutes, least));

/** What the times come to. */
export interface TimeOutlook {
  readonly steps: readonly TimedStep[];
  /** Minutes of all steps that are not left out. */
  readonly total: number;
  readonly startsAt: number;
  /** When it is to end, or null when there is no end to keep. */
  readonly endsAt: number | null;
  /** Minutes from the start to the end, or those of the steps. */
  readonly available: number;
  /** How the steps could be fitted into that. */
  readonly fit: Fit;
}

/** A start that was longer ago than this is tomorrow's. */
const longestDelay = 180 * minute;

export function outlook(format: Format, time: SetupTime, now: number): TimeOutlook {
  const steps = timedSteps(format, time);
  const total = totalOf(steps);
  const startsAt = nextAt(time.start, now - longestDelay) ?? roundUp(now);
  const usual = startsAt + totalOf(timedSteps(format, { minutes: {}, dropped: [] })) * minute;
  const endsAt = time.endless ? null : (nextAt(time.end, startsAt) ?? usual);
  const available = endsAt === null ? total : Math.round((endsAt - startsAt) / minute);
  return { steps, total, startsAt, endsAt, available, fit: fitMinutes(steps, available) };
}

export const wishOf = (format: Format, time: SetupTime, now: number): TimeWish => ({
  minutes: time.minutes,
  dropped: time.dropped,
  endsAt: outlook(format, time, now).endsAt,
});

/** The times with the minutes that fit. */
export function fitted(format: Format, time: SetupTime, { fit }: TimeOutlook): SetupTime {
  const minutes = format.steps.flatMap(({ id, minutes: usual }) => {
    const now = fit.minutes.get(id) ?? time.minutes[id] ?? usual;
    return now === usual ? [] : [[id, now] as const];
  });
  return { ...time, minutes: Object.fromEntries(minutes) };
}
