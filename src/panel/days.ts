import type { Say } from '../i18n/words.ts';

/** Days as people say them. Browsers know only some languages, so the words are our own. */

/** "5 March". */
export const dayAndMonth = (at: number, say: Say): string => say('date.day', partsOf(at, say));

/** "5 March 2026". */
export const dayInWords = (at: number, say: Say): string => say('date.full', partsOf(at, say));

/** "Thursday 5 March". */
export const weekdayInWords = (at: number, say: Say): string => say('date.weekday', partsOf(at, say));

function partsOf(at: number, say: Say) {
  const then = new Date(at);
  const named = (names: string, index: number): string => names.split(', ')[index] ?? '';
  return {
    day: String(then.getDate()),
    month: named(say('date.months'), then.getMonth()),
    year: String(then.getFullYear()),
    weekday: named(say('date.weekdays'), then.getDay()),
  };
}
