/** The server's clock, as far as this page can tell from when it was told the time. */
export interface ServerClock {
  /** The server has said its time, in answer to a message that was sent then and is answered now. */
  readonly set: (time: { readonly sentAt: number; readonly theirs: number }) => void;
  readonly now: () => number;
}

interface Sample {
  /** What to add to this page's clock. */
  readonly offset: number;
  /** How wrong that can be. */
  readonly doubt: number;
}

/** `own` tells this page's time; all in milliseconds. */
export function makeServerClock(own: () => number): ServerClock {
  let best: Sample | undefined;
  return {
    set: ({ sentAt, theirs }) => {
      const doubt = Math.max(0, own() - sentAt) / 2;
      const sample: Sample = { offset: theirs + doubt - own(), doubt };
      if (!best || doubt <= best.doubt || !agree(best, sample)) best = sample;
    },
    now: () => Math.round(own() + (best?.offset ?? 0)),
  };
}

/** Two samples of which both can be right. Where they cannot, somebody has set a clock. */
const agree = (one: Sample, other: Sample): boolean => Math.abs(one.offset - other.offset) <= one.doubt + other.doubt;
