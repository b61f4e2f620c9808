import type { Storage, StoredWorkshop } from '../storage/storage.ts';
import { newRoomCode } from './secrets.ts';

type Beside = Pick<StoredWorkshop, 'code' | 'settings' | 'recoveryHash' | 'touchedAt' | 'ended'>;

/** What is kept of a workshop beside its log and its people: in memory as it is on the disk. */
export interface Kept {
  readonly now: () => Beside;
  /** A move was made; when that was is kept later, with many others. */
  readonly touch: (at: number) => void;
  /** Resolves to whether that is kept; else nothing has changed. */
  readonly change: (changes: Partial<Pick<Beside, 'settings' | 'recoveryHash'>>) => Promise<boolean>;
  /** The workshop has ended, or goes on. Resolves when that is kept. */
  readonly setEnded: (ended: boolean) => Promise<void>;
}

/** How often a new code is tried. */
const mostTries = 8;

export function makeKept(storage: Storage, stored: StoredWorkshop): Kept {
  const { key } = stored;
  let { code, settings, recoveryHash, touchedAt, ended } = stored;
  return {
    now: () => ({ code, settings, recoveryHash, touchedAt, ended }),
    touch: (at) => {
      touchedAt = at;
    },
    change: async (changes) => {
      if (!(await storage.change(key, changes).catch(() => false))) return false;
      settings = changes.settings ?? settings;
      recoveryHash = changes.recoveryHash ?? recoveryHash;
      return true;
    },
    setEnded: async (next) => {
      ended = next;
      for (let tries = 0; tries < mostTries; tries += 1) {
        // What the disk refuses is found out when the workshop is opened again.
        const kept = await storage.change(key, { ended: next, code }).catch(() => true);
        if (kept || next) return;
        // While it had ended, another workshop got its code.
        code = newRoomCode();
      }
    },
  };
}
