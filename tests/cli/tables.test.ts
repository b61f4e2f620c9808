import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { landingDeck } from '../deck/small-files.ts';
import { newFolder, run } from './run.ts';

let [folder, deck, csv] = ['', '', ''];
beforeEach(() => {
  folder = newFolder();
  deck = join(folder, 'deck.yaml');
  csv = join(folder, 'cards.csv');
  writeFileSync(deck, landingDeck);
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (from: string, to: string): void => {
  const text = readFileSync(csv, 'utf8');
  if (!text.includes(from)) throw new Error(`No ${from} in ${text}`);
  writeFileSync(csv, text.replace(from, to));
};

describe('smg export and import', () => {
  test('a table goes out, and comes back without a change', async () => {
    expect(await run('export', deck, '--csv', csv)).toMatchObject({ code: 0, err: [] });
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufeffid,suit,title,cost,text,/);
    expect((await run('export', deck, '--csv')).out).toEqual([readFileSync(csv, 'utf8').trimEnd()]);
    expect(await run('import', csv, '--deck', deck)).toEqual({ code: 0, out: [`${deck} says all of that already.`], err: [] });
  });

  test('changes are told first, and written with --force', async () => {
    await run('export', deck, '--csv', csv);
    edit('Tea morning', 'Tea, late');
    edit('tea-morning,method,Tea, late', 'tea-morning,method,"Tea, late"');
    const told = await run('import', csv, '--deck', deck);
    expect(told).toMatchObject({ code: 1, err: [] });
    expect(told.out[0]).toBe(`${csv}:2  tea-morning: title is "Tea, late", and was "Tea morning"`);
    expect(told.out.at(-1)).toContain('Nothing is written yet: 1 changed cell and 0 new cards');
    expect(readFileSync(deck, 'utf8')).toBe(landingDeck);
    expect(await run('import', csv, '--deck', deck, '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(deck, 'utf8')).toBe(landingDeck.replace('title: Tea morning', 'title: Tea, late'));
  });

  test('a deck that would have a mistake is not written, and the row is told', async () => {
    await run('export', deck, '--csv', csv);
    edit('blog,method,', 'blog,metod,');
    const { code, out, err } = await run('import', csv, '--deck', deck, '--force');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toContainEqual(expect.stringMatching(/cards\.csv:3 {2}deck\/unknown-suit .+Did you mean "method"\?/));
    expect(readFileSync(deck, 'utf8')).toBe(landingDeck);
  });

  test.each([
    ['in another encoding', Buffer.from('id,title\na,caf\xe9\n', 'latin1'), /not text in UTF-8/],
    ['with an open quotation mark', 'id,title\na,"b\n', /cards\.csv:2 {2}A quotation mark/],
    ['with a column that there is not', 'id,titel\na,b\n', /cards\.csv:1 .+Did you mean "title"/],
  ])('a table %s is refused in a sentence', async (_, text, words) => {
    writeFileSync(csv, text);
    const { code, err } = await run('import', csv, '--deck', deck);
    expect([code, err.length]).toEqual([1, 1]);
    expect(err[0]).toMatch(words);
  });

  test('nothing is written over without --force', async () => {
    copyFileSync(deck, csv);
    expect(await run('export', deck, '--csv', csv)).toMatchObject({ code: 1, err: [expect.stringContaining('--force')] });
    expect(readFileSync(csv, 'utf8')).toBe(landingDeck);
    expect(await run('export', deck, '--csv', csv, '--force')).toMatchObject({ code: 0 });
  });
});
