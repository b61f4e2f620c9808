import { InvariantError, invariant } from './assert.ts';

/** Anything JSON can hold. Numbers are safe integers only, so that every machine writes them alike. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a value as JSON with sorted keys and no spaces: equal values give equal text on every machine.
 * Keys whose value is `undefined` are left out. Throws an `InvariantError` on anything that is not plain data
 * (fractions, `NaN`, functions, class instances). With `known`, the text of each record and list is kept there, so that
 * a value which shares parts with an earlier one costs only what is new; nobody may change such a value.
 */
export function canonicalJson(value: unknown, known?: WeakMap<object, string>): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'string':
      return JSON.stringify(value);
    case 'number':
      invariant(Number.isSafeInteger(value), `${value} is not a safe integer`);
      return String(value);
    case 'object':
      return known ? keep(value, known) : textOf(value, undefined);
    default:
      throw new InvariantError(`A ${typeof value} has no place in JSON`);
  }
}

type Known = WeakMap<object, string> | undefined;

function keep(value: object, known: WeakMap<object, string>): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = textOf(value, known);
  known.set(value, text);
  return text;
}

const textOf = (value: object, known: Known): string =>
  Array.isArray(value) ? canonicalArray(value, known) : canonicalObject(value, known);

const canonicalArray = (items: readonly unknown[], known: Known): string =>
  `[${items.map((item) => canonicalJson(item, known)).join(',')}]`;

function canonicalObject(record: object, known: Known): string {
  const prototype: unknown = Object.getPrototypeOf(record);
  invariant(prototype === Object.prototype || prototype === null, 'Only plain objects have canonical JSON');
  const pairs = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value, known)}`);
  return `{${pairs.join(',')}}`;
}
