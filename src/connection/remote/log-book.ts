import type { LogEntry } from '../../engine/log.ts';
import type { Calls } from './calls.ts';

/** The log of a workshop as far as this page has asked for it: what it has once it never asks for again. */
export interface LogBook {
  /** Every entry so far; nothing where this page may not know them. */
  readonly read: () => Promise<readonly LogEntry[]>;
}

export function makeLogBook(ask: Calls['ask']): LogBook {
  let entries: readonly LogEntry[] = [];
  let reading: Promise<readonly LogEntry[]> | undefined;

  const readOn = async (): Promise<readonly LogEntry[]> => {
    for (;;) {
      const answer = await ask({ type: 'entries', after: entries.length });
      if (!answer.ok) return entries;
      const fits = answer.value.entries.filter(({ seq }, index) => seq === entries.length + index + 1);
      entries = [...entries, ...fits];
      if (fits.length === 0 || entries.length >= answer.value.seq) return entries;
    }
  };

  return {
    read: () => {
      reading ??= readOn().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
