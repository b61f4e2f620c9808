import { expect, test } from 'vitest';
import type { Bench } from './contract.ts';
import { person, workshop } from './samples.ts';

/** What a storage does with people. */
export function contractOfPeople({ storage, reopen }: Bench): void {
  test('changes who is in a seat, and what they come back with', async () => {
    await storage().create(workshop('a'), [], [person('p-ann')]);
    const changed = person('p-ann', {
      name: 'Łucja',
      role: 'mentor',
      table: null,
      tokenHashes: ['t-2', 't-1'],
      seatCodeHash: 's-1',
      removed: true,
      heardAt: 1_799_999_999_999,
    });
    expect(await storage().putPerson('a', changed)).toBe(true);
    expect(await storage().putPerson('a', person('p-bob'))).toBe(true);
    const now = await reopen();
    expect(await now.peopleOf('a')).toEqual([changed, person('p-bob')]);
    expect(await now.findToken('token-p-ann')).toBeUndefined();
    expect(await now.findToken('t-1')).toEqual({ key: 'a', seat: 'p-ann' });
    expect(await now.findToken('t-2')).toEqual({ key: 'a', seat: 'p-ann' });
  });

  test('keeps the people of two workshops apart, in seats of the same name', async () => {
    await storage().create(workshop('a'), [], [person('p-ann')]);
    await storage().create(workshop('b'), [], [person('p-ann', { name: 'Another', tokenHashes: ['other'] })]);
    expect(await storage().removePerson('a', 'p-ann')).toBe(true);
    expect(await storage().peopleOf('a')).toEqual([]);
    expect((await storage().peopleOf('b')).map(({ name }) => name)).toEqual(['Another']);
    expect(await storage().findToken('token-p-ann')).toBeUndefined();
    expect(await storage().findToken('other')).toEqual({ key: 'b', seat: 'p-ann' });
    expect(await storage().removePerson('a', 'p-ann')).toBe(false);
  });

  test('gives no token to two people', async () => {
    await storage().create(workshop('a'), [], [person('p-ann')]);
    await expect(storage().putPerson('a', person('p-bob', { tokenHashes: ['token-p-ann'] }))).rejects.toThrow();
    expect(await storage().peopleOf('a')).toEqual([person('p-ann')]);
    expect(await storage().findToken('token-p-ann')).toEqual({ key: 'a', seat: 'p-ann' });
  });
}
