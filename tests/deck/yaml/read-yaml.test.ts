import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/deck/yaml/read-yaml.ts';

const read = (text: string) => readYaml({ file: 'a.yaml', text });
const codes = (text: string) => read(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('what looks dangerous and is only text', () => {
  test.each([
    ['an ampersand', 'a: tea & biscuits\n', { a: 'tea & biscuits' }],
    ['an asterisk', 'a: five * stars\n', { a: 'five * stars' }],
    ['an exclamation mark', 'a: oh no!\n', { a: 'oh no!' }],
    ['a percent sign', 'a: 5% off\nb%: half\n', { a: '5% off', 'b%': 'half' }],
    ['an apostrophe', "a: the residents' panel\nb: don't\n", { a: "the residents' panel", b: "don't" }],
    ['a hash without a space before it', 'a: flat#4 &x\n', { a: 'flat#4 &x' }],
    ['quotation marks inside text', 'a: say "*no*" and \'&yes\'\n', { a: 'say "*no*" and \'&yes\'' }],
    ['double quotes', 'a: "*x &y !z %w [ {"\n', { a: '*x &y !z %w [ {' }],
    ['single quotes', "a: '*x &y !z # it''s [ {'\n", { a: "*x &y !z # it's [ {" }],
    ['a block text', 'a: |\n  &a *b !c\n  %d\n  --- [[[[\nb: 1\n', { a: '&a *b !c\n%d\n--- [[[[\n', b: 1 }],
    ['a folded text', 'a: >-\n  *one*\n  !two\n', { a: '*one* !two' }],
    ['a text on several lines', 'a: tea &\n  *cake* !\n', { a: 'tea & *cake* !' }],
    ['a comment', '# &a *b !c %d [[[ "\na: 1 # *x "\n', { a: 1 }],
    ['three hyphens inside text', 'a: one --- two\nb: "---"\n', { a: 'one --- two', b: '---' }],
    ['a byte-order mark at the start', '\ufeffa: 1\n', { a: 1 }],
    ['line ends of another kind', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['one document with its marks', '---\na: 1\n...\n', { a: 1 }],
    ['text in any script', 'a: Cŵn a chathod, żółć, مرحبا, 👩‍👩‍👧\n', { a: 'Cŵn a chathod, żółć, مرحبا, 👩‍👩‍👧' }],
    ['an escape for a letter', 'a: "caf\\u00e9"\n', { a: 'café' }],
    ['words that were once truths', 'a: yes\nb: no\nc: on\n', { a: 'yes', b: 'no', c: 'on' }],
  ])('%s', (_, text, data) => {
    expect(read(text).problems).toEqual([]);
    expect(read(text).yaml?.data).toEqual(data);
  });
});

test('any words in quotation marks come out as they went in', () => {
  const words = fc.string({ unit: fc.constantFrom(...'&*!%@`#:-?[]{},|>\'"\\ \nab éŵ👩~<=') });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const read = readYaml({ file: 'a.yaml', text: `a: ${JSON.stringify(one)}\nb: [${JSON.stringify(other)}]\n` });
      expect([read.problems, read.yaml?.data]).toEqual([[], { a: one, b: [other] }]);
    }),
  );
});

describe('what is refused before the parser', () => {
  test.each([
    ['anchors and aliases', 'a: &x 1\nb: *x\n', ['1:4 yaml/anchor', '2:4 yaml/alias']],
    ['an anchor inside brackets', 'a: [b, &c d]\n', ['1:8 yaml/anchor']],
    ['an anchor as a key', '&a b: 1\n', ['1:1 yaml/anchor']],
    ['a tag of the language', 'a: !!js/function "x"\n', ['1:4 yaml/tag']],
    ['a tag before a list', 'a: !set\n  - b\n', ['1:4 yaml/tag']],
    ['a directive', '%TAG ! x\n---\na: 1\n', ['1:1 yaml/directive']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['2:1 yaml/second-document']],
    ['two documents with an end between', 'a: 1\n...\nb: 2\n', ['3:1 yaml/second-document']],
    ['NUL', 'a: b\0c\n', ['1:5 yaml/bad-character']],
    ['a bidirectional override', 'a: 1\nb: x\u202ey\n', ['2:5 yaml/bad-character']],
    ['a control character in a comment', 'a: 1 # \u0007\n', ['1:8 yaml/bad-character']],
    [
      'the marks that the lexer uses itself',
      'a: \u001f\u0018\u0002\n',
      ['1:4 yaml/bad-character', '1:5 yaml/bad-character', '1:6 yaml/bad-character'],
    ],
    ['half of a surrogate pair', 'a: \ud800\n', ['1:4 yaml/bad-character']],
    ['a byte-order mark inside', 'a: \ufeffb\n', ['1:4 yaml/bad-character']],
    ['a return alone', 'a: 1\rb: 2\n', ['1:5 yaml/bad-character']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(read(text).yaml).toBeUndefined();
  });
});

describe('what is refused after it', () => {
  test.each([
    ['the same key twice', 'a: 1\nb: { c: 1, d: 2, c: 3 }\n', ['2:18 yaml/duplicate-key']],
    ['the same key in two notations', 'a: 1\n"a": 2\n', ['2:1 yaml/duplicate-key']],
    [
      'keys that objects inherit',
      '__proto__: 1\nb: { constructor: 2 }\n',
      ['1:1 yaml/forbidden-key', '2:6 yaml/forbidden-key'],
    ],
    ['a merge key', 'a: { <<: { b: 1 } }\n', ['1:6 yaml/merge-key']],
    ['a control character as an escape', 'a: "x\\u202ey"\n', ['1:4 yaml/bad-character']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a mapping never gets another prototype', () => {
    const { yaml } = read('__proto__: { spend: true }\n');
    expect(Object.getPrototypeOf(yaml?.data)).toBe(Object.prototype);
    expect(yaml?.data).not.toHaveProperty('spend');
  });
});

/** Lists in brackets, `depth` of them in one another. */
const nested = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
/** Mappings, each one space further to the right. */
const indented = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('');

describe('bounded work', () => {
  test('nesting ends at 32, in brackets and in lines', () => {
    expect(codes(nested(30))).toEqual([]);
    expect(codes(nested(31))).toEqual(['1:34 yaml/too-deep']);
    expect(codes(indented(32))).toEqual([]);
    expect(codes(indented(33))).toEqual(['33:33 yaml/too-deep']);
  });

  test.each([
    ['brackets', '['.repeat(2048)],
    ['braces', '{a: '.repeat(1000)],
    ['mixed', '[{a: '.repeat(1000)],
    ['hyphens on one line', '- '.repeat(1000)],
    ['question marks', '? '.repeat(1000)],
    ['colons', ': '.repeat(1000)],
    ['half a megabyte of brackets', '['.repeat(500_000)],
  ])('a bomb of %s is told once, and never parsed', (_, text) => {
    expect(read(text).problems).toMatchObject([{ line: 1, code: 'yaml/too-deep' }]);
  });

  test('20,000 flat keys are too many, and a thousand are not', () => {
    const flat = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}: v\n`).join('');
    expect(codes(flat(20_000))).toEqual([expect.stringMatching(/ yaml\/too-many$/)]);
    expect(codes(flat(1000))).toEqual([]);
  });

  test('escapes count, because each is work', () => {
    expect(codes(`a: "${'\\x'.repeat(60_000)}"\n`)).toEqual(['1:4 yaml/too-many']);
  });

  test('the size is measured in bytes of UTF-8', () => {
    const comment = (letter: string, count: number): string => `# ${letter.repeat(count)}`;
    expect(codes(comment('x', 512 * 1024 - 2))).toEqual([]);
    expect(codes(comment('x', 512 * 1024 - 1))).toEqual(['1:1 yaml/too-large']);
    expect(codes(comment('é', 256 * 1024 - 1))).toEqual([]);
    expect(codes(comment('é', 256 * 1024))).toEqual(['1:1 yaml/too-large']);
    expect(codes(comment('😀', 128 * 1024))).toEqual(['1:1 yaml/too-large']);
  });

  test('a file full of the same mistake is told in part', () => {
    expect(codes('a: &x\n'.repeat(5000)).length).toBe(100);
  });
});
