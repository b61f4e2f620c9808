import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, type Drafts, draftKey, readDrafts, withDraft, withoutDraft, writeDrafts } from '../../src/store/drafts.ts';

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  table: fc.constantFrom('t1', 't2'),
  sheet: fc.constantFrom('scenario', 'story'),
  field: fc.constantFrom('place', 'hero/later', 'others:who'),
  value: fc.string({ unit: 'grapheme' }),
  base: fc.nat(),
  crossed: fc.boolean(),
});

const all = (drafts: readonly Draft[]): Drafts => drafts.reduce(withDraft, {});

describe('drafts', () => {
  test('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(anyDraft), (drafts) => {
        expect(readDrafts(writeDrafts(all(drafts)))).toEqual(all(drafts));
      }),
    );
  });

  test('are one for each field: the last words count', () => {
    const draft: Draft = { table: 't1', sheet: 'scenario', field: 'place', value: 'A', base: 0, crossed: false };
    const drafts = all([draft, { ...draft, value: 'B' }, { ...draft, table: 't2' }]);
    expect(Object.values(drafts).map(({ value }) => value)).toEqual(['B', 'A']);
    expect(Object.keys(withoutDraft(drafts, draftKey(draft)))).toEqual(['t2/scenario/place']);
  });

  test('leave nothing in the notebook when there are none', () => {
    expect(writeDrafts({})).toBeUndefined();
    expect(readDrafts(undefined)).toEqual({});
  });
});

describe('whatever is not a draft', () => {
  test('is left out, whatever somebody wrote there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (junk) => {
        expect(readDrafts(junk)).toEqual({});
      }),
    );
  });

  test('does not take its neighbours with it', () => {
    const draft: Draft = { table: 't1', sheet: 'scenario', field: 'place', value: 'A', base: 0, crossed: false };
    const junk = [null, 7, 'words', [], {}, { ...draft, value: 5 }, { ...draft, base: 1.5 }, { ...draft, crossed: 'no' }];
    expect(readDrafts(JSON.stringify([...junk, draft]))).toEqual({ 't1/scenario/place': draft });
  });
});
