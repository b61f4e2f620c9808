import { nextBelow, type RandomState, seedRandom } from '../../engine/rng.ts';

/** A stream of chance from the rules' own generator: the same text gives the same numbers. */
export class Chance {
  private state: RandomState;

  constructor(text: string) {
    this.state = seedRandom(text);
  }

  /** A whole number from 0 to `bound - 1`. */
  below(bound: number): number {
    const { value, state } = nextBelow(this.state, bound);
    this.state = state;
    return value;
  }

  /** A whole number between two bounds, both included. */
  within([least, most]: readonly [number, number]): number {
    return least + this.below(most - least + 1);
  }

  /** True in so many cases of a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  /** One of a list, or nothing from an empty one. */
  oneOf<Item>(list: readonly Item[]): Item | undefined {
    return list.length === 0 ? undefined : list[this.below(list.length)];
  }

  /** One of a list by whole weights; nothing when none has any. */
  weighted<Item>(list: readonly Item[], weightOf: (item: Item) => number): Item | undefined {
    const weights = list.map(weightOf);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return undefined;
    let rest = this.below(total);
    return list.find((_, index) => {
      rest -= weights[index] ?? 0;
      return rest < 0;
    });
  }
}
