/** Keeps the beginnings of two commits of moves apart, so that a busy server's moves share commits and a quiet one's never wait. */
export interface CommitPause {
  /** Resolves when the next batch may begin: at once when the last one began long enough ago, or somebody is in a hurry. */
  readonly over: () => Promise<void>;
  /** Something else than a move waits: the pause is over. */
  readonly hurry: () => void;
}

/** `shortest`: between the beginnings of two commits, in milliseconds. */
export function makeCommitPause(shortest: number): CommitPause {
  let began = Number.NEGATIVE_INFINITY;
  let isHurried = false;
  let wake: () => void = () => undefined;
  return {
    over: async () => {
      const rest = began + shortest - performance.now();
      if (rest >= 1 && !isHurried) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, rest);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      began = performance.now();
      isHurried = false;
    },
    hurry: () => {
      isHurried = true;
      wake();
    },
  };
}
