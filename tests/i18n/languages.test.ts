import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { firstLanguage, languageCodes, languageOf, readLanguage } from '../../src/i18n/languages.ts';
import { type Forms, type WordKey, type Words, wordsIn } from '../../src/i18n/words.ts';

const loaded = await Promise.all(
  languageCodes.map(async (code) => ({ code, ...languageOf(code), words: await languageOf(code).load() })),
);
const keys = Object.keys(en) as WordKey[];

const textsOf = (entry: string | Forms): readonly string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const namesIn = (entry: string | Forms): readonly string[] =>
  [...new Set(textsOf(entry).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')))].sort();

describe.each(loaded)('the words in $name', ({ code, locale, words }) => {
  test('are for the same keys, with the same names to be filled in', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    const differing = keys.filter((key) => JSON.stringify(namesIn(words[key])) !== JSON.stringify(namesIn(en[key])));
    expect(differing).toEqual([]);
  });

  test('follow the number wherever the English ones do, in forms that the language has', () => {
    const had = new Set<string>(new Intl.PluralRules(locale).resolvedOptions().pluralCategories);
    for (const key of keys) {
      const [entry, english] = [words[key], en[key]];
      expect([key, typeof entry]).toEqual([key, typeof english]);
      if (typeof entry !== 'string') expect(Object.keys(entry).filter((form) => !had.has(form))).toEqual([]);
    }
  });

  test('are calm, tidy and have whole braces', () => {
    const texts = Object.values<string | Forms>(words).flatMap(textsOf);
    expect(texts.filter((text) => /!|\s\s|^\s|\s$|\.\.\.|'|"/.test(text))).toEqual([]);
    expect(texts.filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });

  test('begin and end as the English ones do, so that a sentence stays a sentence', () => {
    const ending = (text: string): string => /[.?:…]$/.exec(text)?.[0] ?? '';
    const differing = keys.filter((key) => {
      const [one, other] = [textsOf(words[key])[0] ?? '', textsOf(en[key])[0] ?? ''];
      return ending(one) !== ending(other);
    });
    expect(differing).toEqual([]);
  });

  test('name the language by its own code', () => {
    expect(wordsIn(locale, words).language).toBe(code);
  });
});

/** After a number Welsh has one thing, and its first letter changes: two softens it, three and six breathe on it. */
describe('Welsh after a number', () => {
  const welsh: Words = loaded.find(({ code }) => code === 'cy')?.words ?? en;
  const counted = Object.entries<string | Forms>(welsh).flatMap(([key, entry]) => {
    const noun = typeof entry === 'string' ? undefined : /\{count\} (\p{L}+)/u.exec(entry.other)?.[1];
    return typeof entry === 'string' || noun === undefined ? [] : [{ key, entry, noun }];
  });
  const soft: readonly (readonly [RegExp, string])[] = [
    [/^c(?!h)/, 'g'],
    [/^p(?!h)/, 'b'],
    [/^t(?!h)/, 'd'],
    [/^b/, 'f'],
    [/^d(?!d)/, 'dd'],
    [/^m/, 'f'],
    [/^ll/, 'l'],
  ];
  const breathed: readonly (readonly [RegExp, string])[] = [
    [/^c(?!h)/, 'ch'],
    [/^p(?!h)/, 'ph'],
    [/^t(?!h)/, 'th'],
  ];
  const changed = (noun: string, changes: typeof soft): string => {
    const change = changes.find(([from]) => from.test(noun));
    return change ? noun.replace(...change) : noun;
  };
  const wordAfter = (text: string): string | undefined => /\{count\} (\p{L}+)/u.exec(text)?.[1];

  test('there is something to count', () => {
    expect(counted.length).toBeGreaterThan(40);
  });

  test.each(counted)('$key', ({ entry, noun }) => {
    // These are no things: "3 more", "3 here", "the 3 dearest", "3 until then", "3 in order".
    if (['arall', 'yma', 'i', 'o', 'ar', 'drutaf', 'e', 'tan', 'mewn'].includes(noun)) return;
    expect(wordAfter(entry.two ?? entry.other)).toBe(changed(noun, soft));
    expect(wordAfter(entry.few ?? entry.other)).toBe(changed(noun, breathed));
    expect(wordAfter(entry.many ?? entry.other)).toBe(changed(noun, breathed));
  });

  test('has six forms', () => {
    const say = wordsIn('cy', welsh);
    expect([0, 1, 2, 3, 5, 6, 40].map((count) => say('setup.cards', { count }))).toEqual([
      '0 cerdyn',
      '1 cerdyn',
      '2 gerdyn',
      '3 cherdyn',
      '5 cerdyn',
      '6 cherdyn',
      '40 cerdyn',
    ]);
  });
});

describe('the language of a screen', () => {
  test('is the first of those wished for that there is, whatever comes after it', () => {
    expect(firstLanguage([undefined, 'de-AT', 'cy-GB', 'en'])).toBe('cy');
    expect(firstLanguage(['CY'])).toBe('cy');
    expect(firstLanguage(['fr', null, ''])).toBe('en');
    expect(firstLanguage([])).toBe('en');
  });

  test('is no word that objects are born with', () => {
    expect(readLanguage('constructor')).toBeUndefined();
    expect(readLanguage('toString')).toBeUndefined();
  });
});

test('numbers are written as the language does', () => {
  for (const { locale, words } of loaded)
    expect(wordsIn(locale, words)('check.reach.good', { amount: 1234 })).toContain('1,234');
});
