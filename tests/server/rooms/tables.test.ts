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

/** How many people a knock tells of at each table. */
const counts = async ({ code }: Page): Promise<readonly number[]> =>
  (await house.page().must({ type: 'knock', code })).tables.map(({ people }) => people);

describe('where tables are assigned', () => {
  test('each person gets the emptiest, however many come at once', async () => {
    const host = await house.host({ tables: ['A', 'B', 'C', 'D'], seating: 'assign' });
    await Promise.all(Array.from({ length: 40 }, (_, at) => join(house.page(), host.code, `Person ${at}`, 't1')));
    expect(await counts(host)).toEqual([10, 10, 10, 10]);
  });

  test('nobody is sent to a table that plays on paper, or to none', async () => {
    const host = await house.host({ seating: 'assign' });
    await host.must({ type: 'paper', table: 't1', on: true });
    expect((await join(house.page(), host.code, 'Ann', null)).me?.table).toBe('t2');
    await host.must({ type: 'paper', table: 't2', on: true });
    expect(await house.page().try({ type: 'join', code: host.code, name: 'Bea', table: null })).toBe('table-needed');
    expect(await counts(host)).toEqual([0, 1]);
  });
});

describe('a table that plays on paper', () => {
  test('has a place, for which the facilitator moves; and no more once it plays on screens again', async () => {
    const host = await house.host();
    const tables = () => host.tables;
    expect(tables()).toMatchObject([{ empty: true }, { empty: true }]);
    await host.must({ type: 'paper', table: 't1', on: true });
    await host.until(() => host.room?.paper.includes('t1') === true);
    expect(tables()).toMatchObject([{ table: 't1', empty: false, people: [{ role: 'scribe' }] }, {}]);
    for (const step of ['settle', 'map', 'invent', 'swap', 'whom'])
      expect(await host.move({ type: 'moveOn', step })).toBe('ok');
    expect(await host.try({ type: 'watch', audience: { kind: 'table', table: 't1' } })).toBe('ok');
    expect(host.sees('table:t1')?.legal).toContainEqual({ type: 'pickCard', table: 't1', card: 'tea' });
    expect(await host.move({ type: 'pickCard', table: 't1', card: 'tea' })).toBe('ok');
    await host.until(() => JSON.stringify(host.sees('table:t1')?.view.work).includes('"tea"'));
    await host.must({ type: 'paper', table: 't1', on: false });
    await host.until(() => host.room?.paper.length === 0);
    expect(tables()).toMatchObject([{ empty: true }, {}]);
    expect(await host.try({ type: 'paper', table: 't9', on: true })).toBe('no-such-table');
  });

  test('and a room that is locked in the same moment are both kept', async () => {
    const host = await house.host();
    await Promise.all([
      host.must({ type: 'paper', table: 't1', on: true }),
      host.must({ type: 'setRoom', locked: true, seating: 'assign' }),
      host.must({ type: 'paper', table: 't2', on: true }),
    ]);
    await host.until(() => host.room?.locked === true && host.room.paper.length === 2);
    await house.restart();
    const back = house.page();
    await back.must({ type: 'back', token: host.token, known: [] });
    await back.until(() => back.room !== undefined);
    expect(back.room).toMatchObject({ locked: true, seating: 'assign', paper: ['t1', 't2'] });
  });
});

describe('a locked room', () => {
  test('lets those in who belong: with their token, with a code for their seat, and the facilitator', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    await host.must({ type: 'setRoom', locked: true, seating: 'choose' });
    expect(await house.page().try({ type: 'join', code: host.code, name: 'Bea', table: 't1' })).toBe('room-locked');
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('ok');
    const { seatCode } = await host.must({ type: 'seatCode', seat: ann.seat });
    expect(await house.page().try({ type: 'sit', code: host.code, seatCode })).toBe('ok');
    await host.must({ type: 'remove', seat: ann.seat });
    const back = await host.must({ type: 'letBack', seat: ann.seat });
    expect(await house.page().try({ type: 'sit', code: host.code, ...back })).toBe('ok');
    const recovery = host.entered?.recovery ?? '';
    expect(await house.page().try({ type: 'recover', code: host.code, recovery })).toBe('ok');
  });
});

test('a guest sits at a table, sees it, and may judge its answers; a watcher sees the screen alone', async () => {
  const host = await house.host();
  const [gus, wes] = await Promise.all([join(house.page(), host.code, 'Gus'), join(house.page(), host.code, 'Wes')]);
  await host.must({ type: 'setRole', seat: gus.seat, role: 'guest' });
  await host.must({ type: 'setRole', seat: wes.seat, role: 'watcher' });
  await gus.until(() => gus.me?.role === 'guest');
  await wes.until(() => wes.me?.role === 'watcher' && wes.sees('screen') !== undefined);
  expect(gus.me?.table).toBe('t1');
  expect(wes.me?.table).toBeNull();
  expect(await counts(host)).toEqual([1, 0]);
  expect(await gus.move({ type: 'judgeAnswer', table: 't1', of: 't2', situation: 's1', accept: true })).toBe(
    'no-such-situation',
  );
  const before = wes.told('update').length;
  expect(await host.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
  await wes.until(() => wes.told('update').length > before);
  expect(
    new Set(
      wes
        .told('update')
        .slice(before)
        .map(({ audience }) => audience.kind),
    ),
  ).toEqual(new Set(['screen']));
});
