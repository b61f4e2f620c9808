import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printCommand } from '../../../src/cli/print/print.ts';
import { changed, landingDeck, landingTranslation, smallDeck, smallFormat } from '../../deck/small-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'smg-print-'));
const inside = (name: string): string => join(folder, name);
const file = (name: string, text: string): string => {
  writeFileSync(inside(name), text);
  return inside(name);
};

let [deck, format, landing] = ['', '', ''];
beforeAll(() => {
  deck = file('deck.yaml', smallDeck);
  format = file('format.yaml', smallFormat);
  landing = file('landing.yaml', landingDeck);
  file('landing.cy.yaml', landingTranslation);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function print(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await printCommand(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out, err };
}

/** What a PDF says of itself without being opened: its pages, their sizes, and its language. */
function read(name: string) {
  const text = readFileSync(inside(name), 'latin1');
  return {
    pages: text.match(/\/Type \/Page\b/g)?.length,
    sizes: [
      ...new Set(
        [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
          ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
        ),
      ),
    ],
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1],
    trimmed: text.includes('/TrimBox'),
    head: text.slice(0, 5),
    tail: text.trimEnd().slice(-5),
  };
}

describe('smg print', () => {
  test('writes cards, with their backs, and sheets', async () => {
    const out = inside('all.pdf');
    const told = await print(deck, '--backs', '--format', format, '--sheets', '--out', out);
    expect(told).toEqual({ code: 0, out: [`Wrote ${out}: cards on pages 1 to 2, sheets on pages 3 to 6.`], err: [] });
    expect(read('all.pdf')).toEqual({
      pages: 6,
      sizes: ['595 x 842', '842 x 595'],
      language: 'en',
      trimmed: false,
      head: '%PDF-',
      tail: '%%EOF',
    });
  });

  test('on Letter, as postcards, of some suits', async () => {
    const out = inside('letter.pdf');
    const told = await print(landing, '--paper', 'letter', '--size', 'postcard', '--suits', 'barrier,enabler', '--out', out);
    expect(told.out).toEqual([`Wrote ${out}: cards on pages 1 to 2.`]);
    expect(read('letter.pdf')).toMatchObject({ pages: 2, sizes: ['612 x 792'] });
  });

  test('of the suits that a format plays with', async () => {
    const out = inside('played.pdf');
    expect(await print(landing, '--size=postcard', '--format', format, '--out', out)).toMatchObject({ code: 0 });
    expect(read('played.pdf').pages).toBe(1);
  });

  test('sheets alone, without a deck', async () => {
    const out = inside('sheets.pdf');
    expect((await print('--format', format, '--sheets', '--out', out)).out).toEqual([`Wrote ${out}: sheets on pages 1 to 4.`]);
  });

  test('in another language', async () => {
    const out = inside('welsh.pdf');
    expect(await print(landing, '--language', 'cy', '--out', out)).toMatchObject({ code: 0, err: [] });
    expect(read('welsh.pdf').language).toBe('cy');
  });

  test('a file for each card, larger than the card, that says where to cut', async () => {
    const told = await print(landing, '--single', inside('single'), '--backs');
    expect(told).toEqual({ code: 0, out: [`Wrote 6 files into ${inside('single')}.`], err: [] });
    expect(readdirSync(inside('single')).sort()).toEqual([
      'access-policy.pdf',
      'blog.pdf',
      'no-time.pdf',
      'no-time_2.pdf',
      'site-blocked.pdf',
      'tea-morning.pdf',
    ]);
    expect(read('single/blog.pdf')).toMatchObject({ pages: 2, sizes: ['173 x 258'], trimmed: true });
  });

  test('credits that fill more than their place get pages of their own', async () => {
    const credits = Array.from({ length: 25 }, (_, at) => `  - ${'A long name of somebody who helped '.repeat(11)}${at}`).join(
      '\n',
    );
    const many = file('many.yaml', changed(smallDeck, 'about: A small deck.', `about: A small deck.\ncredits:\n${credits}`));
    const of = async (...args: readonly string[]) => (await print(many, '--out', inside('many.pdf'), ...args)).out.join();
    expect(await of()).toMatch(/cards on pages 1 to [2-9]\.$/);
    expect(await of('--size', 'postcard')).toMatch(/cards on pages 1 to [2-9]\.$/);
    await print(many, '--single', inside('many'));
    expect(readdirSync(inside('many')).sort()).toEqual(['_credits.pdf', 'tea-morning.pdf']);
  });

  test('finds decks and formats of the folder cards by name', async () => {
    expect(await print('housing', '--suits', 'scenario', '--format', 'cardiff', '--out', inside('named.pdf'))).toMatchObject({
      code: 0,
    });
    const { code, err } = await print('housin');
    expect([code, err.join()]).toEqual([
      2,
      expect.stringContaining('There is no file, folder or deck "housin". Did you mean "housing"?'),
    ]);
  });

  test('tells how it is used', async () => {
    const { code, out, err } = await print('--help');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out[0]).toMatch(/^Usage: smg print/);
  });

  test('refuses a card whose words do not fit, and names it', async () => {
    const needs = Array.from({ length: 12 }, (_, at) => `somebody who can be asked about the thing number ${at}`).join(', ');
    const long = file(
      'long.yaml',
      changed(smallDeck, 'art: coffee', `needs: { people: [${needs}], other: [${needs}] }\n    art: coffee`),
    );
    const { code, out, err } = await print(long, '--out', inside('long.pdf'));
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err[0]).toMatch(/^The words of 1 card do not fit.*: tea-morning\./);
    expect(existsSync(inside('long.pdf'))).toBe(false);
  });

  test('refuses a letter that no font has, and says where it stands', async () => {
    const smile = file('smile.yaml', changed(smallDeck, 'Tea morning', 'Tea \u{1f642} morning'));
    expect(await print(smile, '--out', inside('smile.pdf'))).toEqual({
      code: 1,
      out: [],
      err: ['No font here has the letter “\u{1f642}” (U+1F642), which stands in card "tea-morning".'],
    });
  });

  test('refuses a deck with mistakes, and says what tells them', async () => {
    const broken = file('broken.yaml', changed(smallDeck, 'cost: 1', 'cost: 7'));
    const { code, err } = await print(broken);
    expect([code, err]).toEqual([1, [`${broken} has 1 mistake, which smg lint ${broken} tells.`]]);
  });

  test('says when it cannot write', async () => {
    const { code, err } = await print(deck, '--out', folder);
    expect([code, err.join()]).toEqual([1, `${folder} could not be written: EISDIR.`]);
  });

  test.each([
    [[]],
    [['--backs']],
    [['DECK', 'DECK']],
    [['DECK', '--paper', 'a5']],
    [['DECK', '--size', 'poster']],
    [['DECK', '--sheets']],
    [['DECK', '--suits', 'metod']],
    [['DECK', '--suits', '']],
    [['DECK', '--language', 'uk']],
    [['DECK', '--single', 'x', '--out', 'y']],
    [['--format', 'FORMAT', '--sheets', '--backs']],
    [['DECK', '--colour']],
    [['no/such/deck']],
  ])('arguments of no use are 2, with a word of why and nothing on the output: %j', async (args) => {
    const named = args.map((arg) => ({ DECK: deck, FORMAT: format })[arg] ?? arg);
    const { code, out, err } = await print(...named);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err[0]).toMatch(/\w/);
  });
});
