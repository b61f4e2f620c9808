import type { ProjectorSource } from './source.ts';

/** Seconds for a page of several. */
export const pageSeconds = 10;

/** One page of several that follow one another by the clock alone. */
export interface Turn {
  /** From 0. */
  readonly page: number;
  /** How much of its time is over, 0 to 1. */
  readonly progress: number;
  /** Milliseconds since it was turned to. */
  readonly elapsed: number;
}

/** Which of `pages` is shown now, each for so many seconds, since a moment. It needs no memory, so a screen that slept is right at once. */
export function turnAt(now: number, since: number, pages: number, seconds: number): Turn {
  const each = Math.max(1, seconds) * 1000;
  const elapsed = Math.max(0, now - since);
  return {
    page: Math.floor(elapsed / each) % Math.max(1, pages),
    progress: (elapsed % each) / each,
    elapsed: elapsed % each,
  };
}

/** Some of many things, in pages of about the same size. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The number of its first item, from 1. */
  readonly first: number;
  readonly last: number;
  readonly page: number;
  readonly pages: number;
  readonly progress: number;
}

/** The page of a list that is shown now, with at most `most` items. */
export function pageOf<Item>(
  source: ProjectorSource,
  items: readonly Item[],
  most: number,
  seconds: number = pageSeconds,
): Page<Item> {
  const groups = inEvenGroups(items, most);
  const pages = Math.max(1, groups.length);
  const { page, progress } = turnAt(source.now, shownSince(source), pages, seconds);
  const shown = groups[page] ?? [];
  const before = groups.slice(0, page).reduce((sum, { length }) => sum + length, 0);
  return { items: shown, first: before + 1, last: before + shown.length, page, pages, progress };
}

/** Since when the screen shows what it shows: it was turned to it, the room has come to a step, or something has landed. */
export function shownSince({ view, fresh }: Pick<ProjectorSource, 'view' | 'fresh'>): number {
  const began = view.screen.show === 'auto' ? [...view.steps.flatMap((step) => step.began ?? []), fresh?.at ?? 0] : [];
  return Math.max(view.screen.since, ...began);
}

/** Items in the order in which they come, as many in each group as fit. One that does not fit at all stands alone. */
export function inGroupsThatFit<Item>(
  items: readonly Item[],
  fits: (group: readonly Item[]) => boolean,
): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && fits([...last, item])) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Items in as few groups as hold at most so many, and in each about as many. */
export function inEvenGroups<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const groups = Math.ceil(items.length / Math.max(1, most));
  const size = Math.ceil(items.length / Math.max(1, groups));
  return Array.from({ length: groups }, (_, at) => items.slice(at * size, (at + 1) * size));
}
