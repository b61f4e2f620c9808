import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changeBetween, withChange } from '../../src/lib/change.ts';

/** As it comes over a wire, which knows only one nought. */
const anyJson = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
const overTheWire = (change: Change): Change => JSON.parse(JSON.stringify(change)) as Change;

test('a change brings the one value to the other, also after it has been sent', () => {
  fc.assert(
    fc.property(anyJson, anyJson, (before, after) => {
      const change = changeBetween(before, after);
      expect(change ? withChange(before, overTheWire(change)) : before).toEqual(after);
    }),
  );
});

test('lists of records that gain, lose and change items', () => {
  const items = fc.array(fc.record({ id: fc.nat(5), on: fc.boolean() }), { maxLength: 8 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const change = changeBetween({ items: before }, { items: after });
      expect(change ? withChange({ items: before }, overTheWire(change)) : { items: before }).toEqual({ items: after });
    }),
  );
});

test('equal values have no change, and a key without a value is no key', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(changeBetween(value, structuredClone(value))).toBeUndefined();
    }),
  );
  expect(changeBetween({ a: 1, b: undefined }, { a: 1 })).toBeUndefined();
  expect(changeBetween({ a: 1 }, { a: undefined })).toEqual({ at: {}, gone: ['a'] });
});

test('one item more in a long list is a short change', () => {
  const list = Array.from({ length: 100 }, (_, id) => ({ id }));
  const change = changeBetween(list, list.toSpliced(40, 0, { id: 1000 }));
  expect(change).toEqual({ splices: [[40, 0, [{ id: 1000 }]]] });
});

test('items that come and go at several places of a list are a short change', () => {
  const list = Array.from({ length: 100 }, (_, id) => ({ id }));
  const after = list.toSpliced(90, 1, { id: 1000 }).toSpliced(20, 1).toSpliced(5, 0, { id: 2000 });
  expect(changeBetween(list, after)).toEqual({
    splices: [
      [5, 0, [{ id: 2000 }]],
      [20, 1, []],
      [90, 1, [{ id: 1000 }]],
    ],
  });
});

test('what has not changed is the same object', () => {
  const before = { kept: { a: [1] }, list: [{ id: 1 }, { id: 2 }] };
  const change = changeBetween(before, { ...before, list: [{ id: 1 }, { id: 3 }] });
  const after = withChange(before, change as Change) as typeof before;
  expect(after.kept).toBe(before.kept);
  expect(after.list[0]).toBe(before.list[0]);
});

test('a change of something else is refused', () => {
  expect(() => withChange(1, { at: {} })).toThrow(TypeError);
  expect(() => withChange({}, { items: {} })).toThrow(TypeError);
});
