import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';

/** Works something out once for each thing that never changes. */
export function once<Thing extends object, Result>(workOut: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, { readonly result: Result }>();
  return (thing) => {
    const found = known.get(thing) ?? { result: workOut(thing) };
    known.set(thing, found);
    return found.result;
  };
}

/** The hash of a deck or a format. */
export const hashOf: (content: Deck | Format) => string = once(hash);
