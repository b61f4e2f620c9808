import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import { readSaveFile } from '../../src/protocol/save-file.ts';
import type { SaveFile } from '../../src/protocol/save-file-schema.ts';
import { fileOf, forged, shortPlay } from './saved.ts';

const file = fileOf(shortPlay());
const codeOf = (text: string): string | undefined => {
  const opened = readSaveFile(text);
  return opened.ok ? undefined : opened.error.code;
};

describe('names that objects are born with', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused as the name of anything', (name) => {
    const text = JSON.stringify(file);
    for (const known of ['"t1"', '"ann"', '"tea"', '"scenario"', '"small"', '"invent"', '"method"', '"name"'])
      expect(codeOf(text.replaceAll(known, `"${name}"`)), known).toBe('damaged');
  });

  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused as a key', (name) => {
    const people = JSON.stringify(file).replace('"people":{}', `"people":{"${name}":"Ann"}`);
    expect(codeOf(people)).toBe('damaged');
    expect(codeOf(JSON.stringify(file).replace('"version":1', `"version":1,"${name}":{"polluted":true}`))).toBe('damaged');
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a forged file, whose pins and hash fit', () => {
  test('never throws, whatever one value in it becomes', () => {
    const places = leavesOf(file);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...places), (place, other) => {
        const changed = replaced(file, place, valueAt(file, other)) as SaveFile;
        expect(() => readSaveFile(forged(changed, {}))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, whatever is missing from a list in it', () => {
    const lists = leavesOf({ deck: file.deck, format: file.format, header: { tables: file.header.tables } });
    const inLists = lists.flatMap((place) =>
      place.flatMap((key, at) => (typeof key === 'number' ? [place.slice(0, at + 1)] : [])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...inLists), (place) => {
        expect(() => readSaveFile(forged(without(file, place) as SaveFile, {}))).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('opens only to the state that its log plays to', () => {
    const longer = { ...file, entries: [...file.entries, ...file.entries] };
    expect(codeOf(forged(longer, {}))).toBe('broken-log');
    expect(codeOf(forged(file, { hash: hash('other') }))).toBe('hash-differs');
  });
});

type Place = readonly (string | number)[];

function leavesOf(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...at, list ? Number(key) : key]));
}

const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((inner, key) => (inner as Readonly<Record<string | number, unknown>>)[key], value);

function replaced(value: unknown, place: Place, leaf: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? replaced(inner, rest, leaf) : inner));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaced(record[String(key)], rest, leaf) };
}

function without(value: unknown, [key, ...rest]: Place): unknown {
  if (Array.isArray(value) && rest.length === 0) return value.filter((_, index) => index !== key);
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? without(inner, rest) : inner));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [String(key)]: without(record[String(key)], rest) };
}
