import { expect, test } from 'vitest';
import type { Bench } from './contract.ts';
import { entriesTo, entry, person, snapshot, workshop } from './samples.ts';

const keys = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir'];

/** A list in an order that looks like none, and is always the same for the same number. */
const shuffled = <Item>(items: readonly Item[], round: number): readonly Item[] =>
  items
    .map((item, index) => ({ item, at: (index * 7919 * round + round * 31) % 104_729 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** What a storage does with what is deleted. */
export function contractOfDeletion({ storage, reopen, bytes }: Bench): void {
  const fill = async (): Promise<void> => {
    for (const key of keys) await storage().create(workshop(key), [], []);
    // Side by side and in many sizes, so that what belongs to one lies between what belongs to others.
    for (let seq = 1; seq <= 60; seq += 1)
      await Promise.all(
        keys.flatMap((key, room) => [
          storage().append(key, [entry(seq, `id-${key}-${seq}`, `text-${key}-${'x'.repeat((seq * 37 + room * 101) % 900)}`)]),
          storage().putPerson(key, person(`p-${key}-${seq % 25}`, { name: `Name ${key} ${seq}` })),
        ]),
      );
    for (const key of keys)
      for (const seq of [10, 20, 60]) await storage().saveSnapshot(key, snapshot(seq, { state: `state-${key} `.repeat(999) }));
    for (const key of keys) await storage().change(key, { code: `NEW-${key}`, recoveryHash: `again-${key}` });
  };
  const countIn = async (text: string): Promise<number> => (await bytes()).toString('latin1').split(text).length - 1;

  const found = async (texts: readonly string[]): Promise<readonly string[]> => {
    const all = (await bytes()).toString('latin1');
    return texts.filter((text) => all.includes(text));
  };

  test('leaves no byte of a workshop in any file once it is deleted, and the others as they were', async () => {
    await fill();
    for (const key of keys) expect(await countIn(key)).toBeGreaterThan(100);
    for (const [done, key] of ['cedar', 'fir', 'alder', 'elm'].entries()) {
      await storage().deleteWorkshop(key);
      expect(await countIn(key), key).toBe(0);
      expect(await storage().find(key)).toBeUndefined();
      expect(await storage().list()).toHaveLength(keys.length - done - 1);
    }
    const now = await reopen();
    for (const key of ['birch', 'dogwood']) {
      expect(await now.verify(key)).toEqual({ ok: true, value: { seq: 60 } });
      expect(await now.find(key)).toEqual(workshop(key, { code: `NEW-${key}`, recoveryHash: `again-${key}` }));
      expect(await now.peopleOf(key)).toHaveLength(25);
      expect((await now.latestSnapshot(key))?.seq).toBe(60);
      expect(await now.findToken(`token-p-${key}-7`)).toEqual({ key, seat: `p-${key}-7` });
      expect(await now.append(key, [entry(61)])).toBe(true);
    }
    expect(await now.create(workshop('cedar'), entriesTo(2), [])).toEqual({ ok: true, value: null });
  });

  test('leaves no byte of a name once the person is removed, as it is and as it was', async () => {
    await fill();
    const [name, before] = ['Name birch 60', 'Name birch 35'];
    for (const text of [name, before]) expect(await countIn(text)).toBeGreaterThan(0);
    expect(await storage().removePerson('birch', 'p-birch-10')).toBe(true);
    for (const text of [name, before]) expect(await countIn(text), text).toBe(0);
    expect(await countIn('Name birch 59')).toBeGreaterThan(0);
    expect(await storage().peopleOf('birch')).toHaveLength(24);
    expect(await storage().findToken('token-p-birch-10')).toBeUndefined();
    expect(await storage().findToken('token-p-birch-9')).toEqual({ key: 'birch', seat: 'p-birch-9' });
  });

  test('leaves no byte of any of many workshops, in whatever order they came, were changed and go', async () => {
    const many = Array.from({ length: 70 }, (_, index) => `<${index}>`);
    await Promise.all(shuffled(many, 1).map((key) => storage().create(workshop(key), [], [person(`p-${key}`)])));
    for (const round of [2, 3, 4])
      await Promise.all(
        shuffled(many, round).flatMap((key, place) => {
          const paper = Array.from({ length: (place * round) % 67 }, (_, table) => `table-${table}-${key}`);
          const tokenHashes = Array.from({ length: (place + round) % 5 }, (_, token) => `token-${round}-${token}-${key}`);
          return [
            storage().change(key, { code: `${round}-${key}`, settings: { locked: true, seating: 'choose', paper } }),
            storage().putPerson(key, person(`p-${key}`, { tokenHashes })),
          ];
        }),
      );
    const [gone, left] = [shuffled(many, 5).slice(0, 30), shuffled(many, 5).slice(30)];
    for (const key of gone) await storage().deleteWorkshop(key);
    expect(await found(gone)).toEqual([]);
    expect(await found(left)).toEqual(left);
    expect(new Set((await storage().list()).map(({ code }) => code))).toEqual(new Set(left.map((key) => `4-${key}`)));
  });

  test('leaves no byte of any of many names, in whatever order they came, were changed and go', async () => {
    await storage().create(workshop('a'), [], []);
    const seats = Array.from({ length: 120 }, (_, index) => `p-${index}`);
    const nameOf = (seat: string, round: number): string => `<${seat}>${'y'.repeat((seat.length * 31 * round) % 90)}`;
    for (const round of [1, 2, 3])
      await Promise.all(
        shuffled(seats, round).map((seat) =>
          storage().putPerson('a', person(seat, { name: nameOf(seat, round), tokenHashes: [] })),
        ),
      );
    const [gone, left] = [shuffled(seats, 4).slice(0, 40), shuffled(seats, 4).slice(40)];
    for (const seat of gone) await storage().removePerson('a', seat);
    expect(await found(gone.map((seat) => `<${seat}>`))).toEqual([]);
    expect(new Set((await storage().peopleOf('a')).map(({ seat }) => seat))).toEqual(new Set(left));
  });

  test('sweeps away what was not touched since, and nothing else', async () => {
    await fill();
    for (const [room, key] of keys.entries()) await storage().change(key, { touchedAt: 1000 + room });
    expect(new Set(await storage().sweep(1004))).toEqual(new Set(keys.slice(0, 4)));
    for (const key of keys.slice(0, 4)) expect(await countIn(key), key).toBe(0);
    expect((await storage().list()).map(({ key }) => key)).toEqual(['fir', 'elm']);
    expect(await storage().sweep(1004)).toEqual([]);
    for (const key of ['elm', 'fir']) expect(await storage().verify(key)).toEqual({ ok: true, value: { seq: 60 } });
  });

  test('deletes while others play', async () => {
    await fill();
    const asked = [
      storage().append('fir', [entry(61)]),
      storage().append('elm', [entry(61)]),
      storage().deleteWorkshop('elm'),
      storage().append('elm', [entry(62)]),
      storage().append('fir', [entry(62)]),
    ];
    expect(await Promise.all(asked)).toEqual([true, true, undefined, false, true]);
    expect(await countIn('elm')).toBe(0);
    expect(await storage().verify('fir')).toEqual({ ok: true, value: { seq: 62 } });
  });
}
