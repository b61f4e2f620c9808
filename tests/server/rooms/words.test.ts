import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../../helpers/net/house.ts';
import { join, type Page } from '../../helpers/net/page.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

async function room() {
  const host = await house.host();
  const [ann, ben, zoe] = await Promise.all([
    join(house.page(), host.code, 'Ann', 't1'),
    join(house.page(), host.code, 'Ben', 't1'),
    join(house.page(), host.code, 'Zoe', 't2'),
  ]);
  return { host, ann, ben, zoe };
}

const field = { type: 'typing', table: 't1', sheet: 'scenario', field: 'name', takeOver: false } as const;
const typing = (page: Page) => page.told('typing').map(({ seat, value }) => [seat, value]);

describe('typing', () => {
  test('is seen by the others at the table as it grows, and by nobody else', async () => {
    const { host, ann, ben, zoe } = await room();
    for (const value of ['Oa', 'Oak']) await ann.must({ ...field, value });
    await ann.must({ ...field, value: null });
    expect(typing(ben)).toEqual([
      [ann.seat, 'Oa'],
      [ann.seat, 'Oak'],
      [null, ''],
    ]);
    for (const page of [ann, zoe, host]) expect(typing(page)).toEqual([]);
    expect(await zoe.try({ ...field, value: 'x' })).toBe('not-allowed');
    expect(await host.try({ ...field, table: 't9', value: 'x' })).toBe('no-such-table');
  });

  test('holds the field until the writer stops, is gone, pauses for long, or somebody takes it over', async () => {
    const { ann, ben, host } = await room();
    await ann.must({ ...field, value: 'Mine' });
    await ben.must({ ...field, value: 'Not yet' });
    expect(typing(ann)).toEqual([]);
    await ben.must({ ...field, value: 'Now', takeOver: true });
    expect(typing(ann)).toEqual([[ben.seat, 'Now']]);
    await ann.must({ ...field, value: 'Mine again' });
    expect(typing(ben)).toEqual([[ann.seat, 'Mine']]);
    ben.drop();
    await ann.until(() => typing(ann).length === 2);
    expect(typing(ann).at(-1)).toEqual([null, '']);
    await ann.must({ ...field, value: 'Free' });
    const bert = house.page();
    await bert.must({ type: 'back', token: ben.token, known: [] });
    expect(typing(bert)).toEqual([[ann.seat, 'Free']]);
    house.clock.pass(20_000);
    await bert.must({ ...field, value: 'After a pause' });
    expect(typing(ann).at(-1)).toEqual([ben.seat, 'After a pause']);
    expect(await host.try({ ...field, value: 'The host', takeOver: true })).toBe('ok');
    expect(typing(bert).at(-1)).toEqual(['facilitator', 'The host'].map((word, at) => (at === 0 ? host.seat : word)));
  });

  test('is told to whoever is moved to the table, or comes to look at it', async () => {
    const { host, ann, zoe } = await room();
    await ann.must({ ...field, value: 'Oak Homes' });
    expect(await host.move({ type: 'changeTable', who: zoe.seat, table: 't1' })).toBe('ok');
    await zoe.until(() => typing(zoe).length === 1);
    await host.must({ type: 'watch', audience: { kind: 'table', table: 't1' } });
    expect(typing(host)).toEqual([[ann.seat, 'Oak Homes']]);
  });

  test('of one person fills no memory', async () => {
    const { ann, ben, zoe } = await room();
    const value = 'x'.repeat(8000);
    for (let at = 0; at < 100; at += 1) {
      house.clock.pass(100);
      await ann.must({ ...field, field: `field-${at}`, value });
    }
    const before = typing(zoe).length;
    expect(before).toBe(0);
    const again = house.page();
    await again.must({ type: 'back', token: ben.token, known: [] });
    expect(typing(again).length).toBeLessThanOrEqual(4);
  });
});

describe('a message', () => {
  test('reaches everybody, a table, or one person; and those who were away, for a while', async () => {
    const { host, ann, ben, zoe } = await room();
    const send = (to: Parameters<typeof host.must<'message'>>[0]['to'], text: string) =>
      host.must({ type: 'message', to, text });
    zoe.drop();
    await send({ kind: 'all' }, 'All of you\u202e ');
    await send({ kind: 'table', table: 't1' }, 'Table one');
    await send({ kind: 'table', table: 't2' }, 'Table two');
    await send({ kind: 'seat', seat: ann.seat }, 'Ann alone');
    const texts = (page: Page) => page.told('message').map(({ text }) => text);
    expect(texts(ann)).toEqual(['All of you', 'Table one', 'Ann alone']);
    expect(texts(ben)).toEqual(['All of you', 'Table one']);
    const back = house.page();
    await back.must({ type: 'back', token: zoe.token, known: [] });
    expect(texts(back)).toEqual(['All of you', 'Table two']);
    house.clock.pass(30 * 60_000);
    const later = house.page();
    await later.must({ type: 'back', token: zoe.token, known: [] });
    expect(texts(later)).toEqual([]);
    expect(await host.try({ type: 'message', to: { kind: 'all' }, text: ' \u200b' })).toBe('text-missing');
  });
});

describe('a mentor’s note', () => {
  test('lies with the facilitators’ own, after what is there, and nobody else hears of it', async () => {
    const { host, ann, ben } = await room();
    await host.must({ type: 'setRole', seat: ben.seat, role: 'mentor' });
    expect(await host.move({ type: 'writeNote', table: 't1', value: 'Quiet start' })).toBe('ok');
    await ben.must({ type: 'note', table: 't1', text: 'They listen well' });
    const notes = () => host.desk.notes;
    await host.until(() => notes().t1 === 'Quiet start\nThey listen well');
    for (const page of [ann, ben]) {
      const heard = page.heard.filter(({ type }) => type !== 'reply');
      expect(JSON.stringify(heard)).not.toMatch(/Quiet start|They listen well/);
    }
    expect(await ben.try({ type: 'note', table: 't9', text: 'Where?' })).toBe('no-such-table');
  });

  test('and another’s in the same moment are both kept', async () => {
    const { host, ann, ben } = await room();
    for (const page of [ann, ben]) await host.must({ type: 'setRole', seat: page.seat, role: 'mentor' });
    const texts = Array.from({ length: 8 }, (_, at) => `Note ${at}`);
    await Promise.all(texts.map((text, at) => (at % 2 === 0 ? ann : ben).must({ type: 'note', table: 't2', text })));
    const notes = () => host.desk.notes.t2?.split('\n') ?? [];
    await host.until(() => notes().length === texts.length);
    expect(notes().sort()).toEqual(texts);
  });
});
