import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/lib/assert.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';

describe('canonical JSON', () => {
  test('sorts keys at every level, by code unit, and leaves no space', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { z: null, y: true }], c: 'x' }, B: false })).toBe(
      '{"B":false,"a":{"c":"x","d":[1,{"y":true,"z":null}]},"b":1}',
    );
    expect(canonicalJson({ 10: 'ten', 9: 'nine', é: 1, e: 2, '': 3 })).toBe('{"":3,"10":"ten","9":"nine","e":2,"é":1}');
  });

  test('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
  });

  test('is the same whatever the order in which keys were added', () => {
    const keys = fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(keys, (names) => {
        const entries = names.map((name, index) => [name, index] as const);
        const record = Object.fromEntries(entries);
        const turned = Object.fromEntries(Object.entries(record).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
      }),
    );
  });

  test('reads back as the same value', () => {
    const { tree: anyJson } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string(),
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      record: fc.dictionary(fc.string({ maxLength: 6 }), tie('tree'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('leaves out keys without a value, so that they make no difference', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });

  test('writes text as JSON does, a lone surrogate escaped', () => {
    expect(canonicalJson('"\\\n\u0000ŵ\ud800')).toBe('"\\"\\\\\\n\\u0000ŵ\\ud800"');
  });

  test('writes whole numbers without an exponent, and minus zero as zero', () => {
    expect(canonicalJson([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -0])).toBe(
      '[9007199254740991,-9007199254740991,0]',
    );
  });

  test('takes records without a prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  test.each([
    ['a fraction', 0.5],
    ['a number that is not safe', Number.MAX_SAFE_INTEGER + 1],
    ['not a number', Number.NaN],
    ['infinity', Infinity],
    ['nothing at all', undefined],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a list with a hole that nothing fills', [undefined]],
  ])('refuses %s, however deep it lies', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(InvariantError);
    if (value !== undefined) expect(() => canonicalJson({ a: [{ b: value }] })).toThrow(InvariantError);
  });
});
