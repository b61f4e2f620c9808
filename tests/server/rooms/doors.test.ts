import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hash } from '../../../src/engine/hash.ts';
import { fullGame, type House, openHouse } from '../../helpers/net/house.ts';
import { callId, join } from '../../helpers/net/page.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

describe('hosting', () => {
  test('makes a workshop, with a code for all, a token for the page, and a code to write down', async () => {
    const host = await house.host({ name: '  Holly\u202e Hunt ', tables: ['Heron', '', 'Otter'] });
    const { code, token, recovery, me, header, now } = host.entered ?? expect.fail();
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect(token).toMatch(/^[a-z2-7]{32}$/);
    expect(recovery).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(me).toEqual({ seat: host.seat, name: 'Holly Hunt', role: 'facilitator', table: null });
    expect(header.tables.map(({ name }) => name)).toEqual(['Heron', 't2', 'Otter']);
    expect(header.seed).not.toBe('');
    expect(Math.abs(now - house.clock.now())).toBeLessThan(10_000);
    expect([...host.sights.all.keys()]).toEqual(['facilitator']);
    await host.until(() => host.room?.people.length === 1);
    expect(host.room).toMatchObject({ code, address: 'http://game.test', qr: [`qr-${code}`], locked: false, paper: [] });
  });

  test('needs a deck and a format that this server has and that go together', async () => {
    const [deck, format] = fullGame;
    const pins = { deck: { id: deck.id, hash: hash(deck) }, format: { id: format.id, hash: hash(format) } };
    const wish = { type: 'host', ...pins, tables: ['A'], seating: 'choose', name: '', time: null } as const;
    const other = '0'.repeat(64);
    expect(await house.page().try({ ...wish, deck: { ...pins.deck, hash: other } })).toBe('no-such-game');
    expect(await house.page().try({ ...wish, format: { ...pins.format, hash: other } })).toBe('no-such-game');
    expect(await house.page().try(wish)).toBe('ok');
  });
});

describe('joining', () => {
  test('takes a name and a table, however the code is typed, and shows the table at once', async () => {
    const host = await house.host();
    const typed = ` ${host.code.slice(0, 3).toLowerCase()}-${host.code.slice(3)} `;
    const ann = await join(house.page(), typed, 'Ann', 't2');
    expect(ann.me).toEqual({ seat: ann.seat, name: 'Ann', role: 'player', table: 't2' });
    expect(ann.entered).toMatchObject({ recovery: null, code: host.code });
    expect([...ann.sights.all.keys()]).toEqual(['table:t2']);
    await host.until(
      () => host.room?.people.some(({ name, table, online }) => name === 'Ann' && table === 't2' && online) === true,
    );
    await ann.until(() => Object.values(ann.last('people')?.names ?? {}).includes('Holly'));
    expect(ann.told('room')).toEqual([]);
  });

  test('is refused with the reason', async () => {
    const host = await house.host();
    const { code } = host;
    const waits = house.waits();
    expect(await house.page().try({ type: 'join', code: 'ZZZZZZ', name: 'Ann', table: 't1' })).toBe('no-such-room');
    expect(house.waits()).toBe(waits + 1);
    expect(await house.page().try({ type: 'join', code, name: ' \u200b ', table: 't1' })).toBe('name-needed');
    expect(await house.page().try({ type: 'join', code, name: 'Ann', table: null })).toBe('table-needed');
    expect(await house.page().try({ type: 'join', code, name: 'Ann', table: 't9' })).toBe('no-such-table');
    expect(await house.page().try({ type: 'knock', code })).toBe('ok');
    await host.must({ type: 'setRoom', locked: true, seating: 'choose' });
    expect(await house.page().try({ type: 'join', code, name: 'Ann', table: 't1' })).toBe('room-locked');
    expect((await house.page().must({ type: 'knock', code })).locked).toBe(true);
    await host.until(() => host.room?.locked === true);
    expect(host.room?.people.map(({ name }) => name)).toEqual(['Holly']);
  });

  test('works in any step, with all that has happened in sight', async () => {
    const host = await house.host();
    await join(house.page(), host.code, 'Early', 't1');
    for (const step of ['settle', 'map', 'invent']) expect(await host.move({ type: 'moveOn', step })).toBe('ok');
    const late = await join(house.page(), host.code, 'Late', 't1');
    const { view } = late.sees('table:t1') ?? expect.fail();
    expect(view.tables).toMatchObject([{ table: 't1', step: 'swap', people: [{}, { seat: late.seat }] }, {}]);
  });

  test('that is repeated after its answer was lost brings in nobody else, and gives the same token', async () => {
    const host = await house.host();
    const ask = { type: 'join', code: host.code, name: 'Ann', table: 't1' } as const;
    const id = callId();
    const lost = house.page();
    const first = await lost.must(ask, id);
    lost.drop();
    const ann = house.page();
    const second = await ann.must(ask, id);
    expect(second).toEqual({ ...first, now: second.now });
    expect(ann.sees('table:t1')).toBeDefined();
    await host.until(() => host.room?.people.some(({ seat, online }) => seat === ann.seat && online) === true);
    expect(host.room?.people.filter(({ name }) => name === 'Ann')).toHaveLength(1);
    const [deck, format] = fullGame;
    const pins = { deck: { id: deck.id, hash: hash(deck) }, format: { id: format.id, hash: hash(format) } };
    const wish = { type: 'host', ...pins, tables: ['A'], seating: 'choose', name: 'Hugo', time: null } as const;
    const hostId = callId();
    const rooms = (await house.storage.list()).length;
    const [one, two] = await Promise.all([house.page().must(wish, hostId), house.page().must(wish, hostId)]);
    expect(two).toEqual({ ...one, now: two.now });
    expect(await house.storage.list()).toHaveLength(rooms + 1);
  });

  test('under an id that somebody else has used for something else is a call of its own', async () => {
    const host = await house.host();
    const id = callId();
    const ann = await house.page().must({ type: 'join', code: host.code, name: 'Ann', table: 't1' }, id);
    const bea = await house.page().must({ type: 'join', code: host.code, name: 'Bea', table: 't1' }, id);
    expect(bea.token).not.toBe(ann.token);
    expect(bea.me.seat).not.toBe(ann.me.seat);
  });
});

describe('coming back', () => {
  test('with a token gives the same seat, and only what is new', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    ann.drop();
    await host.until(() => host.room?.people.some(({ name, online }) => name === 'Ann' && !online) === true);
    expect(await host.move({ type: 'moveOn', step: 'settle' })).toBe('ok');
    const again = house.page();
    again.sights.learn(ann.sights);
    const known = ann.sights.known() as never;
    const entered = await again.must({ type: 'back', token: ann.token, known });
    expect(entered).toMatchObject({ token: null, me: { seat: ann.seat, table: 't1' } });
    expect(again.told('snapshot')).toEqual([]);
    expect(again.sees('table:t1')?.view.tables).toMatchObject([{ step: 'map' }, {}]);
    expect(again.sights.wrong).toEqual([]);
  });

  test('needs a token that is somebody’s', async () => {
    const waits = house.waits();
    expect(await house.page().try({ type: 'back', token: 'a'.repeat(32), known: [] })).toBe('signed-out');
    expect(house.waits()).toBe(waits + 1);
  });

  test('works after the server was down, with everything as it was', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
    await house.restart();
    expect(ann.out).toBe('closing');
    expect(ann.isClosed).toBe(true);
    const again = house.page();
    again.sights.learn(ann.sights);
    await again.must({ type: 'back', token: ann.token, known: ann.sights.known() as never });
    expect(again.told('snapshot')).toEqual([]);
    expect(again.sees('table:t1')?.hash).toBe(ann.sees('table:t1')?.hash ?? expect.fail());
    expect(await again.move({ type: 'askForHelp', table: 't1', on: false })).toBe('ok');
  });
});

describe('the code', () => {
  test('is dead once the workshop has ended, and alive again when it is reopened; who belongs comes back all the while', async () => {
    const host = await house.host();
    const { code } = host;
    const ann = await join(house.page(), code, 'Ann');
    const screen = house.page();
    await screen.must({ type: 'show', code });
    expect(await host.move({ type: 'endWorkshop' })).toBe('ok');
    for (const ask of [
      { type: 'knock', code },
      { type: 'show', code },
      { type: 'join', code, name: 'Bea', table: 't1' },
    ] as const)
      expect(await house.page().try(ask)).toBe('room-ended');
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('ok');
    await host.until(() => host.room?.code === '');
    await screen.until(() => screen.last('joining')?.joining.code === '');
    await house.restart();
    const back = house.page();
    await back.must({ type: 'back', token: host.token, known: [] });
    expect(await house.page().try({ type: 'knock', code })).toBe('room-ended');
    expect(await back.move({ type: 'reopenWorkshop' })).toBe('ok');
    await back.until(() => back.room?.code === code);
    expect(await house.page().try({ type: 'join', code, name: 'Bea', table: 't1' })).toBe('ok');
  });

  test('is dead after a crash in the very moment of the end, too', async () => {
    const host = await house.host();
    const { code, entered } = host;
    expect(await host.move({ type: 'endWorkshop' })).toBe('ok');
    const key = entered?.header.workshop ?? '';
    await house.storage.change(key, { ended: false });
    await house.restart();
    expect(await house.page().try({ type: 'knock', code })).toBe('room-ended');
    expect((await house.storage.find(key))?.ended).toBe(true);
  });

  test('that another workshop has got meanwhile is replaced when one is reopened', async () => {
    const host = await house.host();
    const other = await house.host({ name: 'Olga' });
    const { code } = host;
    expect(await host.move({ type: 'endWorkshop' })).toBe('ok');
    await house.restart();
    expect(await house.storage.change(other.entered?.header.workshop ?? '', { code })).toBe(true);
    const back = house.page();
    await back.must({ type: 'back', token: host.token, known: [] });
    expect(await back.move({ type: 'reopenWorkshop' })).toBe('ok');
    await back.until(() => (back.room?.code ?? '') !== '' && back.room?.code !== code);
    const ann = await join(house.page(), back.room?.code ?? '', 'Ann');
    expect(ann.entered?.header.workshop).toBe(host.entered?.header.workshop);
    const bea = await join(house.page(), code, 'Bea');
    expect(bea.entered?.header.workshop).toBe(other.entered?.header.workshop);
  });
});

describe('a seat code', () => {
  test('opens the seat on another device, once', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    const { seatCode } = await ann.must({ type: 'seatCode', seat: ann.seat });
    expect(seatCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    const phone = house.page();
    const typed = `${seatCode.slice(0, 4).toLowerCase()} ${seatCode.slice(4)}`;
    await phone.must({ type: 'sit', code: host.code, seatCode: typed });
    expect(phone.me).toEqual(ann.me);
    expect(phone.token).not.toBe(ann.token);
    expect(await house.page().try({ type: 'sit', code: host.code, seatCode })).toBe('wrong-code');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
    await phone.until(() => phone.sees('table:t1')?.hash === ann.sees('table:t1')?.hash);
    await host.until(() => host.room?.people.length === 2);
    for (const token of [ann.token, phone.token])
      expect((await house.page().must({ type: 'back', token, known: [] })).me.seat).toBe(ann.seat);
  });

  test('asked for anew kills the last one, and opens nothing in another workshop', async () => {
    const [host, other] = await Promise.all([house.host(), house.host()]);
    const ann = await join(house.page(), host.code, 'Ann');
    const first = await ann.must({ type: 'seatCode', seat: ann.seat });
    const second = await ann.must({ type: 'seatCode', seat: ann.seat });
    const waits = house.waits();
    expect(await house.page().try({ type: 'sit', code: host.code, seatCode: first.seatCode })).toBe('wrong-code');
    expect(await house.page().try({ type: 'sit', code: other.code, seatCode: second.seatCode })).toBe('wrong-code');
    expect(house.waits()).toBe(waits + 2);
    expect(await house.page().try({ type: 'sit', code: host.code, seatCode: second.seatCode })).toBe('ok');
  });

  test('two devices that use one at the same time do not both get in', async () => {
    const host = await house.host();
    const ann = await join(house.page(), host.code, 'Ann');
    const { seatCode } = await ann.must({ type: 'seatCode', seat: ann.seat });
    const answers = await Promise.all([1, 2].map(() => house.page().try({ type: 'sit', code: host.code, seatCode })));
    expect(answers.sort()).toEqual(['ok', 'wrong-code']);
  });
});

describe('the recovery code', () => {
  test('takes the room over on a new device; the old pages are told, and come back no more', async () => {
    const host = await house.host();
    const recovery = host.entered?.recovery ?? '';
    const second = house.page();
    await second.must({ type: 'back', token: host.token, known: [] });
    const saved = house.page();
    await saved.must({ type: 'recover', code: host.code, recovery: recovery.toLowerCase() });
    expect(saved.me).toEqual(host.me);
    expect(saved.entered?.header.seed).not.toBe('');
    for (const old of [host, second]) {
      await old.until(() => old.isClosed);
      expect(old.out).toBe('elsewhere');
    }
    expect(await house.page().try({ type: 'back', token: host.token, known: [] })).toBe('signed-out');
    expect(await saved.move({ type: 'pauseClock' })).toBe('ok');
    expect(saved.entered?.recovery).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(await house.page().try({ type: 'recover', code: host.code, recovery: saved.entered?.recovery ?? '' })).toBe('ok');
  });

  test('still opens the room when the answer was lost on the way', async () => {
    const host = await house.host();
    const ask = { type: 'recover', code: host.code, recovery: host.entered?.recovery ?? '' } as const;
    const lost = house.page();
    await lost.must(ask);
    lost.drop();
    const saved = house.page();
    await saved.must(ask);
    expect(saved.me?.role).toBe('facilitator');
    expect(await saved.move({ type: 'pauseClock' })).toBe('ok');
  });

  test('is answered to the very page that has the room already', async () => {
    const host = await house.host();
    const entered = await host.must({ type: 'recover', code: host.code, recovery: host.entered?.recovery ?? '' });
    expect(host.isClosed).toBe(false);
    expect(await host.move({ type: 'pauseClock' })).toBe('ok');
    expect(await house.page().try({ type: 'back', token: entered.token ?? '', known: [] })).toBe('ok');
  });

  test('is dead once there is a new one; a wrong one waits', async () => {
    const host = await house.host();
    const old = host.entered?.recovery ?? '';
    const { recovery } = await host.must({ type: 'newRecovery' });
    const waits = house.waits();
    expect(await house.page().try({ type: 'recover', code: host.code, recovery: old })).toBe('wrong-code');
    expect(await house.page().try({ type: 'recover', code: host.code, recovery: '' })).toBe('wrong-code');
    expect(house.waits()).toBe(waits + 2);
    expect(await house.page().try({ type: 'recover', code: host.code, recovery })).toBe('ok');
  });
});

describe('a screen', () => {
  test('sees what the whole room may, how to join, and nothing else', async () => {
    const host = await house.host();
    const screen = house.page();
    await screen.must({ type: 'show', code: host.code });
    expect(screen.me).toEqual({ seat: screen.seat, name: '', role: 'screen', table: null });
    expect([...screen.sights.all.keys()]).toEqual(['screen']);
    await screen.until(() => screen.last('joining') !== undefined);
    expect(screen.last('joining')?.joining).toEqual({
      code: host.code,
      address: 'http://game.test',
      qr: [`qr-${host.code}`],
      locked: false,
    });
    await host.until(() => host.room?.screens === 1);
    expect(screen.told('room')).toEqual([]);
  });

  test('comes and goes as often as it likes without filling the room', async () => {
    const host = await house.host();
    for (let times = 0; times < 60; times += 1) {
      const screen = house.page();
      await screen.must({ type: 'show', code: host.code });
      screen.drop();
    }
    const people = await house.storage.peopleOf(host.entered?.header.workshop ?? '');
    expect(people.length).toBeLessThan(60);
    expect(await house.page().try({ type: 'show', code: host.code })).toBe('ok');
  });
});
