import { useEffect, useState } from 'preact/hooks';

/** The time in milliseconds on a clock, told anew each second while it runs. */
export function useNow(running: boolean, clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(timer);
  }, [running, clock]);
  return now;
}
