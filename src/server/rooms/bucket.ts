/** How often something may be done: so many times at once, and then so many a second. */
export interface Bucket {
  /** Whether it may be done once more now. */
  readonly take: () => boolean;
}

/** `now` in milliseconds. */
export function makeBucket(atOnce: number, aSecond: number, now: () => number): Bucket {
  let left = atOnce;
  let filledAt = now();
  return {
    take: () => {
      const time = now();
      left = Math.min(atOnce, left + ((time - filledAt) / 1000) * aSecond);
      filledAt = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
