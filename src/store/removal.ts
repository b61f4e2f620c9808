import type { Notebook } from './drafts.ts';

/** How long a removal can be taken back, in milliseconds. */
export const removalTime = 30_000;

/** A workshop or a file that is hidden, and is removed from this device at a time. */
export interface Leaving {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Removes workshops or files from this device, with time to think again. */
export interface Removal {
  /** From now on the workshop is hidden, and soon it is gone. */
  readonly ask: (key: string) => void;
  /** The workshop stays after all: because somebody says so, or opens it. */
  readonly keep: (key: string) => void;
  /** Removes at once whatever is still to be removed, also what a page that has been closed left behind. */
  readonly settle: () => Promise<void>;
}

interface RemovalParts {
  readonly show: (leaving: readonly Leaving[]) => void;
  readonly notebook: Notebook;
  /** Removes for good, and reads the list anew. */
  readonly remove: (key: string) => Promise<void>;
  readonly now: () => number;
  /** The name under which the notebook has what is still to be removed. */
  readonly place?: string;
}

export function makeRemoval({ show, notebook, remove, now, place = 'removing' }: RemovalParts): Removal {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let leaving: readonly Leaving[] = [];

  const set = (changed: readonly Leaving[]): void => {
    leaving = changed;
    const keys = leaving.map(({ key }) => key);
    notebook.write(place, keys.length === 0 ? undefined : keys.join('\n'));
    show(leaving);
  };
  const drop = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    set(leaving.filter((each) => each.key !== key));
  };
  /** What cannot be removed now is shown again. */
  const finish = async (key: string): Promise<void> => {
    clearTimeout(timers.get(key));
    await remove(key).catch(() => undefined);
    drop(key);
  };

  return {
    ask: (key) => {
      if (leaving.some((each) => each.key === key)) return;
      set([...leaving, { key, until: now() + removalTime }]);
      timers.set(
        key,
        setTimeout(() => void finish(key), removalTime),
      );
    },
    keep: (key) => {
      if (leaving.some((each) => each.key === key)) drop(key);
    },
    settle: async () => {
      const left = (notebook.read(place) ?? '').split('\n').filter((key) => key !== '');
      for (const key of left) await finish(key);
    },
  };
}
