import { useEffect, useState } from 'preact/hooks';

/** The time in milliseconds on a clock, told anew just after each full second, and at once when the page wakes up. */
export function useClock(clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      clearTimeout(timer);
      const time = clock();
      setNow(time);
      timer = setTimeout(tick, 1010 - (time % 1000));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    addEventListener('pageshow', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
      removeEventListener('pageshow', tick);
    };
  }, [clock]);
  return now;
}
