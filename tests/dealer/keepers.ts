import type { LogKeeper } from '../../src/dealer/dealer.ts';
import type { LogEntry } from '../../src/engine/log.ts';

/** A log in memory that several dealers can share. */
export interface MemoryLog extends LogKeeper {
  readonly entries: LogEntry[];
}

export function memoryLog(): MemoryLog {
  const entries: LogEntry[] = [];
  return {
    entries,
    append: async (added) => {
      if (added.some(({ seq }, index) => seq !== entries.length + index + 1)) return false;
      entries.push(...added);
      return true;
    },
    after: async (seq) => entries.slice(seq),
  };
}

/** A log whose writes wait until the test lets them go on, one by one. */
export interface SlowLog extends MemoryLog {
  /** Numbers of the entries whose writing has begun and not ended, by writing. */
  readonly waiting: () => readonly (readonly number[])[];
  readonly letGo: () => void;
}

export function slowLog(): SlowLog {
  const log = memoryLog();
  const waiting: { readonly seqs: readonly number[]; readonly go: () => void }[] = [];
  return {
    ...log,
    append: async (added) => {
      await new Promise<void>((go) => waiting.push({ seqs: added.map(({ seq }) => seq), go }));
      return log.append(added);
    },
    waiting: () => waiting.map(({ seqs }) => seqs),
    letGo: () => waiting.shift()?.go(),
  };
}

/** A full disk: nothing can be written. */
export const fullLog = (): LogKeeper => ({
  append: () => Promise.reject(new Error('QuotaExceededError')),
  after: async () => [],
});

/** Lets everything run that waits for nothing from outside. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
