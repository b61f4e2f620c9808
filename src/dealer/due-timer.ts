/** The longest that a browser's timer can wait; what is further away is looked at again by then. */
const longestWait = 2 ** 31 - 1;
/** After an attempt that did nothing, such as on a full disk or a moment too early, in milliseconds. */
const breath = 2000;

interface DueTimerParts {
  /** When the next thing is due, in milliseconds, or null. */
  readonly due: () => number | null;
  readonly now: () => number;
  /** Lets whatever is due happen. Resolves to whether anything did. Never rejects. */
  readonly land: () => Promise<boolean>;
  /** Does something later, in so many milliseconds. Gives the way to leave it. */
  readonly later: (task: () => void, wait: number) => () => void;
}

/** Waits for what is due, and lets it happen. */
export interface DueTimer {
  /** Looks again when the next thing is due: after every change. */
  readonly reset: () => void;
  readonly stop: () => void;
}

/** A timer for what happens by itself: time never moves anything in the rules, so somebody has to say that it has come. */
export function makeDueTimer({ due, now, land, later }: DueTimerParts): DueTimer {
  let leave = (): void => undefined;
  let landing = false;
  let stopped = false;

  const wait = (least: number): void => {
    leave();
    const at = due();
    if (stopped || landing || at === null) return;
    leave = later(() => void fire(), Math.min(Math.max(at - now(), least), longestWait));
  };

  async function fire(): Promise<void> {
    const at = due();
    if (at === null || at > now()) return wait(0);
    landing = true;
    const landed = await land();
    landing = false;
    wait(landed ? 0 : breath);
  }

  return {
    reset: () => wait(0),
    stop: () => {
      stopped = true;
      leave();
    },
  };
}
