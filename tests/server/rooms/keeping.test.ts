import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Dealer, openDealer } from '../../../src/dealer/dealer.ts';
import { openDealer as openUsual } from '../../../src/dealer/dealer.ts';
import { ok } from '../../../src/lib/result.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { StorageError } from '../../../src/server/storage/storage-error.ts';
import { type House, keepFor, openHouse } from '../../helpers/net/house.ts';
import { join, type Page } from '../../helpers/net/page.ts';
import { bytesIn } from '../storage/places.ts';

const houses: House[] = [];
async function house(parts: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  const opened = await openHouse(parts);
  houses.push(opened);
  return opened;
}
afterEach(async () => {
  vi.useRealTimers();
  for (const each of houses.splice(0)) await each.close();
});

const keyOf = ({ entered }: Page): string => entered?.header.workshop ?? '';
const help = (on: boolean, table = 't1') => ({ type: 'askForHelp', table, on }) as const;
const minute = 60_000;

describe('deleting a workshop', () => {
  test('is answered, told to everybody, and leaves no byte of any name or text', async () => {
    const here = await house();
    const host = await here.host({ name: 'Qwirinus', tables: ['Zebrano', 'Otter'] });
    const ann = await join(here.page(), host.code, 'Ydalgisa');
    const screen = here.page();
    await screen.must({ type: 'show', code: host.code });
    for (const step of ['settle', 'map']) await host.move({ type: 'moveOn', step });
    expect(
      await ann.move({ type: 'writeField', table: 't1', sheet: 'scenario', field: 'name', value: 'Xylotheque', base: 0 }),
    ).toBe('ok');
    const marks = ['Qwirinus', 'Ydalgisa', 'Zebrano', 'Xylotheque', host.code, keyOf(host), ann.seat];
    const before = bytesIn(here.folder);
    for (const mark of marks) expect(before.includes(mark), mark).toBe(true);
    const other = await here.host({ name: 'Olga' });
    expect(await host.try({ type: 'deleteWorkshop' })).toBe('ok');
    for (const page of [host, ann, screen]) {
      await page.until(() => page.isClosed);
      expect(page.out).toBe('deleted');
    }
    expect(host.heard.slice(-2).map(({ type }) => type)).toEqual(['reply', 'out']);
    const after = bytesIn(here.folder);
    for (const mark of marks) expect(after.includes(mark), mark).toBe(false);
    expect(await here.page().try({ type: 'knock', code: host.code })).toBe('no-such-room');
    expect(await here.page().try({ type: 'back', token: ann.token, known: [] })).toBe('signed-out');
    expect(await other.move({ type: 'pauseClock' })).toBe('ok');
    expect(here.rooms.count()).toBe(1);
  });

  test('that the disk refuses changes nothing', async () => {
    let refuses = false;
    const here = await house({
      over: (storage) => ({
        ...storage,
        deleteWorkshop: (key) => (refuses ? Promise.reject(new StorageError('failed', 'no')) : storage.deleteWorkshop(key)),
      }),
    });
    const host = await here.host();
    const ann = await join(here.page(), host.code, 'Ann');
    refuses = true;
    expect(await host.try({ type: 'deleteWorkshop' })).toBe('not-saved');
    expect(await ann.move(help(true))).toBe('ok');
    refuses = false;
    expect(await host.try({ type: 'deleteWorkshop' })).toBe('ok');
  });

  test('stops everything that would have happened in it by itself', async () => {
    const asked: string[] = [];
    const here = await house({ more: { deal: spying(asked) } });
    const gone = await here.host();
    const swept = await here.host();
    for (const host of [gone, swept]) {
      const wish = { what: 'words', title: 'Later', text: '' } as const;
      expect(await host.move({ type: 'scheduleSituation', tables: ['t1'], wish, minutes: 2 })).toBe('ok');
    }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    for (const host of [gone, swept]) expect(await host.move(help(true))).toBe('ok');
    await gone.must({ type: 'deleteWorkshop' });
    here.clock.pass(keepFor + minute);
    await here.rooms.tidy();
    await swept.until(() => swept.out === 'deleted');
    asked.length = 0;
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(asked).toEqual([]);
  });
});

/** A dealer of which every move is noted. */
const spying =
  (asked: string[]): typeof openDealer =>
  (parts) => {
    const opened = openUsual(parts);
    if (!opened.ok) return opened;
    const { submit } = opened.value;
    const noting: Dealer['submit'] = (ask) => {
      asked.push(ask.move.type);
      return submit(ask);
    };
    return ok({ ...opened.value, submit: noting });
  };

describe('retention', () => {
  test('deletes a workshop so long after its last move, tells whoever is in it, and spares all others', async () => {
    const here = await house();
    const [old, used] = [await here.host({ name: 'Old' }), await here.host({ name: 'Used' })];
    await old.until(() => old.room !== undefined);
    expect(Math.abs((old.room?.keptUntil ?? 0) - here.clock.now() - keepFor)).toBeLessThan(minute);
    here.clock.pass(keepFor - minute);
    await here.rooms.tidy();
    expect(await used.move(help(true))).toBe('ok');
    here.clock.pass(2 * minute);
    await here.rooms.tidy();
    expect((await here.storage.list()).map(({ key }) => key)).toEqual([keyOf(used)]);
    await old.until(() => old.isClosed);
    expect(old.out).toBe('deleted');
    expect(used.isClosed).toBe(false);
    expect(await here.page().try({ type: 'back', token: old.token, known: [] })).toBe('signed-out');
  });

  test('counts from the last move, also after a restart', async () => {
    const here = await house();
    const host = await here.host();
    here.clock.pass(keepFor - minute);
    expect(await host.move(help(true))).toBe('ok');
    await here.restart();
    here.clock.pass(2 * minute);
    await here.rooms.tidy();
    expect(await here.page().try({ type: 'back', token: host.token, known: [] })).toBe('ok');
  });
});

describe('a room that nobody is in', () => {
  test('is closed after a while, and opens again as it was', async () => {
    const here = await house();
    const host = await here.host();
    expect(await host.move(help(true))).toBe('ok');
    const { hash } = host.sees('facilitator') ?? expect.fail();
    await here.rooms.tidy();
    host.drop();
    here.clock.pass(9 * minute);
    await here.rooms.tidy();
    expect(here.rooms.count()).toBe(1);
    here.clock.pass(2 * minute);
    await here.rooms.tidy();
    expect(here.rooms.count()).toBe(0);
    const back = here.page();
    await back.must({ type: 'back', token: host.token, known: [] });
    expect(back.sees('facilitator')?.hash).toBe(hash);
  });

  test('stays open while somebody is coming in', async () => {
    const here = await house();
    const host = await here.host();
    host.drop();
    here.clock.pass(11 * minute);
    const coming = join(here.page(), host.code, 'Ann');
    await here.rooms.tidy();
    const ann = await coming;
    const back = here.page();
    await back.must({ type: 'back', token: host.token, known: [] });
    expect(await ann.move(help(true))).toBe('ok');
    await back.until(() => back.tables[0]?.help !== null);
  });

  test('stays open while something is to happen in it', async () => {
    const here = await house();
    const host = await here.host();
    const wish = { what: 'words', title: 'Later', text: '' } as const;
    expect(await host.move({ type: 'scheduleSituation', tables: ['t1'], wish, minutes: 60 })).toBe('ok');
    host.drop();
    here.clock.pass(11 * minute);
    await here.rooms.tidy();
    expect(here.rooms.count()).toBe(1);
  });
});

/** A disk on which there may be no room. */
function fillable() {
  const disk = { isFull: false };
  const over = (storage: Storage): Storage => {
    const write =
      <Args extends readonly unknown[], Value>(task: (...args: Args) => Promise<Value>) =>
      (...args: Args): Promise<Value> =>
        disk.isFull ? Promise.reject(new StorageError('full', 'no room')) : task(...args);
    const { create, change, append, saveSnapshot, putPerson, removePerson } = storage;
    return {
      ...storage,
      create: write(create),
      change: write(change),
      append: write(append),
      saveSnapshot: write(saveSnapshot),
      putPerson: write(putPerson),
      removePerson: write(removePerson),
    };
  };
  return { disk, over };
}

test('on a full disk moves are refused and nothing is shown that is not kept; reading works, and play goes on by itself', async () => {
  const { disk, over } = fillable();
  const here = await house({ over });
  const host = await here.host();
  const [ann, ben] = await Promise.all([join(here.page(), host.code, 'Ann'), join(here.page(), host.code, 'Ben')]);
  await host.until(() => host.room?.people.length === 3);
  const before = [ann, ben, host].map((page) => [...page.sights.all.values()].map(({ hash }) => hash));
  disk.isFull = true;
  const id = 'the-move-of-ann';
  expect(await ann.move(help(true), id)).toBe('not-saved');
  expect(await Promise.all([ben.move(help(true)), host.move({ type: 'pauseClock' })])).toEqual(['not-saved', 'not-saved']);
  expect(await here.page().try({ type: 'join', code: host.code, name: 'Cat', table: 't1' })).toBe('not-saved');
  expect(await host.try({ type: 'setRoom', locked: true, seating: 'choose' })).toBe('not-saved');
  expect(await ann.try({ type: 'rename', seat: ann.seat, name: 'Anna' })).toBe('not-saved');
  expect(await host.try({ type: 'remove', seat: ben.seat })).toBe('not-saved');
  expect(await host.try({ type: 'handOver', seat: ben.seat })).toBe('not-saved');
  const back = here.page();
  expect(await back.try({ type: 'back', token: ann.token, known: [] })).toBe('ok');
  expect(await back.try({ type: 'watch', audience: { kind: 'screen' } })).toBe('ok');
  expect((await here.page().must({ type: 'knock', code: host.code })).locked).toBe(false);
  expect([ann, ben, host].map((page) => [...page.sights.all.values()].map(({ hash }) => hash))).toEqual(before);
  expect(host.me?.role).toBe('facilitator');
  disk.isFull = false;
  expect(await ann.move(help(true), id)).toBe('ok');
  expect(await ann.move(help(true), id)).toBe('ok');
  expect((await here.storage.entriesAfter(keyOf(host), 0)).filter((entry) => entry.id === id)).toHaveLength(1);
  await ben.until(() => ben.sees('table:t1')?.hash === ann.sees('table:t1')?.hash);
  expect(await here.storage.verify(keyOf(host))).toMatchObject({ ok: true });
  expect(here.faults).toEqual([]);
});

/** A dealer that does what it should not, once it is told to, in one workshop. */
function breakable() {
  const broken = { key: '', how: 'not' as 'not' | 'view' | 'submit' | 'state' };
  const fails = (): never => {
    throw new Error('The rules have a mistake');
  };
  const deal: typeof openDealer = (parts) => {
    const opened = openUsual(parts);
    if (!opened.ok) return opened;
    const dealer = opened.value;
    const is = (how: typeof broken.how): boolean => broken.key === dealer.rulebook.header.workshop && broken.how === how;
    const made: Dealer = {
      ...dealer,
      state: () => (is('state') ? fails() : dealer.state()),
      view: (audience) =>
        is('view') && audience.kind === 'table' && audience.table === 't1' ? fails() : dealer.view(audience),
      submit: (ask) => (is('submit') ? Promise.reject(new Error('The rules have a mistake')) : dealer.submit(ask)),
    };
    return ok(made);
  };
  return { broken, deal };
}

describe('a mistake of ours in one room', () => {
  async function twoRooms() {
    const { broken, deal } = breakable();
    const here = await house({ more: { deal } });
    const [host, other] = [await here.host(), await here.host()];
    const [ann, zoe, olga] = await Promise.all([
      join(here.page(), host.code, 'Ann', 't1'),
      join(here.page(), host.code, 'Zoe', 't2'),
      join(here.page(), other.code, 'Olga', 't1'),
    ]);
    const breakNow = (how: typeof broken.how): void => void Object.assign(broken, { key: keyOf(host), how });
    return { here, host, other, ann, zoe, olga, breakNow };
  }

  test('where a view fails, moves are answered all the same, and all other views go on', async () => {
    const { here, host, other, ann, zoe, olga, breakNow } = await twoRooms();
    breakNow('view');
    expect(await ann.move(help(true))).toBe('ok');
    expect(await zoe.move(help(true, 't2'))).toBe('ok');
    await host.until(() => host.tables.every((table) => table.help !== null));
    expect(zoe.sees('table:t2')?.view.tables).toMatchObject([{}, { help: expect.any(Number) }]);
    expect(await ann.try({ type: 'watch', audience: { kind: 'table', table: 't1' } })).toBe('not-saved');
    expect(await olga.move(help(true))).toBe('ok');
    expect(here.faults.length).toBeGreaterThan(0);
    breakNow('not');
    expect(await ann.move(help(false))).toBe('ok');
    await other.until(() => other.tables[0]?.help !== null);
    expect(ann.sees('table:t1')?.view.tables).toMatchObject([{ help: null }, {}]);
  });

  test.for(['submit', 'state'] as const)(
    'where %s fails, every ask is answered, and other rooms do not notice',
    async (how) => {
      const { here, host, other, ann, zoe, olga, breakNow } = await twoRooms();
      breakNow(how);
      const answers = await Promise.all([
        ann.move(help(true)),
        zoe.move(help(true, 't2')),
        host.move({ type: 'pauseClock' }),
        host.try({ type: 'setRole', seat: zoe.seat, role: 'mentor' }),
        here.page().try({ type: 'join', code: host.code, name: 'Late', table: 't1' }),
      ]);
      expect(answers).toEqual(expect.arrayContaining(['not-saved']));
      here.clock.pass(minute);
      await here.rooms.tidy();
      expect(await olga.move(help(true))).toBe('ok');
      expect(await other.move({ type: 'pauseClock' })).toBe('ok');
      expect(here.faults.length).toBeGreaterThan(0);
      breakNow('not');
      expect(await ann.move(help(how === 'submit'), 'after-the-mistake')).toMatch(/ok|nothing-changed/);
    },
  );

  test('does not keep the server from stopping, and the others are kept', async () => {
    const { here, other, breakNow } = await twoRooms();
    expect(await other.move({ type: 'pauseClock' })).toBe('ok');
    breakNow('state');
    await here.rooms.close();
    expect(other.out).toBe('closing');
    expect((await here.storage.latestSnapshot(keyOf(other)))?.seq).toBeGreaterThan(0);
    breakNow('not');
  });

  test('whose log makes no sense is told so, and opens when it does', async () => {
    let isBroken = false;
    const here = await house({
      more: { deal: (parts) => (isBroken ? { ok: false, error: { seq: 3, reason: 'gap' } } : openUsual(parts)) },
    });
    const [host, other] = [await here.host(), await here.host()];
    await here.restart();
    isBroken = true;
    expect(await here.page().try({ type: 'back', token: host.token, known: [] })).toBe('not-saved');
    isBroken = false;
    expect(await here.page().try({ type: 'back', token: host.token, known: [] })).toBe('ok');
    expect(await here.page().try({ type: 'back', token: other.token, known: [] })).toBe('ok');
    expect(here.faults).toHaveLength(1);
  });
});

describe('where a workshop stands', () => {
  test('is the same after a restart from a snapshot, from an older one, and from none', async () => {
    const here = await house();
    const host = await here.host();
    const ann = await join(here.page(), host.code, 'Ann');
    for (let burst = 0; burst < 7; burst += 1) {
      here.clock.pass(5000);
      const moves = Array.from({ length: 30 }, (_, at) => ann.move(help(at % 2 === 0)));
      expect(await Promise.all(moves)).toEqual(moves.map(() => 'ok'));
    }
    expect((await here.storage.latestSnapshot(keyOf(host)))?.seq ?? 0).toBeGreaterThanOrEqual(200);
    const see = async (): Promise<string> => {
      const back = here.page();
      await back.must({ type: 'back', token: ann.token, known: [] });
      return back.sees('table:t1')?.hash ?? '';
    };
    const expected = ann.sees('table:t1')?.hash ?? expect.fail();
    await here.restart();
    expect(await see()).toBe(expected);
    await here.restart();
    const snapshot = (await here.storage.latestSnapshot(keyOf(host))) ?? expect.fail();
    await here.storage.saveSnapshot(keyOf(host), { ...snapshot, hash: 'damaged' });
    expect(await see()).toBe(expected);
    expect(here.faults).toEqual([]);
  });
});
