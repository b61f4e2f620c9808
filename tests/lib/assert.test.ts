import { expect, test } from 'vitest';
import { assertNever, InvariantError, invariant, present } from '../../src/lib/assert.ts';

test('an invariant that holds says nothing, and one that does not throws what was promised', () => {
  expect(() => invariant(true, 'never')).not.toThrow();
  expect(() => invariant(0, 'Two tables share an id')).toThrow(new InvariantError('Two tables share an id'));
});

test('present gives what is there, zero and empty text included', () => {
  expect([present(0, 'x'), present('', 'x'), present(false, 'x')]).toEqual([0, '', false]);
  expect(() => present(undefined, 'the card')).toThrow('the card is missing');
  expect(() => present(null, 'the card ', 'tea')).toThrow(new InvariantError('the card tea is missing'));
});

test('a case that cannot be says which value came', () => {
  expect(() => assertNever('fly' as never)).toThrow('No case for "fly"');
});
