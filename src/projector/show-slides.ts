import type { SlidesParts } from './mount-projector.tsx';

/** Fetches the slides and shows them in a part of this window. Gives the way to take them out again. */
export function showSlides(host: HTMLElement, parts: SlidesParts): () => void {
  let stop = (): void => undefined;
  let gone = false;
  void import('./mount-projector.tsx').then(({ mountSlides }) => {
    if (!gone) stop = mountSlides(host, parts);
  });
  return () => {
    gone = true;
    stop();
  };
}
