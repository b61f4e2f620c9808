/** What has been counted over workshops. Plain JSON; the tallies of parts add up to the tally of the whole, in any order. */
export interface Tally {
  /** How often something happened, by names joined with `|`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Tenths of minutes, by step; of whole workshops under an empty name. */
  readonly times: Readonly<Record<string, readonly number[]>>;
}

/** Counts while workshops are played. */
export class Counter {
  private readonly counts = new Map<string, number>();
  private readonly times = new Map<string, number[]>();

  add(times: number, ...names: readonly (string | number)[]): void {
    const name = names.join('|');
    this.counts.set(name, (this.counts.get(name) ?? 0) + times);
  }

  time(step: string, milliseconds: number): void {
    const list = this.times.get(step) ?? [];
    list.push(Math.round(milliseconds / 6_000));
    this.times.set(step, list);
  }

  tally(): Tally {
    return { counts: Object.fromEntries(this.counts), times: Object.fromEntries(this.times) };
  }
}

/** All that was counted in several parts. */
export function added(tallies: readonly Tally[]): Tally {
  const counts = new Map<string, number>();
  const times = new Map<string, readonly number[]>();
  for (const tally of tallies) {
    for (const [name, count] of Object.entries(tally.counts)) counts.set(name, (counts.get(name) ?? 0) + count);
    for (const [step, list] of Object.entries(tally.times)) times.set(step, [...(times.get(step) ?? []), ...list]);
  }
  return { counts: Object.fromEntries(counts), times: Object.fromEntries(times) };
}
