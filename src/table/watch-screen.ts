interface ScreenWatcher {
  /** The window is on a screen with other pixels now. */
  readonly moved: () => void;
  /** Late letters have arrived, or the window was hidden for a while and its drawing may be lost. */
  readonly lost: () => void;
}

/** Tells about everything besides the game that asks for a new drawing. Returns how to stop. */
export function watchScreen({ moved, lost }: ScreenWatcher): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const watchPixels = () => {
    const pixels = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const change = () => {
      moved();
      watchPixels();
    };
    pixels.addEventListener('change', change, { once: true, signal });
  };
  watchPixels();
  document.fonts.addEventListener('loadingdone', lost, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) lost();
    },
    { signal },
  );
  return () => stop.abort();
}
