/** Chance that can be had again: the same seed gives the same numbers. */
export interface Random {
  /** From 0 to 1, without 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both among them. */
  readonly between: (from: number, to: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item | undefined;
  /** Whether something happens that happens so often. */
  readonly happens: (chance: number) => boolean;
}

/** Mulberry32. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    oneOf: (items) => (items.length === 0 ? undefined : items[between(0, items.length - 1)]),
    happens: (chance) => next() < chance,
  };
}
