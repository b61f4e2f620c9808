import { expect, test } from 'vitest';
import type { Bench } from './contract.ts';
import { entriesTo, entry, person, workshop } from './samples.ts';

/** What a storage does with workshops as a whole. */
export function contractOfWorkshops({ storage, reopen }: Bench): void {
  test('finds a workshop as it was added, with its log and its people, now and after it was closed', async () => {
    const added = workshop('a', { settings: { locked: true, seating: 'assign', paper: ['wren'] }, ended: false });
    const people = [person('p-ann', { name: 'Ánn "the\n\u0000 Żółw" 🂡', table: null, seatCodeHash: 'x' }), person('p-bob')];
    expect(await storage().create(added, entriesTo(3), people)).toEqual({ ok: true, value: null });
    for (const open of [async () => storage(), reopen]) {
      const now = await open();
      expect(await now.find('a')).toEqual(added);
      expect(await now.findByCode(added.code)).toEqual(added);
      expect(await now.entriesAfter('a', 0)).toEqual(entriesTo(3));
      expect(await now.peopleOf('a')).toEqual(people);
      expect(await now.verify('a')).toEqual({ ok: true, value: { seq: 3 } });
    }
  });

  test('finds nothing of what is not there', async () => {
    const now = storage();
    expect(await now.find('nobody')).toBeUndefined();
    expect(await now.findByCode('NOCODE')).toBeUndefined();
    expect(await now.list()).toEqual([]);
    expect(await now.entriesAfter('nobody', 0)).toEqual([]);
    expect(await now.peopleOf('nobody')).toEqual([]);
    expect(await now.findToken('nobody')).toBeUndefined();
    expect(await now.latestSnapshot('nobody')).toBeUndefined();
    expect(await now.verify('nobody')).toEqual({ ok: false, error: { code: 'missing', seq: 0 } });
    expect(await now.change('nobody', { ended: true })).toBe(false);
    expect(await now.append('nobody', [entry(1)])).toBe(false);
    expect(await now.putPerson('nobody', person('p-ann'))).toBe(false);
    expect(await now.removePerson('nobody', 'p-ann')).toBe(false);
    expect(await now.saveSnapshot('nobody', { seq: 0, rules: 2, state: '{}', hash: '' })).toBe(false);
    await now.deleteWorkshop('nobody');
    expect(await now.sweep(Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  test('adds all of a workshop or nothing', async () => {
    await storage().create(workshop('a'), [entry(1)], []);
    const again = await storage().create(workshop('a', { code: 'OTHER' }), [entry(1), entry(2)], [person('p-ann')]);
    expect(again).toEqual({ ok: false, error: { code: 'key-taken' } });
    const wrong = [[entry(2)], [entry(1), entry(3)], [entry(1), entry(2, 'move-1')]];
    for (const entries of wrong)
      await expect(storage().create(workshop('b'), entries, [person('p-ann')])).rejects.toThrow('The first entries');
    await expect(
      storage().create(workshop('b'), [], [person('p-ann'), person('p-bob', { tokenHashes: ['token-p-ann'] })]),
    ).rejects.toThrow();
    expect(await storage().find('b')).toBeUndefined();
    expect(await storage().peopleOf('b')).toEqual([]);
    expect(await storage().findToken('token-p-ann')).toBeUndefined();
    expect(await storage().entriesAfter('a', 0)).toEqual([entry(1)]);
    expect(storage().health().ok).toBe(true);
    expect(await storage().create(workshop('b'), [entry(1)], [person('p-ann')])).toEqual({ ok: true, value: null });
  });

  test('gives a code to one workshop at a time, and again once that has ended', async () => {
    await storage().create(workshop('a', { code: 'ABCDEF', touchedAt: 5 }), [], []);
    const taken = await storage().create(workshop('b', { code: 'ABCDEF' }), [], []);
    expect(taken).toEqual({ ok: false, error: { code: 'code-taken' } });
    await storage().create(workshop('b', { code: 'OTHERS' }), [], []);
    expect(await storage().change('b', { code: 'ABCDEF', touchedAt: 9 })).toBe(false);
    expect(await storage().find('b')).toEqual(workshop('b', { code: 'OTHERS' }));
    expect(await storage().change('a', { ended: true })).toBe(true);
    expect((await storage().findByCode('ABCDEF'))?.key).toBe('a');
    expect(await storage().change('b', { code: 'ABCDEF' })).toBe(true);
    expect((await storage().findByCode('ABCDEF'))?.key).toBe('b');
    expect(await storage().change('a', { ended: false })).toBe(false);
    await storage().change('b', { ended: true, touchedAt: 4 });
    expect((await storage().findByCode('ABCDEF'))?.key).toBe('a');
  });

  test('changes what it is told to and nothing else, for good', async () => {
    await storage().create(workshop('a'), [entry(1)], [person('p-ann')]);
    await storage().create(workshop('b'), [], []);
    const changes = {
      code: 'CHANGE',
      touchedAt: 1_799_999_999_999,
      ended: true,
      recoveryHash: 'another',
      settings: { locked: true, seating: 'assign', paper: ['heron', 'wren'] },
    } as const;
    expect(await storage().change('a', { touchedAt: 3 })).toBe(true);
    expect(await storage().find('a')).toEqual(workshop('a', { touchedAt: 3 }));
    expect(await storage().change('a', changes)).toBe(true);
    const now = await reopen();
    expect(await now.find('a')).toEqual(workshop('a', changes));
    expect(await now.find('b')).toEqual(workshop('b'));
    expect(await now.verify('a')).toEqual({ ok: true, value: { seq: 1 } });
  });

  test('lists the workshop touched last before the others', async () => {
    for (const [key, touchedAt] of Object.entries({ old: 1, new: 3, middle: 2 }))
      await storage().create(workshop(key, { touchedAt }), [], []);
    await storage().change('middle', { ended: true });
    const { code, createdAt } = workshop('middle');
    const listed = await storage().list();
    expect(listed.map(({ key }) => key)).toEqual(['new', 'middle', 'old']);
    expect(listed[1]).toEqual({ key: 'middle', code, createdAt, touchedAt: 2, ended: true });
  });

  test('keeps as many workshops as there are, each for itself', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `w-${index}`);
    await Promise.all(keys.map((key) => storage().create(workshop(key), [entry(1, `${key}-1`)], [person(`p-${key}`)])));
    const now = await reopen();
    for (const key of keys) {
      expect((await now.find(key))?.deck.about).toBe(workshop(key).deck.about);
      expect((await now.entriesAfter(key, 0)).map(({ id }) => id)).toEqual([`${key}-1`]);
      expect(await now.findToken(`token-p-${key}`)).toEqual({ key, seat: `p-${key}` });
    }
  });
}
