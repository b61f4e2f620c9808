import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { knock } from '../../../src/connection/remote/outside.ts';
import { enterRoom, type RoomConnection } from '../../../src/connection/remote/remote.ts';
import { facilitatorSeat } from '../../../src/engine/setup.ts';
import type { Audience } from '../../../src/engine/view.ts';
import type { Told } from '../../../src/protocol/connection.ts';
import type { OutsideAsk } from '../../../src/protocol/room.ts';
import { readSaveFile } from '../../../src/protocol/save-file.ts';
import { readTell } from '../../../src/protocol/tell-schema.ts';
import { comeBack, joinAs, MemoryPipe, type OpenHouse, openHouse, type Visit, visit } from '../../helpers/room-pipe.ts';
import { formatOf, steps } from '../../helpers/small-game.ts';

let house: OpenHouse;
const open: RoomConnection[] = [];

beforeEach(async () => {
  const { invent, choose, plan, ending } = steps;
  const format = formatOf([
    { ...invent, uses: [] },
    { ...choose, uses: [] },
    { ...plan, uses: [] },
    { ...ending, uses: [] },
  ]);
  house = await openHouse({ format });
});
afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await house.close();
  expect(house.faults).toEqual([]);
});

const facilitator: Audience = { kind: 'facilitator' };
const heron: Audience = { kind: 'table', table: 't1' };
const wren: Audience = { kind: 'table', table: 't2' };

async function enter(ask: OutsideAsk, pipe?: MemoryPipe): Promise<Visit> {
  const here = await visit(house, ask, pipe);
  open.push(here.page);
  return here;
}

/** A host, and Ann at the first table, where cards are chosen. */
async function twoPeople() {
  const host = await enter(house.host());
  const ann = await enter(joinAs(host.page.room.code, 'Ann'));
  await host.page.submit(facilitatorSeat, { type: 'moveOn', step: 'invent' });
  return { host, ann, code: host.page.room.code };
}

const planOf = (page: RoomConnection, side: Audience = heron): readonly string[] =>
  page.snapshot(side).view.work[0]?.plan.map(({ card }) => card) ?? [];
const seatOf = ({ room }: RoomConnection): string => room.me().seat;
const pick = (page: RoomConnection, card: string) => page.submit(seatOf(page), { type: 'pickCard', table: 't1', card });

/** Everything that a page is told of what happened, from now on. */
function listen(page: RoomConnection): Told[] {
  const all: Told[] = [];
  page.subscribe((told) => void all.push(...told));
  return all;
}

describe('coming in', () => {
  test('as the host: with a code, a token and a code to write down, and everything to see', async () => {
    const { page } = await enter(house.host());
    expect(page.entered.token).toMatch(/^[a-z0-9]{32}$/);
    expect(page.entered.recovery).not.toBeNull();
    expect(page.room.me()).toMatchObject({ name: 'Fay', role: 'facilitator', table: null });
    expect(page.snapshot(facilitator).view.work.map(({ table }) => table)).toEqual(['t1', 't2']);
    expect(page.room.line()).toBe('open');
    await vi.waitFor(() => expect(page.room.view()).toMatchObject({ code: page.room.code, locked: false }));
  });

  test('with the code: at a table, which is all there is to see', async () => {
    const { ann, host } = await twoPeople();
    const { page } = ann;
    expect(page.room.me()).toMatchObject({ name: 'Ann', role: 'player', table: 't1' });
    expect([page.knows(heron), page.knows(facilitator), page.knows(wren)]).toEqual([true, false, false]);
    expect(await page.watch(facilitator)).toBe(false);
    expect(await page.watch(wren)).toBe(false);
    expect(() => page.snapshot(wren)).toThrow('table:t2');
    expect([page.room.view(), page.room.joining(), await page.saveFile()]).toEqual([undefined, undefined, undefined]);
    expect(await page.entries()).toEqual([]);
    await vi.waitFor(() => expect(Object.values(page.people()).toSorted()).toEqual(['Ann', 'Fay']));
    expect(Object.values(host.page.people()).toSorted()).toEqual(['Ann', 'Fay']);
  });

  test('as the screen: with how to join, and names only when the facilitator allows it', async () => {
    const { host, code } = await twoPeople();
    const { page } = await enter({ type: 'show', code });
    expect(page.snapshot({ kind: 'screen' }).view.room).toHaveLength(2);
    await vi.waitFor(() => expect(page.room.joining()).toMatchObject({ code, address: 'game.example' }));
    expect(page.people()).toEqual({});
    await host.page.submit(facilitatorSeat, { type: 'setScreen', show: 'auto', table: null, names: true, seconds: 30 });
    await vi.waitFor(() => expect(Object.values(page.people())).toContain('Ann'));
  });

  test('a refusal is told, and the same pipe may be used for another try', async () => {
    const pipe = new MemoryPipe(house);
    const answer = await enterRoom(pipe, joinAs('222222', 'Ann'), house.content);
    expect(answer).toEqual({ ok: false, error: { code: 'no-such-room' } });
    const { page } = await enter(house.host(), pipe);
    expect(page.room.me().role).toBe('facilitator');
  });

  test('where this page has not the cards that are played with it has to be loaded again', async () => {
    const pipe = new MemoryPipe(house);
    const answer = await enterRoom(pipe, house.host(), { ...house.content, deck: async () => undefined });
    expect(answer).toEqual({ ok: false, error: { code: 'newer-page' } });
    expect(pipe.isOpen()).toBe(false);
  });

  test('waits until the server is there', async () => {
    const pipe = new MemoryPipe(house);
    pipe.cut();
    const coming = enter(house.host(), pipe);
    pipe.mend();
    expect((await coming).page.room.line()).toBe('open');
  });

  test('an answer that was lost is asked for again, and nobody comes in twice', async () => {
    const { code, host } = await twoPeople();
    const pipe = new MemoryPipe(house);
    pipe.carries = false;
    const coming = enter(joinAs(code, 'Ben'), pipe);
    pipe.carryUp();
    await vi.waitFor(() => expect(pipe.down.length).toBeGreaterThan(0));
    pipe.cut();
    pipe.carries = true;
    pipe.mend();
    const { page } = await coming;
    expect(page.entered.token).toMatch(/^[a-z0-9]{32}$/);
    await vi.waitFor(() => expect(Object.values(host.page.people()).toSorted()).toEqual(['Ann', 'Ben', 'Fay']));
    const room = await house.rooms.byCode(code);
    expect(room?.people.all()).toHaveLength(3);
  });

  test('what a room is can be asked without going in', async () => {
    const { code } = await twoPeople();
    const pipe = new MemoryPipe(house);
    expect(await knock(pipe, code)).toMatchObject({
      ok: true,
      value: { tables: [{ table: 't1', name: 'Heron', people: 1 }, { people: 0 }], seating: 'choose', locked: false },
    });
    expect(await knock(pipe, '222222')).toMatchObject({ ok: false, error: { code: 'no-such-room' } });
  });
});

describe('a move', () => {
  test('is seen by everybody at the table and by the facilitator, with who made it', async () => {
    const { host, ann, code } = await twoPeople();
    const ben = await enter(joinAs(code, 'Ben'));
    const [annHears, benHears, hostHears] = [ann, ben, host].map(({ page }) => listen(page));
    const answer = await pick(ann.page, 'tea');
    expect(answer).toMatchObject({ ok: true });
    expect(planOf(ann.page)).toEqual(['tea']);
    await vi.waitFor(() => expect([planOf(ben.page), planOf(host.page, facilitator)]).toEqual([['tea'], ['tea']]));
    expect(annHears).toEqual([{ own: true, events: [expect.objectContaining({ type: 'cardPicked', by: seatOf(ann.page) })] }]);
    expect([benHears?.[0]?.own, hostHears?.[0]?.own]).toEqual([false, false]);
  });

  test('is told once to a page that sees with two pairs of eyes', async () => {
    const { host, ann } = await twoPeople();
    expect(await host.page.watch(heron)).toBe(true);
    const told = listen(host.page);
    await pick(ann.page, 'tea');
    await vi.waitFor(() => expect([planOf(host.page), planOf(host.page, facilitator)]).toEqual([['tea'], ['tea']]));
    expect(told.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['cardPicked']);
  });

  test('shows at once, before it is answered, with what is legal then', async () => {
    const { ann } = await twoPeople();
    ann.pipe.carries = false;
    const before = ann.page.snapshot(heron);
    const told = vi.fn();
    ann.page.subscribe(told);
    const answer = pick(ann.page, 'tea');
    expect(told).toHaveBeenCalledOnce();
    expect(planOf(ann.page)).toEqual(['tea']);
    expect(ann.page.snapshot(heron).view.work[0]?.purses[0]?.spent).toBe(1);
    expect(ann.page.snapshot(heron).legal).toContainEqual({ type: 'returnCard', table: 't1', card: 'tea' });
    expect(ann.page.room.pending()).toEqual([{ type: 'pickCard', table: 't1', card: 'tea' }]);
    expect(ann.page.snapshot(heron)).toBe(ann.page.snapshot(heron));
    ann.pipe.cut();
    ann.pipe.carries = true;
    ann.pipe.mend();
    expect(await answer).toMatchObject({ ok: true });
    expect(ann.page.room.pending()).toEqual([]);
    expect(ann.page.snapshot(heron).seq).toBe(before.seq + 1);
  });

  test('goes away again when it is refused, and those that were made on top of it are shown on what is true', async () => {
    const { host, ann } = await twoPeople();
    ann.pipe.carries = false;
    const [tea, blog] = [pick(ann.page, 'tea'), pick(ann.page, 'blog')];
    expect(planOf(ann.page)).toEqual(['tea', 'blog']);
    await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'tea' });
    await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'visit' });
    expect(planOf(ann.page)).toEqual(['tea', 'blog']);
    await vi.waitFor(() => {
      while (ann.pipe.down.length > 0) ann.pipe.carryDown();
      expect(planOf(ann.page)).toEqual(['tea', 'visit', 'blog']);
    });
    expect(ann.page.room.pending()).toHaveLength(2);
    while (ann.pipe.up.length > 0) ann.pipe.carryUp();
    await vi.waitFor(() => {
      while (ann.pipe.down.length > 0) ann.pipe.carryDown();
      expect(ann.page.room.pending()).toEqual([]);
    });
    expect(await tea).toEqual({ ok: false, error: { code: 'card-already-picked', by: facilitatorSeat } });
    expect(await blog).toMatchObject({ ok: true });
    expect(planOf(ann.page)).toEqual(['tea', 'visit', 'blog']);
  });

  test('that nobody here may make is refused', async () => {
    const { ann } = await twoPeople();
    expect(await ann.page.submit('facilitator', { type: 'endWorkshop' })).toMatchObject({ ok: false });
    expect(await ann.page.submit('x', { type: 'pickCard', table: 't2', card: 'tea' })).toEqual({
      ok: false,
      error: { code: 'not-your-table' },
    });
  });

  test('that is too long for any message is refused without being sent', async () => {
    const { ann } = await twoPeople();
    const move = {
      type: 'writeField',
      table: 't1',
      sheet: 'scenario',
      field: 'name',
      value: 'x'.repeat(20_000),
      base: 0,
    } as const;
    expect(await ann.page.submit(seatOf(ann.page), move)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect(ann.page.room.line()).toBe('open');
  });

  test('so many at once that the server is out of breath all come through', async () => {
    const { host, ann } = await twoPeople();
    const asked = Array.from({ length: 70 }, (_, index) =>
      ann.page.submit(seatOf(ann.page), { type: 'askForHelp', table: 't1', on: index % 2 === 0 }),
    );
    const answers = await Promise.all(asked);
    expect(answers.some((answer) => !answer.ok && answer.error.code === 'too-fast')).toBe(false);
    expect(ann.pipe.said.some((text) => text.includes('"too-fast"'))).toBe(true);
    const entries = await host.page.entries();
    expect(entries.filter(({ move }) => move.type === 'askForHelp')).toHaveLength(answers.filter(({ ok }) => ok).length);
  });
});

describe('a line that is lost', () => {
  test('leaves everything to be read; what is asked for waits, and is asked for under the same id', async () => {
    const { host, ann } = await twoPeople();
    await pick(ann.page, 'tea');
    ann.pipe.cut();
    expect(ann.page.room.line()).toBe('lost');
    expect(planOf(ann.page)).toEqual(['tea']);
    const answers = [pick(ann.page, 'blog'), ann.page.submit('', { type: 'returnCard', table: 't1', card: 'tea' })];
    expect(planOf(ann.page)).toEqual(['blog']);
    expect(ann.page.room.pending()).toHaveLength(2);
    await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'cake' });
    ann.pipe.mend();
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(ann.page.room.line()).toBe('back');
    expect(planOf(ann.page)).toEqual(['cake', 'blog']);
    await vi.waitFor(() => expect(planOf(host.page, facilitator)).toEqual(['cake', 'blog']));
  });

  test('an answer that was lost is asked for again, and the move is made once', async () => {
    const { host, ann } = await twoPeople();
    ann.pipe.carries = false;
    const answer = pick(ann.page, 'tea');
    ann.pipe.carryUp();
    await vi.waitFor(() => expect(planOf(host.page, facilitator)).toEqual(['tea']));
    ann.pipe.cut();
    ann.pipe.carries = true;
    ann.pipe.mend();
    expect(await answer).toMatchObject({ ok: true });
    expect(planOf(ann.page)).toEqual(['tea']);
    const entries = await host.page.entries();
    expect(entries.filter(({ move }) => move.type === 'pickCard')).toHaveLength(1);
  });

  test('is well again after a moment', async () => {
    const { ann } = await twoPeople();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    ann.pipe.cut();
    ann.pipe.mend();
    await vi.waitFor(() => expect(ann.page.room.line()).toBe('back'));
    await vi.advanceTimersByTimeAsync(4000);
    expect(ann.page.room.line()).toBe('open');
    vi.useRealTimers();
  });

  test('what was missed is told in place, and a page that was loaded again is the same person', async () => {
    const { host, ann } = await twoPeople();
    ann.pipe.cut();
    await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'tea' });
    ann.pipe.mend();
    await vi.waitFor(() => expect(planOf(ann.page)).toEqual(['tea']));
    const again = await enter(comeBack(ann.page));
    expect(again.page.room.me()).toEqual(ann.page.room.me());
    expect(again.page.entered.token).toBe(ann.page.entered.token);
    await pick(again.page, 'blog');
    await vi.waitFor(() => expect(planOf(ann.page)).toEqual(['tea', 'blog']));
  });

  test('catching up while it is lost does not wait', async () => {
    const { ann } = await twoPeople();
    expect(await ann.page.catchUp()).toBe(true);
    ann.pipe.cut();
    expect(await ann.page.catchUp()).toBe(true);
  });

  test('tables that are watched are watched again', async () => {
    const { host, ann } = await twoPeople();
    await host.page.watch(heron);
    host.pipe.cut();
    await pick(ann.page, 'tea');
    host.pipe.mend();
    await vi.waitFor(() => expect(planOf(host.page)).toEqual(['tea']));
    await pick(ann.page, 'blog');
    await vi.waitFor(() => expect(planOf(host.page)).toEqual(['tea', 'blog']));
  });
});

describe('the end', () => {
  test('whoever is removed is out, what they wait for is refused, and their token opens nothing', async () => {
    const { host, ann } = await twoPeople();
    ann.pipe.carries = false;
    const answer = pick(ann.page, 'tea');
    ann.pipe.carries = true;
    expect(await host.page.room.ask({ type: 'remove', seat: seatOf(ann.page) })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect([ann.page.room.line(), ann.page.room.out()]).toEqual(['out', 'removed']));
    expect(await answer).toEqual({ ok: false, error: { code: 'gone' } });
    expect(await pick(ann.page, 'blog')).toEqual({ ok: false, error: { code: 'gone' } });
    expect(await enterRoom(new MemoryPipe(house), comeBack(ann.page), house.content)).toEqual({
      ok: false,
      error: { code: 'removed' },
    });
    expect(await ann.page.catchUp()).toBe(true);
  });

  test('whoever is removed while the line is lost finds out on coming back', async () => {
    const { host, ann } = await twoPeople();
    ann.pipe.cut();
    await host.page.room.ask({ type: 'remove', seat: seatOf(ann.page) });
    ann.pipe.mend();
    await vi.waitFor(() => expect([ann.page.room.line(), ann.page.room.out()]).toEqual(['out', 'removed']));
  });

  test('a workshop that is deleted is gone, and only that', async () => {
    const { host, ann } = await twoPeople();
    await host.page.room.ask({ type: 'deleteWorkshop' });
    await vi.waitFor(() => expect(ann.page.room.out()).toBe('deleted'));
    expect(await ann.page.catchUp()).toBe(false);
    expect(planOf(ann.page)).toEqual([]);
  });

  test('a server that closes is soon there again', async () => {
    const { ann } = await twoPeople();
    await house.rooms.close();
    await vi.waitFor(() => expect(ann.page.room.line()).toBe('lost'));
    expect(ann.page.room.out()).toBe('closing');
    ann.pipe.mend();
    await vi.waitFor(() => expect(ann.page.room.line()).toBe('back'));
    expect(ann.page.room.out()).toBeUndefined();
    expect(await pick(ann.page, 'tea')).toMatchObject({ ok: true });
  });

  test('a server that does not know this page for once is told who it is', async () => {
    const { ann } = await twoPeople();
    ann.pipe.spoil = (text) => {
      if (!text.startsWith('{"type":"reply"')) return text;
      ann.pipe.spoil = (same) => same;
      return text.replace(/"answer":.*/, '"answer":{"ok":false,"error":{"code":"signed-out"}}}}');
    };
    const answer = ann.page.rename(seatOf(ann.page), 'Anna');
    await vi.waitFor(() => expect(ann.page.room.line()).toBe('lost'));
    expect(await answer).toMatchObject({ ok: true });
    expect(ann.page.room.line()).toBe('back');
  });

  test('a page that closes asks for nothing more', async () => {
    const { ann } = await twoPeople();
    ann.page.close();
    expect(ann.pipe.isOpen()).toBe(false);
    expect(await pick(ann.page, 'tea')).toEqual({ ok: false, error: { code: 'gone' } });
  });
});

describe('messages that make no sense', () => {
  /** What the server says next is made worse on its way. */
  const worsen = (pipe: MemoryPipe, change: (text: string) => string): void => {
    pipe.spoil = (text) => {
      pipe.spoil = (same) => same;
      return change(text);
    };
  };

  test('an update that does not lead to what it says is made up for in place, at once', async () => {
    const { host, ann } = await twoPeople();
    worsen(ann.pipe, (text) => text.replace('"tea"', '"blog"'));
    await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'tea' });
    await vi.waitFor(() => expect(planOf(ann.page)).toEqual(['tea']));
    expect(ann.page.room.line()).toBe('open');
    expect(ann.pipe.said.filter((text) => readTell(text)?.type === 'snapshot')).toHaveLength(1);
  });

  test('so is one that cannot be read, or that was lost', async () => {
    for (const text of ['{"type":"update"', '7', '{}', '{"type":"update","audience":{"kind":"table","table":"t1"}}']) {
      const { host, ann } = await twoPeople();
      worsen(ann.pipe, () => text);
      await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'tea' });
      await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'blog' });
      await vi.waitFor(() => expect(planOf(ann.page)).toEqual(['tea', 'blog']));
    }
  });

  test('where even what is known is wrong, everything is told anew', async () => {
    const { host, ann } = await twoPeople();
    ann.pipe.spoil = (text) => (text.includes('"type":"update"') ? text.replace('"change":{', '"change":{"is":7,') : text);
    await host.page.submit(facilitatorSeat, { type: 'pickCard', table: 't1', card: 'tea' });
    await vi.waitFor(() => expect(planOf(ann.page)).toEqual(['tea']));
    expect(ann.pipe.said.filter((text) => readTell(text)?.type === 'snapshot')).toHaveLength(2);
  });

  test('every message of the server has a form that this page knows', async () => {
    const { host, ann, code } = await twoPeople();
    const screen = await enter({ type: 'show', code });
    await host.page.watch(heron);
    await pick(ann.page, 'tea');
    await ann.page.room.ask({ type: 'typing', table: 't1', sheet: 'scenario', field: 'name', value: 'On', takeOver: false });
    await host.page.room.ask({ type: 'message', to: { kind: 'all' }, text: 'Hello' });
    await ann.page.rename(seatOf(ann.page), 'Anna');
    await host.page.room.ask({ type: 'remove', seat: seatOf(ann.page) });
    const said = [host, ann, screen].flatMap(({ pipe }) => pipe.said);
    expect(said.filter((text) => readTell(text) === undefined)).toEqual([]);
    const types = new Set(said.map((text) => readTell(text)?.type));
    expect(types).toEqual(
      new Set(['reply', 'snapshot', 'update', 'you', 'people', 'room', 'joining', 'typing', 'message', 'out']),
    );
  });
});

describe('a person', () => {
  test('who is moved sees another table, and no longer the first', async () => {
    const { host, ann } = await twoPeople();
    await host.page.submit(facilitatorSeat, { type: 'changeTable', who: seatOf(ann.page), table: 't2' });
    await vi.waitFor(() => expect(ann.page.room.me().table).toBe('t2'));
    await vi.waitFor(() => expect([ann.page.knows(heron), ann.page.knows(wren)]).toEqual([false, true]));
    expect(await ann.page.submit(seatOf(ann.page), { type: 'pickCard', table: 't2', card: 'tea' })).toMatchObject({ ok: true });
    expect(planOf(ann.page, wren)).toEqual(['tea']);
  });

  test('who becomes a mentor sees any table, and coming in again the first', async () => {
    const { host, ann } = await twoPeople();
    await host.page.room.ask({ type: 'setRole', seat: seatOf(ann.page), role: 'mentor' });
    await vi.waitFor(() => expect(ann.page.room.me().role).toBe('mentor'));
    expect(await ann.page.watch(wren)).toBe(true);
    const again = await enter(comeBack(ann.page));
    expect(again.page.knows(heron)).toBe(true);
    expect(await again.page.submit('', { type: 'pickCard', table: 't1', card: 'tea' })).toMatchObject({ ok: false });
  });

  test('is renamed for everybody', async () => {
    const { host, ann } = await twoPeople();
    expect(await ann.page.rename(seatOf(ann.page), 'Anna')).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(host.page.people()[seatOf(ann.page)]).toBe('Anna'));
    expect(ann.page.room.me().name).toBe('Anna');
    expect(await ann.page.rename(seatOf(host.page), 'Nobody')).toEqual({ ok: false, error: { code: 'not-saved' } });
  });

  test('sees what others at the table type, and can take it over', async () => {
    const { ann, code } = await twoPeople();
    const ben = await enter(joinAs(code, 'Ben'));
    const place = { table: 't1', sheet: 'scenario', field: 'name' } as const;
    await ann.page.room.ask({ type: 'typing', ...place, value: 'Mill', takeOver: false });
    await vi.waitFor(() =>
      expect(ben.page.room.typing()['t1/scenario/name']).toMatchObject({ value: 'Mill', seat: seatOf(ann.page) }),
    );
    expect(ann.page.room.typing()).toEqual({});
    await ben.page.room.ask({ type: 'typing', ...place, value: 'Mill', takeOver: true });
    expect(ben.page.room.typing()).toEqual({});
    await vi.waitFor(() => expect(ann.page.room.typing()['t1/scenario/name']?.seat).toBe(seatOf(ben.page)));
    await ben.page.room.ask({ type: 'typing', ...place, value: null, takeOver: false });
    await vi.waitFor(() => expect(ann.page.room.typing()).toEqual({}));
  });

  test('does not tell later what was typed while the line was lost', async () => {
    const { ann } = await twoPeople();
    ann.pipe.cut();
    const place = { table: 't1', sheet: 'scenario', field: 'name' } as const;
    expect(await ann.page.room.ask({ type: 'typing', ...place, value: 'Mill', takeOver: false })).toMatchObject({ ok: false });
  });

  test('hears messages once, also after coming back', async () => {
    const { host, ann } = await twoPeople();
    await host.page.room.ask({ type: 'message', to: { kind: 'all' }, text: 'Five minutes.' });
    await vi.waitFor(() => expect(ann.page.room.messages().map(({ text }) => text)).toEqual(['Five minutes.']));
    ann.pipe.cut();
    await host.page.room.ask({ type: 'message', to: { kind: 'table', table: 't1' }, text: 'Four.' });
    ann.pipe.mend();
    await vi.waitFor(() => expect(ann.page.room.messages().map(({ text }) => text)).toEqual(['Five minutes.', 'Four.']));
  });

  test('goes by the server’s clock', async () => {
    const { ann } = await twoPeople();
    expect(Math.abs(ann.page.now() - Date.now())).toBeLessThan(2000);
  });
});

describe('the facilitator', () => {
  test('has the whole log, asked for in parts and only once', async () => {
    const { host } = await twoPeople();
    const room = await house.rooms.byCode(host.page.room.code);
    const asked = Array.from({ length: 600 }, (_, index) => ({
      ...{ id: `move-${index}-of-many`, seat: facilitatorSeat },
      move: { type: index % 2 === 0 ? 'pauseClock' : 'resumeClock' } as const,
    }));
    if (!room) throw new Error('There is no room');
    await Promise.all(asked.map((each) => room.dealer.submit(each)));
    const entries = await host.page.entries();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.length).toBeGreaterThan(600);
    const heard = host.pipe.said.length;
    await host.page.submit(facilitatorSeat, { type: 'pauseClock' });
    expect(await host.page.entries()).toHaveLength(entries.length + 1);
    const answer = host.pipe.said.slice(heard).find((text) => text.includes('"entries"'));
    expect(JSON.parse(answer ?? '{}').reply.answer.value.entries).toHaveLength(1);
  });

  test('can save the workshop to a file that opens', async () => {
    const { host, ann } = await twoPeople();
    await pick(ann.page, 'tea');
    const opened = readSaveFile((await host.page.saveFile()) ?? '');
    expect(opened.ok && opened.value.state.tables.t1?.plan.map(({ card }) => card)).toEqual(['tea']);
    expect(opened.ok && Object.values(opened.value.people).toSorted()).toEqual(['Ann', 'Fay']);
  });

  test('so can somebody who has become one in the meantime', async () => {
    const { host, ann } = await twoPeople();
    await host.page.room.ask({ type: 'setRole', seat: seatOf(ann.page), role: 'co-facilitator' });
    await vi.waitFor(() => expect(ann.page.room.me().role).toBe('co-facilitator'));
    expect(readSaveFile((await ann.page.saveFile()) ?? '')).toMatchObject({ ok: true });
    expect(await ann.page.watch(facilitator)).toBe(true);
  });
});
