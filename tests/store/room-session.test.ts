import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoomConnection } from '../../src/connection/remote/remote.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { english } from '../../src/i18n/words.ts';
import type { OutsideAsk } from '../../src/protocol/room.ts';
import type { Notebook } from '../../src/store/drafts.ts';
import { sendingCards } from '../../src/store/room-side.ts';
import { type OpenSession, openSession, type Session, type Side } from '../../src/store/session.ts';
import { plainTongue } from '../../src/store/tongue.ts';
import { comeBack, joinAs, type MemoryPipe, type OpenHouse, openHouse, visit } from '../helpers/room-pipe.ts';
import { situationDeck } from '../helpers/situation-cards.ts';
import { situationFormat } from '../helpers/situation-game.ts';
import { formatOf, steps } from '../helpers/small-game.ts';
import { until } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

let house: OpenHouse;
const open: OpenSession[] = [];

beforeEach(async () => {
  const { invent, choose, plan, ending } = steps;
  const list = [invent, choose, plan, ending].map((step) => ({ ...step, uses: [] }));
  house = await openHouse({ format: formatOf(list) });
});
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await house.close();
  expect(house.faults).toEqual([]);
});

const facilitator: Side = { kind: 'facilitator' };
const heron: Side = { kind: 'table', table: 't1' };
const wren: Side = { kind: 'table', table: 't2' };

interface Sitting {
  readonly session: OpenSession;
  readonly pipe: MemoryPipe;
  readonly page: RoomConnection;
  readonly now: () => Session;
  readonly notebook: Notebook;
}

async function sit(ask: OutsideAsk, notebook: Notebook = memoryNotebook()): Promise<Sitting> {
  const { page, pipe } = await visit(house, ask);
  const session = openSession(page, notebook, plainTongue(english));
  open.push(session);
  return { session, pipe, page, now: () => session.store.getState(), notebook };
}

/** A host, and Ann and Ben at Heron, where cards are chosen. */
async function threePeople() {
  const host = await sit(house.host());
  const { code } = host.page.room;
  const [ann, ben] = [await sit(joinAs(code, 'Ann')), await sit(joinAs(code, 'Ben'))];
  await host.session.act({ type: 'moveOn', step: 'invent' });
  await until(ann.session, ({ snapshot }) => snapshot.view.tables[0]?.step === 'choose');
  await until(ben.session, ({ snapshot }) => snapshot.view.tables[0]?.step === 'choose');
  return { host, ann, ben, code };
}

const seatOf = ({ page }: Sitting): string => page.room.me().seat;
const planOf = ({ now }: Sitting): readonly string[] => now().snapshot.view.work[0]?.plan.map(({ card }) => card) ?? [];
const entriesOf = async ({ page }: Sitting) => (await page.entries()).map(({ seat, move }) => `${seat} ${move.type}`);
const pick = (card: string, table = 't1') => ({ type: 'pickCard', table, card }) as const;

describe('where somebody sits', () => {
  test('a player sits at their table and nowhere else', async () => {
    const { ann } = await threePeople();
    expect(ann.now()).toMatchObject({ side: heron, me: { name: 'Ann', role: 'player' }, line: 'open', room: undefined });
    expect(ann.now().board?.people).toBeDefined();
    for (const side of [facilitator, wren]) {
      ann.session.sit(side);
      expect(ann.now().side).toEqual(heron);
    }
  });

  test('a facilitator sits where they like, as soon as it is known what is to be seen there, and again next time', async () => {
    const { host } = await threePeople();
    expect(host.now().side).toEqual(facilitator);
    host.session.sit(wren);
    expect(host.now().side).toEqual(facilitator);
    await until(host.session, ({ side }) => side.kind === 'table');
    expect(host.now().snapshot.view.work.map(({ table }) => table)).toEqual(['t2']);
    host.session.sit(heron);
    host.session.sit(facilitator);
    expect(host.now().side).toEqual(facilitator);
    await host.page.watch(heron);
    await host.session.act({ type: 'pauseClock' });
    expect(host.now().side).toEqual(facilitator);
    host.session.sit(heron);
    expect(host.now().side).toEqual(heron);
    const again = await sit(comeBack(host.page), host.notebook);
    expect(again.now().side).toEqual(facilitator);
    await until(again.session, ({ side }) => side.kind === 'table' && side.table === 't1');
  });

  test('whoever is moved to another table goes there, with an empty hand, and hears of it', async () => {
    const { host, ann } = await threePeople();
    ann.session.input.lift('pack:tea');
    await host.session.act({ type: 'changeTable', who: seatOf(ann), table: 't2' });
    await until(ann.session, ({ side }) => side.kind === 'table' && side.table === 't2');
    expect(ann.now().me?.table).toBe('t2');
    expect(ann.now().snapshot.view.work.map(({ table }) => table)).toEqual(['t2']);
    expect(ann.now().heard).toContain('You sit at Wren now.');
    expect(await ann.session.act(pick('tea', 't2'))).toBe(true);
  });

  test('a mentor looks at any table and may do nothing there', async () => {
    const { host, ann } = await threePeople();
    await host.page.room.ask({ type: 'setRole', seat: seatOf(ann), role: 'mentor' });
    await until(ann.session, ({ me }) => me?.role === 'mentor');
    expect(ann.now().snapshot.legal).toEqual([]);
    ann.session.sit(facilitator);
    expect(ann.now().side).toEqual(heron);
    ann.session.sit(wren);
    await until(ann.session, ({ side }) => side.kind === 'table' && side.table === 't2');
    expect(ann.now().snapshot.legal).toEqual([]);
    expect(await ann.session.act(pick('tea', 't2'))).toBe(false);
    const again = await sit(comeBack(ann.page));
    expect(again.now()).toMatchObject({ side: heron, snapshot: { legal: [] } });
    expect(again.now().board).toBeDefined();
  });

  test('a guest in role reads along, and a watcher sees what the room may', async () => {
    const { host, ann } = await threePeople();
    await host.page.room.ask({ type: 'setRole', seat: seatOf(ann), role: 'guest' });
    await until(ann.session, ({ me }) => me?.role === 'guest');
    expect(ann.now()).toMatchObject({ side: heron, snapshot: { legal: [] } });
    await host.page.room.ask({ type: 'setRole', seat: seatOf(ann), role: 'watcher' });
    await until(ann.session, ({ me, snapshot }) => me?.role === 'watcher' && snapshot.view.room.length === 2);
    expect(ann.now().board).toBeUndefined();
    const again = await sit(comeBack(ann.page));
    expect(again.now().snapshot.view.room).toHaveLength(2);
  });

  test('a player who becomes a co-facilitator has the facilitator’s side', async () => {
    const { host, ann } = await threePeople();
    await host.page.room.ask({ type: 'setRole', seat: seatOf(ann), role: 'co-facilitator' });
    await until(ann.session, ({ me, room }) => me?.role === 'co-facilitator' && room !== undefined);
    ann.session.sit(facilitator);
    await until(ann.session, ({ side }) => side.kind === 'facilitator');
    expect(await ann.session.act({ type: 'pauseClock' })).toBe(true);
  });
});

test('a guest may still judge as the client', async () => {
  const { choose, ending } = steps;
  await house.close();
  house = await openHouse({
    deck: situationDeck,
    format: situationFormat({
      list: [
        { ...choose, uses: [], suits: ['method'] },
        { ...ending, uses: [] },
      ],
      rule: { judge: 'client' },
    }),
  });
  const host = await sit(house.host());
  const { code } = host.page.room;
  const [ann, cat] = [await sit(joinAs(code, 'Ann')), await sit(joinAs(code, 'Cat', 't2'))];
  await host.page.room.ask({ type: 'setRole', seat: seatOf(cat), role: 'guest' });
  await host.session.act({ type: 'sendSituation', tables: ['t1'], wish: { what: 'card', card: 'third-less' } });
  await ann.session.act({
    type: 'writeField',
    table: 't1',
    sheet: 'situation/s1',
    field: 'words',
    value: 'Less of all',
    base: 0,
  });
  await ann.session.act({ type: 'giveAnswer', table: 't1', situation: 's1' });
  await until(cat.session, ({ snapshot }) => snapshot.legal.length === 2);
  expect(cat.now().snapshot.legal.map(({ type }) => type)).toEqual(['judgeAnswer', 'judgeAnswer']);
  const judge = { type: 'judgeAnswer', table: 't2', of: 't1', situation: 's1', accept: true } as const;
  expect(await cat.session.act(judge)).toBe(true);
});

describe('moves', () => {
  test('come from the own seat, and a facilitator’s from the facilitator’s, wherever they sit', async () => {
    const { host, ann } = await threePeople();
    host.session.sit(heron);
    await until(host.session, ({ side }) => side.kind === 'table');
    expect(await ann.session.act(pick('tea'))).toBe(true);
    expect(await host.session.act(pick('blog'))).toBe(true);
    host.session.writing.type({ table: 't1', sheet: 'card/tea', field: 'tip', value: 'Hot' }, 0);
    expect(await host.session.writing.flush()).toBe(true);
    expect((await entriesOf(host)).slice(-3)).toEqual([
      `${seatOf(ann)} pickCard`,
      `${facilitatorSeat} pickCard`,
      `${facilitatorSeat} writeField`,
    ]);
  });

  test('show at once with a mark, and come through when the line is back', async () => {
    const { ann, ben } = await threePeople();
    ann.pipe.cut();
    expect(ann.now().line).toBe('lost');
    const done = ann.session.act(pick('tea'));
    expect(planOf(ann)).toEqual(['tea']);
    expect([...sendingCards(ann.now().pending, 't1')]).toEqual(['tea']);
    expect([...sendingCards(ann.now().pending, 't2')]).toEqual([]);
    ann.pipe.mend();
    expect(await done).toBe(true);
    expect(ann.now()).toMatchObject({ line: 'back', pending: [] });
    await until(ben.session, () => planOf(ben)[0] === 'tea');
  });

  test('are not held up by words that wait for the line; what needs the words is', async () => {
    const { host, ann } = await threePeople();
    ann.pipe.cut();
    ann.session.writing.type({ table: 't1', sheet: 'scenario', field: 'name', value: 'Mill' }, 0);
    const [picked, finished] = [
      ann.session.act(pick('tea')),
      ann.session.act({ type: 'finishStep', table: 't1', step: 'choose' }),
    ];
    await vi.waitFor(() => expect(ann.now().pending.map(({ type }) => type)).toEqual(['pickCard', 'writeField']));
    ann.pipe.mend();
    expect(await picked).toBe(true);
    expect(await finished).toBe(true);
    expect((await entriesOf(host)).slice(-2)).toEqual([`${seatOf(ann)} pickCard`, `${seatOf(ann)} finishStep`]);
  });

  test('that are refused are taken back, with a sentence', async () => {
    const { host, ann } = await threePeople();
    ann.pipe.cut();
    const done = ann.session.act(pick('tea'));
    await host.session.act(pick('tea'));
    ann.pipe.mend();
    expect(await done).toBe(false);
    expect(ann.now().notice).toMatch(/in your plan already/);
    expect(planOf(ann)).toEqual(['tea']);
  });
});

describe('words', () => {
  const place = { table: 't1', sheet: 'card/tea', field: 'tip' } as const;

  test('are seen by the others while they grow, until they are written', async () => {
    const { ann, ben } = await threePeople();
    await ann.session.act(pick('tea'));
    await until(ben.session, () => planOf(ben).length === 1);
    ann.session.writing.type({ ...place, value: 'Hot' }, 0);
    await until(ben.session, ({ typing }) => typing['t1/card/tea/tip']?.value === 'Hot');
    expect(ann.now().typing).toEqual({});
    expect(await ann.session.writing.flush()).toBe(true);
    await until(ben.session, ({ typing }) => Object.keys(typing).length === 0);
    await until(ben.session, ({ snapshot }) => snapshot.view.work[0]?.sheets['card/tea']?.fields.tip?.value === 'Hot');
  });

  test('that somebody else takes over are sent at once, so that nothing is lost', async () => {
    const { ann, ben } = await threePeople();
    await ann.session.act(pick('tea'));
    await until(ben.session, () => planOf(ben).length === 1);
    ann.session.writing.type({ ...place, value: 'Hot' }, 0);
    await until(ben.session, ({ typing }) => Object.keys(typing).length === 1);
    await ben.page.room.ask({ type: 'typing', ...place, value: 'Hot', takeOver: true });
    await until(ben.session, ({ snapshot }) => snapshot.view.work[0]?.sheets['card/tea']?.fields.tip?.value === 'Hot');
    await until(ann.session, ({ drafts }) => Object.keys(drafts).length === 0);
  });

  test('that are not yet sent are there again after a refresh, for the same person alone', async () => {
    const { ann, ben } = await threePeople();
    await ann.session.act(pick('tea'));
    ann.pipe.cut();
    ann.session.writing.type({ ...place, value: 'Hot' }, 0);
    ann.session.close();
    const again = await sit(comeBack(ann.page), ann.notebook);
    expect(Object.values(again.now().drafts).map(({ value }) => value)).toEqual(['Hot']);
    expect((await sit(comeBack(ben.page), ann.notebook)).now().drafts).toEqual({});
  });
});

describe('the room', () => {
  test('is known to facilitators, and messages reach people', async () => {
    const { host, ann } = await threePeople();
    await until(host.session, ({ room }) => room?.people.length === 3);
    expect(ann.now().room).toBeUndefined();
    await host.page.room.ask({ type: 'message', to: { kind: 'seat', seat: seatOf(ann) }, text: 'Well done.' });
    await until(ann.session, ({ messages }) => messages.at(-1)?.text === 'Well done.');
    expect(Math.abs(ann.session.now() - Date.now())).toBeLessThan(2000);
  });

  test('has a board that stays the same while only the room changes', async () => {
    const { host, ann } = await threePeople();
    await until(ann.session, ({ people }) => Object.keys(people).length === 3);
    const { board } = ann.now();
    await host.page.room.ask({ type: 'message', to: { kind: 'all' }, text: 'Hello' });
    await until(ann.session, ({ messages }) => messages.length === 1);
    expect(ann.now().board).toBe(board);
  });

  test('tells who is out, and why', async () => {
    const { host, ann } = await threePeople();
    await host.page.room.ask({ type: 'remove', seat: seatOf(ann) });
    await until(ann.session, ({ line, out }) => line === 'out' && out === 'removed');
    expect(await ann.session.act(pick('tea'))).toBe(false);
    expect(ann.now().notice).toBe('This workshop is no longer there.');
  });
});
