import { InvariantError, invariant } from './assert.ts';

/** Anything JSON can hold. Numbers are safe integers only, so that every machine writes them alike. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Writes a value as JSON with sorted keys and no spaces: equal values give equal text on every machine.
 * Keys whose value is `undefined` are left out. Throws an `InvariantError` on anything that is not plain data
 * (fractions, `NaN`, functions, class instances).
 */
export function canonicalJson(value: unknown): string {
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
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value);
    default:
      throw new InvariantError(`A ${typeof value} has no place in JSON`);
  }
}

const canonicalArray = (items: readonly unknown[]): string => `[${items.map(canonicalJson).join(',')}]`;

function canonicalObject(record: object): string {
  const prototype: unknown = Object.getPrototypeOf(record);
  invariant(prototype === Object.prototype || prototype === null, 'Only plain objects have canonical JSON');
  const pairs = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${pairs.join(',')}}`;
}
