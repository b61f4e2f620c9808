import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lintCommand } from '../../src/cli/lint.ts';
import { counted } from '../../src/deck/words.ts';
import { changed, landingDeck, landingTranslation, smallDeck, smallFormat } from '../deck/small-files.ts';
import { shipped } from '../helpers/shipped-cards.ts';

function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = lintCommand(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out, err };
}

describe('smg lint', () => {
  let folder = '';
  beforeEach(() => {
    folder = relative('', mkdtempSync(join(tmpdir(), 'smg-lint-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string): string => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('looks at the folder cards when nothing else is asked, and finds it clean', () => {
    const { decks, formats, translations, formatTranslations } = shipped;
    const texts = counted(translations.length + formatTranslations.length, 'translation');
    const counts = `${counted(decks.length, 'deck')} and ${counted(formats.length, 'format')}, with ${texts}`;
    expect(run()).toEqual({ code: 0, out: [`No problems in ${counts}.`], err: [] });
    expect(run('--json')).toEqual({ code: 0, out: ['[]'], err: [] });
  });

  test('says the place, the code, what is wrong, and on the next line what to do', () => {
    const path = file('deck.yaml', changed(smallDeck, 'suit: method', 'suit: metod'));
    const { code, out } = run(path);
    expect(code).toBe(1);
    expect(out.slice(0, 2)).toEqual([
      `${path}:11:11  deck/unknown-suit  Card "tea-morning" has suit "metod", which this deck does not list.`,
      `${' '.repeat(path.length + 8)}Did you mean "method"? This deck has: method.`,
    ]);
    expect(out.at(-1)).toBe('1 error, 0 warnings');
  });

  test('a warning alone is a problem too', () => {
    const path = file('deck.yaml', changed(smallDeck, ', spend: true', ''));
    expect(run(path)).toMatchObject({ code: 1, err: [] });
    expect(run(path).out[0]).toContain('deck/needless-cost  Warning: Card "tea-morning"');
  });

  test('prints one array with the same keys in the same order', () => {
    const path = file('deck.yaml', changed(smallDeck, 'cost: 1', 'cost: 7').replace('art: coffee', 'art: coffe'));
    const { code, out } = run('--json', path);
    expect(code).toBe(1);
    expect(out.length).toBe(1);
    const problems: unknown = JSON.parse(out[0] ?? '');
    expect(problems).toEqual([
      {
        file: path,
        line: 13,
        column: 11,
        code: 'deck/out-of-range',
        severity: 'error',
        message: expect.any(String),
        hint: expect.any(String),
      },
      {
        file: path,
        line: 16,
        column: 10,
        code: 'deck/unknown-art',
        severity: 'error',
        message: expect.any(String),
        hint: 'Did you mean "coffee"?',
        fix: { from: smallDeck.indexOf('coffee'), to: smallDeck.indexOf('coffee') + 5, text: 'coffee' },
      },
    ]);
    const keys = ['file', 'line', 'column', 'code', 'severity', 'message', 'hint'];
    expect(Object.values(Object(problems)).map((problem) => Object.keys(Object(problem)))).toEqual([keys, [...keys, 'fix']]);
  });

  test('searches folders, past hidden ones, and pairs what it finds', () => {
    file('decks/tiny/deck.yaml', smallDeck);
    file('decks/.hidden/deck.yaml', 'broken: [');
    file('decks/notes.txt', 'not: [yaml');
    file('formats/small.yml', changed(smallFormat, ', loose: true', ''));
    expect(run(join(folder, 'decks'))).toMatchObject({ code: 0, out: ['No problems in 1 deck and 0 formats.'] });
    expect(run(join(folder, 'formats')).code).toBe(0);
    expect(run(folder).out[0]).toContain('pair/large-purse');
    expect(run(join(folder, 'decks'), join(folder, 'formats')).out[0]).toContain('pair/large-purse');
  });

  test('reads translations beside their decks', () => {
    file('decks/landing/deck.yaml', landingDeck);
    const welsh = file('decks/landing/deck.cy.yaml', landingTranslation);
    expect(run(folder)).toMatchObject({ code: 0, out: ['No problems in 1 deck and 0 formats, with 1 translation.'] });
    file('decks/landing/deck.cy.yaml', changed(landingTranslation, 'version: 2', 'version: 1'));
    expect(run(folder).out[0]).toContain(`${welsh}:3:10  translation/stale  Warning: `);
  });

  describe('--fix', () => {
    test('mends what is certain, says what it changed, and tells what is left', () => {
      const broken = changed(smallDeck, 'suit: method', 'suit: metod')
        .replace('cost: 1', 'cost: 7')
        .replace('title: Tea', 'tittle: Tea');
      const path = file('deck.yaml', broken);
      const { code, out } = run('--fix', path);
      expect(code).toBe(1);
      expect(out.slice(0, 3)).toEqual([
        `${path}:11:11  metod is now method`,
        `${path}:12:5  tittle is now title`,
        expect.stringContaining(`${path}:13:11  deck/out-of-range`),
      ]);
      expect(readFileSync(path, 'utf8')).toBe(changed(smallDeck, 'cost: 1', 'cost: 7'));
      expect(run('--fix', path).out[0]).toContain('deck/out-of-range');
    });

    test('mends words in quotation marks, with a byte-order mark and Windows line ends, and what only shows after mending', () => {
      const broken = `\ufeff${changed(smallDeck, 'suit: method', '"siut": "metod"').replaceAll('\n', '\r\n')}`;
      const path = file('deck.yaml', broken);
      expect(run('--fix', path).code).toBe(0);
      expect(readFileSync(path, 'utf8')).toBe(broken.replace('"siut": "metod"', '"suit": "method"'));
    });

    test('puts a number that should be a text into quotation marks', () => {
      const path = file('deck.yaml', changed(smallDeck, 'title: Tea morning', 'title: 1984'));
      expect(run('--fix', path)).toMatchObject({ code: 0, out: [`${path}:12:12  1984 is now "1984"`, expect.any(String)] });
    });

    test.each([
      [
        'two words are as near',
        'suit: method',
        'suit: methos',
        'suits:\n',
        'suits:\n  methods: { title: M, plural: M, colour: blue, mark: circle }\n',
      ],
      ['nothing is near', 'suit: method', 'suit: zebra', 'about', 'about'],
      ['two keys would become the same', 'title: Tea morning', 'titel: Tea morning\n    tittle: Coffee', 'about', 'about'],
    ])('leaves the file alone when %s', (_, from, to, also, into) => {
      const broken = changed(changed(smallDeck, from, to), also, into);
      const path = file('deck.yaml', broken);
      expect(run('--fix', path).code).toBe(1);
      expect(readFileSync(path, 'utf8')).toBe(broken);
    });

    test('with --json, the output is the array of what is left', () => {
      const path = file('deck.yaml', changed(smallDeck, 'suit: method', 'suit: metod'));
      expect(run('--fix', '--json', path)).toEqual({ code: 0, out: ['[]'], err: [`${path}:11:11  metod is now method`] });
    });
  });

  test('a file named twice is read once', () => {
    const path = file('deck.yaml', smallDeck);
    expect(run(path, folder, path)).toMatchObject({ code: 0, out: ['No problems in 1 deck and 0 formats.'] });
  });

  test('arguments of no use are 2, with a word of why and nothing on the output', () => {
    for (const args of [['--jsno'], ['no/such/path'], ['cards', 'no-such.yaml'], ['--json=yes'], [folder]]) {
      const { code, out, err } = run(...args);
      expect([code, out]).toEqual([2, []]);
      expect(err.join('\n')).toMatch(/^.+\nUsage: smg lint/);
    }
  });
});
