import { expect, test } from 'vitest';
import { lookUp } from '../../src/lib/look-up.ts';

test('gives what the record itself holds', () => {
  expect(lookUp({ tea: 1 }, 'tea')).toBe(1);
  expect(lookUp({ tea: 1 }, 'blog')).toBeUndefined();
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'gives nothing that every object inherits: %s',
  (key) => {
    expect(lookUp({}, key)).toBeUndefined();
    expect(lookUp(Object.fromEntries([[key, 1]]), key)).toBe(1);
  },
);
