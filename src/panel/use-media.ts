import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the table is a list because there is no room for a picture. The stylesheets break at the same width. */
export const narrowScreen = '(max-width: 759px)';

/** Whether a media query matches now. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useLayoutEffect(() => {
    const media = matchMedia(query);
    const changed = (): void => setMatches(media.matches);
    changed();
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return matches;
}
