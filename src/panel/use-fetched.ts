import { useEffect, useState } from 'preact/hooks';

/** A part of the program that crosses the wire by itself. */
export type Fetched<Part> =
  | { readonly state: 'coming' }
  | { readonly state: 'here'; readonly part: Part }
  /** The line broke. `again`: fetches once more. */
  | { readonly state: 'unreachable'; readonly again: () => void };

/** Fetches a part once it is wanted. */
export function useFetched<Part>(wanted: boolean, fetch: () => Promise<Part>): Fetched<Part> {
  const [fetched, setFetched] = useState<Fetched<Part>>({ state: 'coming' });
  const start = (): void => {
    setFetched({ state: 'coming' });
    fetch().then(
      (part) => setFetched({ state: 'here', part }),
      () => setFetched({ state: 'unreachable', again: start }),
    );
  };
  useEffect(() => {
    if (wanted && fetched.state !== 'here') start();
  }, [wanted]);
  return fetched;
}
