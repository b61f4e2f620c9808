/** Telling everyone goes in rounds, so that many moves at once are told together. */
export interface Rounds {
  /** Something has happened: a round is due, at once when the last one is long enough ago. */
  readonly begin: () => void;
  /** Resolves when nothing waits to be told. */
  readonly done: () => Promise<void>;
  /** What is not in any view has changed too: people, or the room itself. */
  readonly stir: () => void;
  /** Whether there was a stir since this was last asked. */
  readonly tookStir: () => boolean;
  readonly stop: () => void;
}

/** `pause` is the shortest time between two rounds, in milliseconds. */
export function makeRounds(pause: number, tellAll: () => void): Rounds {
  let last = 0;
  let due: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let finish: () => void = () => undefined;
  let stirred = false;

  const run = (): void => {
    due = undefined;
    last = performance.now();
    const finished = finish;
    try {
      tellAll();
    } finally {
      finished();
    }
  };

  const begin = (): void => {
    if (due) return;
    due = new Promise((resolve) => {
      finish = resolve;
    });
    const wait = Math.max(0, last + pause - performance.now());
    timer = setTimeout(run, wait);
  };

  return {
    begin,
    done: () => due ?? Promise.resolve(),
    stir: () => {
      stirred = true;
      begin();
    },
    tookStir: () => {
      const was = stirred;
      stirred = false;
      return was;
    },
    stop: () => {
      clearTimeout(timer);
      finish();
      due = undefined;
    },
  };
}
