import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonRole } from '../../../src/protocol/room.ts';
import { type House, openHouse } from '../../helpers/net/house.ts';
import { callId, join, type Page } from '../../helpers/net/page.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.close();
  expect(house.faults).toEqual([]);
});

/** A workshop with a co-facilitator and two players. */
async function room() {
  const host = await house.host();
  const [carl, ann, bea] = await Promise.all([
    join(house.page(), host.code, 'Carl', 't1'),
    join(house.page(), host.code, 'Ann', 't1'),
    join(house.page(), host.code, 'Bea', 't2'),
  ]);
  await host.must({ type: 'setRole', seat: carl.seat, role: 'co-facilitator' });
  await carl.until(() => carl.me?.role === 'co-facilitator');
  return { host, carl, ann, bea };
}

const roleOf = (host: Page, { seat }: Page): PersonRole | undefined =>
  host.room?.people.find((person) => person.seat === seat)?.role;

/** Another page of the same person. */
async function another(page: Page): Promise<Page> {
  const next = house.page();
  await next.must({ type: 'back', token: page.token, known: [] });
  return next;
}

/** Where the log says that somebody sits. */
const tableIn = (page: Page, seat: string): string | undefined =>
  page.tables.find(({ people }) => people.some((each) => each.seat === seat))?.table;

describe('two pages of one person', () => {
  test('are one person: the same seat, the same view, and either may act', async () => {
    const { host, ann } = await room();
    const second = await another(ann);
    expect(second.me).toEqual(ann.me);
    expect(await second.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
    await ann.until(() => ann.sees('table:t1')?.hash === second.sees('table:t1')?.hash);
    await host.until(() => host.room?.people.filter(({ name }) => name === 'Ann').length === 1);
    second.drop();
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: false })).toBe('ok');
    await host.until(() => host.room?.people.find(({ seat }) => seat === ann.seat)?.online === true);
  });

  test('share what one person may ask in a second', async () => {
    const { ann } = await room();
    const second = await another(ann);
    const asks = Array.from({ length: 45 }, () => [ann, second]).flat();
    const answers = await Promise.all(asks.map((page) => page.try({ type: 'watch', audience: { kind: 'screen' } })));
    expect(answers.filter((code) => code === 'ok').length).toBeLessThanOrEqual(75);
    expect(answers.filter((code) => code === 'too-fast').length).toBeGreaterThanOrEqual(15);
    house.clock.pass(60_000);
    expect(await ann.try({ type: 'watch', audience: { kind: 'screen' } })).toBe('ok');
  });
});

describe('removing', () => {
  test('takes somebody out on all their pages, and letting back brings them to their seat', async () => {
    const { host, ann } = await room();
    const second = await another(ann);
    await host.must({ type: 'remove', seat: ann.seat });
    for (const page of [ann, second]) {
      await page.until(() => page.isClosed);
      expect(page.out).toBe('removed');
    }
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('removed');
    await host.until(() => host.room?.people.find(({ seat }) => seat === ann.seat)?.removed === true);
    await host.until(() => tableIn(host, ann.seat) === undefined);
    expect(Object.values(host.last('people')?.names ?? {})).not.toContain('Ann');
    const { seatCode } = await host.must({ type: 'letBack', seat: ann.seat });
    const phone = house.page();
    await phone.must({ type: 'sit', code: host.code, seatCode });
    expect(phone.me).toEqual(ann.me);
    expect((await another(ann)).me).toEqual(ann.me);
    await host.until(() => tableIn(host, ann.seat) === 't1');
  });

  test('wins over whatever the person asks for in the same moment', async () => {
    const { host, ann } = await room();
    const removing = host.must({ type: 'remove', seat: ann.seat });
    const renames = Array.from({ length: 5 }, (_, at) => ann.try({ type: 'rename', seat: ann.seat, name: `Ann ${at}` }));
    const code = ann.try({ type: 'seatCode', seat: ann.seat });
    expect(await Promise.all([...renames, code])).toEqual(Array.from({ length: 6 }, () => 'signed-out'));
    await removing;
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('removed');
    await house.restart();
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('removed');
  });

  test('that the facilitator takes back lets the person come back', async () => {
    const { host, ann } = await room();
    await host.must({ type: 'remove', seat: ann.seat });
    const undo = host.desk.undo.at(-1);
    expect(undo?.act).toBe('leaveSeat');
    expect(await host.move({ type: 'undoAct', key: undo?.key ?? '' })).toBe('ok');
    await host.until(() => host.room?.people.find(({ seat }) => seat === ann.seat)?.removed === false);
    expect((await another(ann)).me).toEqual(ann.me);
  });
});

describe('leaving', () => {
  test('takes all pages and the token; it is nobody’s act but their own', async () => {
    const { host, ann } = await room();
    const second = await another(ann);
    await ann.must({ type: 'leave' });
    await second.until(() => second.isClosed);
    expect(ann.isClosed).toBe(false);
    expect(await ann.try({ type: 'watch', audience: { kind: 'screen' } })).toBe('signed-out');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('signed-out');
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('signed-out');
    await host.until(() => tableIn(host, ann.seat) === undefined);
    expect(host.desk.undo).toEqual([]);
    const heard = ann.heard.length;
    expect(await host.move({ type: 'pauseClock' })).toBe('ok');
    await ann.must({ type: 'knock', code: host.code });
    expect(ann.heard.length).toBe(heard + 1);
  });

  test('is not for whoever runs the workshop', async () => {
    const { host, carl } = await room();
    for (const page of [host, carl]) expect(await page.try({ type: 'leave' })).toBe('not-allowed');
  });
});

describe('a role', () => {
  test('gives what it sees and may at once, and takes what it no longer may', async () => {
    const { host, ann } = await room();
    await host.must({ type: 'setRole', seat: ann.seat, role: 'mentor' });
    await ann.until(() => ann.me?.role === 'mentor' && ann.me.table === null);
    for (const table of ['t1', 't2']) expect(await ann.try({ type: 'watch', audience: { kind: 'table', table } })).toBe('ok');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('not-allowed');
    await host.must({ type: 'setRole', seat: ann.seat, role: 'scribe' });
    await ann.until(() => ann.me?.role === 'scribe' && ann.me.table === 't1');
    expect(await ann.try({ type: 'watch', audience: { kind: 'table', table: 't2' } })).toBe('not-allowed');
    const before = ann.heard.length;
    expect(await host.move({ type: 'askForHelp', table: 't2', on: true })).toBe('ok');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
    const later = ann.heard.slice(before).flatMap((tell) => (tell.type === 'update' ? [tell.audience] : []));
    expect(later).not.toContainEqual({ kind: 'table', table: 't2' });
  });

  test('is kept, like everything else, and told after a restart', async () => {
    const { host, ann } = await room();
    await host.must({ type: 'setRole', seat: ann.seat, role: 'guest' });
    await house.restart();
    expect((await another(ann)).me).toMatchObject({ role: 'guest', table: 't1' });
  });

  test('of whoever runs the workshop is for the facilitator alone to give and to take', async () => {
    const { host, carl, ann, bea } = await room();
    expect(await carl.try({ type: 'setRole', seat: ann.seat, role: 'co-facilitator' })).toBe('not-allowed');
    expect(await carl.try({ type: 'setRole', seat: host.seat, role: 'player' })).toBe('not-allowed');
    await host.must({ type: 'setRole', seat: bea.seat, role: 'co-facilitator' });
    for (const ask of [
      { type: 'setRole', seat: bea.seat, role: 'player' },
      { type: 'remove', seat: bea.seat },
      { type: 'remove', seat: host.seat },
      { type: 'remove', seat: carl.seat },
    ] as const)
      expect(await carl.try(ask)).toBe('not-allowed');
    expect(await host.try({ type: 'setRole', seat: ann.seat, role: 'facilitator' })).toBe('not-allowed');
    expect(await host.try({ type: 'setRole', seat: ann.seat, role: 'screen' })).toBe('not-allowed');
    expect(await host.try({ type: 'setRole', seat: host.seat, role: 'player' })).toBe('not-allowed');
    expect(await host.try({ type: 'setRole', seat: bea.seat, role: 'player' })).toBe('ok');
    expect(await host.try({ type: 'setRole', seat: 'p-nobody', role: 'player' })).toBe('no-such-person');
  });
});

describe('a seat of somebody who runs the workshop', () => {
  test('is not given out by a co-facilitator, by no way at all', async () => {
    const { host, carl, bea } = await room();
    await host.must({ type: 'setRole', seat: bea.seat, role: 'co-facilitator' });
    for (const { seat } of [host, bea])
      for (const type of ['seatCode', 'letBack'] as const) expect(await carl.try({ type, seat })).toBe('not-allowed');
    await host.must({ type: 'remove', seat: bea.seat });
    expect(await carl.try({ type: 'letBack', seat: bea.seat })).toBe('not-allowed');
    expect(await host.try({ type: 'letBack', seat: bea.seat })).toBe('ok');
    expect(await host.try({ type: 'seatCode', seat: host.seat })).toBe('ok');
  });
});

describe('handing over', () => {
  test('makes somebody else the facilitator, and kills the code that was written down', async () => {
    const { host, carl, ann } = await room();
    const recovery = host.entered?.recovery ?? '';
    await host.must({ type: 'handOver', seat: ann.seat });
    await ann.until(() => ann.me?.role === 'facilitator' && ann.me.table === null && ann.sees('facilitator') !== undefined);
    await host.until(() => host.me?.role === 'co-facilitator' && roleOf(host, ann) === 'facilitator');
    expect(await house.page().try({ type: 'recover', code: host.code, recovery })).toBe('wrong-code');
    for (const page of [host, carl])
      for (const type of ['newRecovery', 'deleteWorkshop'] as const) expect(await page.try({ type })).toBe('not-allowed');
    const fresh = await ann.must({ type: 'newRecovery' });
    expect((await house.page().must({ type: 'recover', code: host.code, ...fresh })).me.seat).toBe(ann.seat);
  });

  test('twice at once makes one facilitator', async () => {
    const { host, carl, ann, bea } = await room();
    const second = await another(host);
    const answers = await Promise.all([
      host.try({ type: 'handOver', seat: ann.seat }),
      second.try({ type: 'handOver', seat: bea.seat }),
    ]);
    expect(answers).toEqual(['ok', 'not-allowed']);
    await carl.until(
      () => carl.room?.people.filter(({ role }) => role === 'facilitator').length === 1 && roleOf(carl, ann) === 'facilitator',
    );
  });

  test('needs somebody who is there', async () => {
    const { host, ann } = await room();
    const screen = house.page();
    await screen.must({ type: 'show', code: host.code });
    await host.must({ type: 'remove', seat: ann.seat });
    expect(await host.try({ type: 'handOver', seat: ann.seat })).toBe('no-such-person');
    expect(await host.try({ type: 'handOver', seat: screen.seat })).toBe('no-such-person');
    expect(await host.try({ type: 'handOver', seat: 'p-nobody' })).toBe('no-such-person');
    expect(await host.try({ type: 'handOver', seat: host.seat })).toBe('not-allowed');
  });
});

describe('moving somebody', () => {
  test('takes them from one table’s view to the other’s, and so does taking that back', async () => {
    const { host, ann } = await room();
    expect(await host.move({ type: 'changeTable', who: ann.seat, table: 't2' })).toBe('ok');
    await ann.until(() => ann.me?.table === 't2' && ann.sees('table:t2') !== undefined);
    const undo = host.desk.undo.at(-1);
    expect(await host.move({ type: 'undoAct', key: undo?.key ?? '' })).toBe('ok');
    await ann.until(() => ann.me?.table === 't1');
    const before = ann.heard.length;
    expect(await host.move({ type: 'askForHelp', table: 't2', on: true })).toBe('ok');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
    const later = ann.heard.slice(before).flatMap((tell) => (tell.type === 'update' ? [tell.audience] : []));
    expect(later).toContainEqual({ kind: 'table', table: 't1' });
    expect(later).not.toContainEqual({ kind: 'table', table: 't2' });
  });

  test('they may do themselves where people choose, and not in a locked room', async () => {
    const { host, ann, bea } = await room();
    const go = (table: string) => ann.move({ type: 'changeTable', who: ann.seat, table });
    expect(await go('t2')).toBe('ok');
    expect(await ann.move({ type: 'changeTable', who: bea.seat, table: 't1' })).toBe('not-allowed');
    await host.must({ type: 'setRoom', locked: true, seating: 'choose' });
    expect(await go('t1')).toBe('not-allowed');
    expect(await house.page().try({ type: 'back', token: ann.token, known: [] })).toBe('ok');
    await host.must({ type: 'setRoom', locked: false, seating: 'assign' });
    expect(await go('t1')).toBe('not-allowed');
    await host.must({ type: 'setRoom', locked: false, seating: 'choose' });
    expect(await go('t1')).toBe('ok');
  });
});

describe('a name', () => {
  test('can be given to oneself, and by whoever runs the workshop; everybody hears of it', async () => {
    const { host, carl, ann, bea } = await room();
    await ann.must({ type: 'rename', seat: ann.seat, name: ' Añn\u0007 \n 🦉 ' });
    await bea.until(() => bea.last('people')?.names[ann.seat] === 'Añn 🦉');
    expect(ann.me?.name).toBe('Añn 🦉');
    expect(await ann.try({ type: 'rename', seat: bea.seat, name: 'X' })).toBe('not-allowed');
    expect(await carl.try({ type: 'rename', seat: host.seat, name: 'X' })).toBe('not-allowed');
    expect(await ann.try({ type: 'rename', seat: ann.seat, name: '\u202e' })).toBe('name-needed');
    await carl.must({ type: 'rename', seat: bea.seat, name: 'Beatrix' });
    await ann.until(() => ann.last('people')?.names[bea.seat] === 'Beatrix');
    expect(await host.try({ type: 'rename', seat: 'p-nobody', name: 'X' })).toBe('no-such-person');
  });

  test('is on the room’s screen only while the facilitator allows it', async () => {
    const { host } = await room();
    const screen = house.page();
    await screen.must({ type: 'show', code: host.code });
    const show = (names: boolean) => host.move({ type: 'setScreen', show: 'auto', table: null, names, seconds: 30 });
    await screen.until(() => screen.last('people') !== undefined);
    expect(screen.last('people')?.names).toEqual({});
    expect(await show(true)).toBe('ok');
    await screen.until(() => Object.values(screen.last('people')?.names ?? {}).includes('Ann'));
    expect(await show(false)).toBe('ok');
    await screen.until(() => Object.keys(screen.last('people')?.names ?? {}).length === 0);
    expect(await screen.try({ type: 'rename', seat: screen.seat, name: 'Boo' })).toBe('not-allowed');
  });
});

test('what is told of the room goes to those who run it, and to nobody else', async () => {
  const { host, carl, ann, bea } = await room();
  await host.must({ type: 'setRole', seat: bea.seat, role: 'mentor' });
  await host.must({ type: 'setRoom', locked: true, seating: 'choose' });
  for (const page of [host, carl]) await page.until(() => page.room?.locked === true);
  for (const page of [ann, bea]) expect(page.told('room')).toEqual([]);
  await carl.until(() => roleOf(carl, bea) === 'mentor');
  await host.must({ type: 'setRole', seat: carl.seat, role: 'player' });
  const count = carl.told('room').length;
  await host.must({ type: 'setRoom', locked: false, seating: 'choose' });
  await host.until(() => host.room?.locked === false);
  expect(carl.told('room').filter(({ room }) => !room.locked).length).toBeLessThanOrEqual(count);
  expect(carl.room?.locked).toBe(true);
});

test('where chance begins is told to those who run the workshop, and to nobody else', async () => {
  const { host, carl, ann, bea } = await room();
  const { seed = '' } = host.entered?.header ?? {};
  expect(seed).not.toBe('');
  await host.must({ type: 'setRole', seat: bea.seat, role: 'mentor' });
  const screen = house.page();
  await screen.must({ type: 'show', code: host.code });
  const pages = [ann, bea, screen, carl, await another(bea), await another(ann)];
  for (const page of pages) expect(JSON.stringify(page.heard)).not.toContain(seed);
  for (const page of [await another(carl), await another(host)]) expect(page.entered?.header.seed).toBe(seed);
});

test('an answer that is asked for twice under one id tells a message once', async () => {
  const { host, ann } = await room();
  const id = callId();
  const ask = { type: 'message', to: { kind: 'all' }, text: 'Five minutes left' } as const;
  await host.must(ask, id);
  await host.must(ask, id);
  await host.must({ ...ask, text: 'Done' });
  await ann.until(() => ann.last('message')?.text === 'Done');
  expect(ann.told('message').map(({ text }) => text)).toEqual(['Five minutes left', 'Done']);
});
