import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notebook } from '../../src/store/drafts.ts';
import { type Leaving, makeRemoval } from '../../src/store/removal.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

/** A device with three workshops, and a page that removes some. */
function device(notebook: Notebook = memoryNotebook()) {
  const made = { kept: ['a', 'b', 'c'], shown: [] as readonly Leaving[], broken: false };
  const removal = makeRemoval({
    show: (leaving) => {
      made.shown = leaving;
    },
    notebook,
    remove: async (key) => {
      if (made.broken) throw new Error('The disk is gone');
      made.kept = made.kept.filter((each) => each !== key);
    },
    now: Date.now,
  });
  return { made, removal, notebook };
}

describe('removing a workshop', () => {
  test('hides it at once, and removes it after 30 seconds', async () => {
    const { made, removal } = device();
    removal.ask('b');
    expect(made.shown).toEqual([{ key: 'b', until: 1_030_000 }]);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(made.kept).toEqual(['a', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(1);
    expect([made.kept, made.shown]).toEqual([['a', 'c'], []]);
  });

  test('can be taken back until then, for each by itself', async () => {
    const { made, removal } = device();
    removal.ask('a');
    await vi.advanceTimersByTimeAsync(10_000);
    removal.ask('b');
    removal.keep('a');
    expect(made.shown.map(({ key }) => key)).toEqual(['b']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([made.kept, made.shown]).toEqual([['a', 'c'], []]);
  });

  test('does not begin anew when it is asked for again', async () => {
    const { made, removal } = device();
    removal.ask('a');
    await vi.advanceTimersByTimeAsync(20_000);
    removal.ask('a');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(made.kept).toEqual(['b', 'c']);
  });

  test('happens when the page comes again, if it was closed before', async () => {
    const { removal, notebook } = device();
    removal.ask('a');
    removal.ask('c');
    const later = device(notebook);
    await later.removal.settle();
    expect(later.made.kept).toEqual(['b']);
    expect(notebook.read('removing')).toBe(undefined);
  });

  test('leaves nothing behind that was taken back', async () => {
    const { removal, notebook } = device();
    removal.ask('a');
    removal.keep('a');
    const later = device(notebook);
    await later.removal.settle();
    expect(later.made.kept).toEqual(['a', 'b', 'c']);
  });

  test('that fails shows the workshop again', async () => {
    const { made, removal } = device();
    made.broken = true;
    removal.ask('a');
    await vi.advanceTimersByTimeAsync(30_000);
    expect([made.kept, made.shown]).toEqual([['a', 'b', 'c'], []]);
  });
});
