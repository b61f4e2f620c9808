import type { Say } from '../i18n/words.ts';
import { weekdayInWords } from './days.ts';

const day = 86_400_000;

/** The time of day on this computer's clock, as time fields have it: "09:30". */
export function dayTime(at: number): string {
  const then = new Date(at);
  return `${twoDigits(then.getHours())}:${twoDigits(then.getMinutes())}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The time of day in words, with the day unless that is today: "09:30", "09:30 tomorrow". */
export function timeWords(at: number, now: number, say: Say): string {
  const time = dayTime(at);
  if (sameDay(at, now)) return time;
  if (sameDay(at, now + day)) return say('time.tomorrow', { time });
  return say('time.other-day', { time, day: weekdayInWords(at, say) });
}

const sameDay = (one: number, other: number): boolean => new Date(one).toDateString() === new Date(other).toDateString();

/** The first moment at or after `from` that has a time of day, in milliseconds; nothing when it is no time of day. */
export function nextAt(time: string, from: number): number | undefined {
  const [hours, minutes] = time.split(':').map(Number);
  if (!/^\d\d:\d\d/.test(time) || hours === undefined || minutes === undefined) return undefined;
  const then = new Date(from);
  then.setHours(hours, minutes, 0, 0);
  if (then.getTime() < from) then.setDate(then.getDate() + 1);
  return then.getTime();
}

/** The next time of day that ends on 0 or 5 minutes, or now when it does. */
export const roundUp = (at: number): number => Math.ceil(at / 300_000) * 300_000;
