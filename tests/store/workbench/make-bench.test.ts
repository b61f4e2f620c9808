import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Bench, checkDelay, makeBench, shownFiles } from '../../../src/store/workbench/make-bench.ts';
import { memoryNotebook } from '../../helpers/store-writing.ts';
import { benchParts, exampleDeck, fileOf, misspeltDeck } from './bench-parts.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

const benchWith = async (notebook = memoryNotebook()): Promise<Bench> => makeBench(benchParts(notebook), Date.now);
const problems = ({ store }: Bench): readonly string[] => store.getState().check.problems.map(({ code }) => code);
const names = ({ store }: Bench): readonly string[] => shownFiles(store.getState()).map(({ name }) => name);

describe('opening files', () => {
  test('takes several at once, each under a name of its own, and checks them', async () => {
    const bench = await benchWith();
    await bench.open([fileOf('a.yaml', `\ufeff${misspeltDeck.replaceAll('\n', '\r\n')}`), fileOf('a.yaml', 'format: x\n')]);
    expect(names(bench)).toEqual(['a.yaml', 'a-2.yaml']);
    expect(bench.store.getState()).toMatchObject({ chosen: 'a-2.yaml', refused: [], kept: true });
    expect(bench.store.getState().files[0]?.text).toBe(misspeltDeck);
    expect(problems(bench)).toContain('deck/unknown-word');
  });

  test('leaves out what is too large, no text, or too many, and says so', async () => {
    const bench = await benchWith();
    await bench.open([
      fileOf('large.yaml', 'x'.repeat(512 * 1024 + 1)),
      fileOf('picture.png', new Uint8Array([0x89, 0x50, 0xff])),
    ]);
    expect(bench.store.getState().refused).toEqual([
      { name: 'large.yaml', why: 'too-large' },
      { name: 'picture.png', why: 'not-text' },
    ]);
    await bench.open(Array.from({ length: 13 }, (_, index) => fileOf(`${index}.yaml`, 'x')));
    expect(bench.store.getState().refused).toEqual([{ name: '12.yaml', why: 'too-many' }]);
  });

  test('begins with an example, or with one of ours when it can be fetched', async () => {
    const bench = await benchWith();
    bench.begin('deck');
    bench.begin('format');
    expect([names(bench), problems(bench)]).toEqual([['my-cards.yaml', 'my-game.yaml'], []]);
    const [housing, gone] = bench.tools.files;
    if (!housing || !gone) throw new Error('no files');
    await bench.beginWith(housing);
    await bench.beginWith(gone);
    expect(names(bench)).toEqual(['my-cards.yaml', 'my-game.yaml', 'housing.yaml']);
    expect(bench.store.getState().refused).toEqual([{ name: 'gone.yaml', why: 'unreachable' }]);
  });
});

describe('writing', () => {
  test('is checked once nobody has typed for a moment', async () => {
    const bench = await benchWith();
    bench.begin('deck');
    bench.write('my-cards.yaml', misspeltDeck);
    vi.advanceTimersByTime(checkDelay - 1);
    bench.write('my-cards.yaml', `${misspeltDeck}\n`);
    vi.advanceTimersByTime(checkDelay - 1);
    expect(problems(bench)).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(problems(bench)).toEqual(['deck/unknown-word']);
  });

  test('is still there when the page is loaded again, before any check', async () => {
    const notebook = memoryNotebook();
    const bench = await benchWith(notebook);
    bench.begin('deck');
    bench.write('my-cards.yaml', 'deck: half-wri');
    const again = await benchWith(notebook);
    expect(again.store.getState()).toMatchObject({
      files: [{ name: 'my-cards.yaml', text: 'deck: half-wri' }],
      chosen: 'my-cards.yaml',
    });
    bench.check();
  });

  test('keeps the cards in sight while the file cannot be read', async () => {
    const bench = await benchWith();
    bench.begin('deck');
    bench.write('my-cards.yaml', exampleDeck.replace('cards:', 'cards: ['));
    bench.check();
    expect(problems(bench)).not.toEqual([]);
    expect(bench.store.getState().check.sketches.get('my-cards.yaml')).toMatchObject({ kind: 'deck' });
  });
});

describe('discarding', () => {
  test('hides a file at once and forgets it after 30 seconds', async () => {
    const notebook = memoryNotebook();
    const bench = await benchWith(notebook);
    bench.begin('deck');
    bench.begin('format');
    bench.discard('my-game.yaml');
    expect([names(bench), bench.store.getState().chosen]).toEqual([['my-cards.yaml'], 'my-cards.yaml']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(bench.store.getState()).toMatchObject({ files: [{ name: 'my-cards.yaml' }], leaving: [] });
    expect(Object.keys(notebook.all()).sort()).toEqual(['workbench/file/my-cards.yaml', 'workbench/files']);
  });

  test('can be taken back until then', async () => {
    const bench = await benchWith();
    bench.begin('deck');
    bench.discard('my-cards.yaml');
    expect(bench.store.getState().chosen).toBeUndefined();
    vi.advanceTimersByTime(29_000);
    bench.keep('my-cards.yaml');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(bench.store.getState()).toMatchObject({ chosen: 'my-cards.yaml', files: [{ text: exampleDeck }] });
  });

  test('is over when the page is loaded again', async () => {
    const notebook = memoryNotebook();
    const bench = await benchWith(notebook);
    bench.begin('deck');
    bench.discard('my-cards.yaml');
    expect(names(await benchWith(notebook))).toEqual([]);
    vi.clearAllTimers();
  });
});
