import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, codePoints } from '../../src/lib/clean-text.ts';

describe('text that people typed', () => {
  test.each([
    ['Windows and old Mac line ends', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tabs', 'a\tb', 'a b'],
    ['control characters', 'a\u0000b\u0007c\u009fd\u007fe', 'abcde'],
    ['bidirectional controls', '\u202egnp.exe\u202c\u2066x\u2069\u200e\u200f\u061c', 'gnp.exex'],
    ['byte-order marks, zero-width spaces, word joiners', '\ufeffa\u200bb\u2060c', 'abc'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'abc'],
    ['space at both ends', ' \n a b \u00a0\n', 'a b'],
  ])('%s', (_, typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  test.each(['Tŷ Gwyn, Llanŵ', 'Zażółć gęślą jaźń', 'مرحبا بالعالم', '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽', 'می‌خواهم', 'क्‍ष'])(
    'leaves %s as it is',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  test('clean text is clean already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test('length counts code points, not halves of them', () => {
    expect([codePoints(''), codePoints('ŵŷ'), codePoints('🎲🎲')]).toEqual([0, 2, 2]);
  });
});
