import { describe, expect, test } from 'vitest';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import type { OpenSession, Side } from '../../src/store/session.ts';
import { emptyHand } from '../../src/store/table-input.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { lying } from '../helpers/store-board.ts';
import { cells } from '../helpers/store-game.ts';
import { hostCardiff, openCardiff, passTo, until } from '../helpers/store-session.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

eachOnItsOwnDevice();

const heron: Side = { kind: 'table', table: 't1' };
const kestrel: Side = { kind: 'table', table: 't2' };
const facilitator: Side = { kind: 'facilitator' };
const now = (session: OpenSession) => session.store.getState();

/** The seats that asked for the moves, from the saved file, without people sitting down. */
async function askedBy(session: OpenSession): Promise<readonly string[]> {
  const { entries } = JSON.parse((await session.connection.saveFile()) ?? '') as {
    readonly entries: readonly { readonly seat: string; readonly move: { readonly type: string } }[];
  };
  return entries.filter(({ move }) => move.type !== 'takeSeat').map(({ seat, move }) => `${seat} ${move.type}`);
}

/** A session at Heron, at a step. */
async function atHeron(step: string, notebook = memoryNotebook()): Promise<OpenSession> {
  const session = await openCardiff(await hostCardiff(), notebook);
  await passTo(session, step);
  session.sit(heron);
  return session;
}

describe('a session begins', () => {
  test('on the facilitator’s side, with all tables and no board', async () => {
    const session = await openCardiff(await hostCardiff());
    expect(now(session)).toMatchObject({
      side: facilitator,
      board: undefined,
      mode: 'picture',
      notice: '',
      heard: [],
      drafts: {},
    });
    expect(now(session).snapshot.view.work.map(({ table }) => table)).toEqual(['t1', 't2']);
    expect(now(session).people).toMatchObject({ 't1-1': 'Nia', 't2-1': 'Grace' });
  });

  test('where somebody sat last time, with the list if it was asked for', async () => {
    const key = await hostCardiff();
    const notebook = memoryNotebook();
    const first = await openCardiff(key, notebook);
    first.sit(kestrel);
    first.showMode('list');
    first.close();
    const again = await openCardiff(key, notebook);
    expect(now(again)).toMatchObject({ side: kestrel, mode: 'list' });
    again.sit(facilitator);
    expect(now(await openCardiff(key, notebook)).side).toEqual(facilitator);
    expect(now(await openCardiff(await hostCardiff(), notebook)).side).toEqual(facilitator);
  });

  test('on the facilitator’s side when the notebook names a table that is not there', async () => {
    const key = await hostCardiff();
    const junk = memoryNotebook({ [`workshop/${key}/side`]: 't9', mode: 'sideways', [`workshop/${key}/drafts`]: '{"a":1}' });
    expect(now(await openCardiff(key, junk))).toMatchObject({ side: facilitator, mode: 'picture', drafts: {} });
  });
});

describe('a table sees', () => {
  test('its own work and nobody else’s', async () => {
    const session = await atHeron('invent');
    expect(lying(now(session).board ?? { title: '', regions: [], people: [] })).toEqual(['main paper:scenario', 'tray tray']);
    expect(now(session).snapshot.view.work.map(({ table }) => table)).toEqual(['t1']);
    session.sit(facilitator);
    expect(now(session).board).toBeUndefined();
  });
});

describe('acting', () => {
  test('a table’s moves come from the table’s own seat, the room’s from the facilitator', async () => {
    const session = await atHeron('choose');
    expect(await session.act({ type: 'pickCard', table: 't1', card: 'tea-morning' })).toBe(true);
    expect(await session.act({ type: 'pauseClock' })).toBe(true);
    expect(await session.act({ type: 'leaveSeat', who: 't1-2' })).toBe(true);
    session.sit(facilitator);
    expect(await session.act({ type: 'finishStep', table: 't2', step: 'choose' })).toBe(true);
    expect((await askedBy(session)).slice(-4)).toEqual([
      't1-together pickCard',
      `${facilitatorSeat} pauseClock`,
      `${facilitatorSeat} leaveSeat`,
      `${facilitatorSeat} finishStep`,
    ]);
  });

  test('shows at once, and is heard', async () => {
    const session = await atHeron('choose');
    await session.act({ type: 'pickCard', table: 't1', card: 'tea-morning' });
    expect(now(session).snapshot.view.work[0]?.plan.map(({ card }) => card)).toEqual(['tea-morning']);
    expect(now(session).heard.at(-1)).toBe('Tea morning is in the plan. 14 points left.');
    session.tell('The file is saved.');
    expect(now(session).heard.at(-1)).toBe('The file is saved.');
  });

  test('hears only so much', async () => {
    const session = await openCardiff(await hostCardiff());
    for (let count = 0; count < 230; count += 1) session.tell(`${count}`);
    expect([now(session).heard.length, now(session).heard[0], now(session).heard.at(-1)]).toEqual([200, '30', '229']);
  });

  test('tells why not, until something works', async () => {
    const session = await atHeron('choose');
    await session.act({ type: 'pickCard', table: 't1', card: 'tea-morning' });
    expect(await session.act({ type: 'pickCard', table: 't1', card: 'tea-morning' })).toBe(false);
    expect(now(session).notice).toBe('That card is in your plan already. Somebody chose it.');
    expect(await session.act({ type: 'returnCard', table: 't1', card: 'tea-morning' })).toBe(true);
    expect(now(session).notice).toBe('');
  });

  test('says nothing when it is like that already, and forgets a notice when somebody sits elsewhere', async () => {
    const session = await atHeron('choose');
    expect(await session.act({ type: 'pickCard', table: 't1', card: 'marged-ifans' })).toBe(false);
    expect(now(session).notice).toBe('That card is not for choosing in this step.');
    session.sit(kestrel);
    expect(now(session).notice).toBe('');
    expect(await session.act({ type: 'giveRole', who: 't2-1', role: 'player' })).toBe(false);
    expect(now(session).notice).toBe('');
  });

  test('a table where nobody sits is told how to go on', async () => {
    const session = await atHeron('settle');
    for (const who of ['t1-together', 't1-1', 't1-2']) await session.act({ type: 'leaveSeat', who });
    expect(await session.act({ type: 'finishStep', table: 't1', step: 'settle' })).toBe(false);
    expect(now(session).notice).toBe('Nobody sits there now. Open the table again first.');
  });

  test('what could not be kept on the disk has not been done, and says so', async () => {
    const session = await openCardiff(await hostCardiff(), memoryNotebook(), () => ({
      append: () => Promise.reject(new Error('full')),
    }));
    expect(await session.act({ type: 'pauseClock' })).toBe(false);
    expect(now(session).notice).toMatch(/^This could not be saved/);
    expect(now(session).snapshot.view.clock.running).toBe(true);
  });
});

describe('hands', () => {
  test('pick up, do, and put down', async () => {
    const session = await atHeron('choose');
    session.input.press('pack:tea-morning');
    expect(now(session).hand.held).toBe('pack:tea-morning');
    session.input.press('plan');
    await until(session, ({ snapshot }) => snapshot.view.work[0]?.plan.length === 1);
    expect(now(session).hand.held).toBeUndefined();
    session.input.lift('plan:tea-morning');
    session.input.drop('tray');
    await until(session, ({ snapshot }) => snapshot.view.work[0]?.plan.length === 0);
    session.input.look('pack:tea-morning');
    expect(now(session).hand.looked).toBe('pack:tea-morning');
    session.input.press('pack:tea-morning');
    session.putDown();
    expect(now(session).hand.held).toBeUndefined();
  });

  test('mark cells', async () => {
    const session = await atHeron('who-and-why');
    session.input.press(`field:who-and-why:${cells.board}`);
    const { snapshot } = await until(session, (state) => state.seq > 0 && state.heard.some((told) => told.endsWith('wanted.')));
    expect(snapshot.view.work[0]?.sheets['who-and-why']?.fields[cells.board]?.value).toBe('wanted');
  });

  test('are empty on the facilitator’s side, and at another table', async () => {
    const session = await atHeron('choose');
    session.input.press('pack:tea-morning');
    session.sit(kestrel);
    expect(now(session).hand.held).toBeUndefined();
    session.sit(facilitator);
    session.input.press('pack:tea-morning');
    expect(now(session).hand).toEqual(emptyHand);
  });
});

describe('words', () => {
  const place = { table: 't1', sheet: 'scenario', field: 'place' } as const;
  const placeIn = (session: OpenSession) => now(session).snapshot.view.work[0]?.sheets.scenario?.fields.place?.value;

  test('that are still being typed go before any move', async () => {
    const session = await atHeron('invent');
    session.writing.type({ ...place, value: 'A valley' }, 0);
    expect(await session.act({ type: 'finishStep', table: 't1', step: 'invent' })).toBe(true);
    expect(placeIn(session)).toBe('A valley');
    expect((await askedBy(session)).slice(-2)).toEqual(['t1-together writeField', 't1-together finishStep']);
    expect(now(session).drafts).toEqual({});
  });

  test('that do not fit hold the move up, and nothing is lost', async () => {
    const session = await atHeron('invent');
    session.writing.type({ ...place, value: 'x'.repeat(301) }, 0);
    expect(await session.act({ type: 'finishStep', table: 't1', step: 'invent' })).toBe(false);
    expect(now(session).notice).toBe('That is 301 letters, and 300 fit. Make it shorter.');
    expect(Object.values(now(session).drafts).map(({ value }) => value.length)).toEqual([301]);
  });

  test('that were typed and never sent are there when the window opens again', async () => {
    const key = await hostCardiff();
    const notebook = memoryNotebook();
    const first = await openCardiff(key, notebook);
    await passTo(first, 'invent');
    first.sit(heron);
    first.writing.type({ ...place, value: 'A valley' }, 0);
    first.close();
    const again = await openCardiff(key, notebook);
    expect(Object.values(now(again).drafts).map(({ value }) => value)).toEqual(['A valley']);
    expect(await again.writing.flush()).toBe(true);
    expect([placeIn(again), now(again).drafts]).toEqual(['A valley', {}]);
  });

  test('for a sheet that is sealed by now hold nobody up', async () => {
    const session = await atHeron('invent');
    session.writing.type({ ...place, value: 'A valley' }, 0);
    await session.writing.flush();
    session.writing.type({ ...place, value: 'A valley, late' }, 1);
    await session.connection.submit(facilitatorSeat, { type: 'moveOn', step: 'invent' });
    await session.connection.submit(facilitatorSeat, { type: 'handOver', table: 't1', sheet: 'scenario' });
    expect(await session.act({ type: 'pauseClock' })).toBe(true);
    expect(now(session).notice).toBe('');
  });
});

describe('people', () => {
  test('have names that never enter the log', async () => {
    const session = await atHeron('settle');
    await session.rename('t1-1', 'Siân');
    expect(now(session).people['t1-1']).toBe('Siân');
    expect(now(session).board?.people.map(({ name }) => name)).toEqual(['Siân', 'Aled']);
  });

  test('whose names cannot be kept are told so', async () => {
    const full = () => ({ change: () => Promise.reject(new Error('full')) });
    const session = await openCardiff(await hostCardiff(), memoryNotebook(), full);
    await session.rename('t1-1', 'Siân');
    expect(now(session).people['t1-1']).toBe('Nia');
    expect(now(session).notice).toMatch(/^This could not be saved/);
  });
});

describe('two windows', () => {
  test('show what the other does', async () => {
    const key = await hostCardiff();
    const [one, two] = [await openCardiff(key), await openCardiff(key)];
    two.sit(heron);
    await passTo(one, 'choose');
    one.sit(heron);
    await one.act({ type: 'pickCard', table: 't1', card: 'tea-morning' });
    const { board } = await until(two, ({ snapshot }) => snapshot.view.work[0]?.plan.length === 1);
    expect(board).toEqual(now(one).board);
  });

  test('let go of a card that the other has taken', async () => {
    const key = await hostCardiff();
    const [one, two] = [await openCardiff(key), await openCardiff(key)];
    await passTo(one, 'choose');
    one.sit(heron);
    await one.act({ type: 'pickCard', table: 't1', card: 'tea-morning' });
    two.sit(heron);
    await until(two, ({ board }) => board !== undefined && lying(board).includes('main plan'));
    two.input.press('plan:tea-morning');
    expect(now(two).hand.held).toBe('plan:tea-morning');
    await one.act({ type: 'returnCard', table: 't1', card: 'tea-morning' });
    await until(two, ({ hand }) => hand.held === undefined);
  });

  test('keep both texts when both write the same line', async () => {
    const key = await hostCardiff();
    const [one, two] = [await openCardiff(key), await openCardiff(key)];
    await passTo(one, 'invent');
    for (const window of [one, two]) window.sit(heron);
    one.writing.type({ table: 't1', sheet: 'scenario', field: 'place', value: 'A valley' }, 0);
    expect(await one.writing.flush()).toBe(true);
    two.writing.type({ table: 't1', sheet: 'scenario', field: 'place', value: 'A seafront' }, 0);
    expect(await two.writing.flush()).toBe(false);
    expect(now(two).notice).toMatch(/^Somebody has just changed these words\./);
    expect(Object.values(now(two).drafts)).toMatchObject([{ value: 'A seafront', crossed: true, base: 1 }]);
    expect(now(two).snapshot.view.work[0]?.sheets.scenario?.fields.place?.value).toBe('A valley');
    expect(await two.writing.flush()).toBe(true);
    await until(one, ({ snapshot }) => snapshot.view.work[0]?.sheets.scenario?.fields.place?.value === 'A seafront');
  });
});

test('closing ends it: nothing more is told', async () => {
  const key = await hostCardiff();
  const [session, other, witness] = [await openCardiff(key), await openCardiff(key), await openCardiff(key)];
  session.close();
  const { seq } = now(session);
  await other.act({ type: 'pauseClock' });
  await until(witness, (state) => state.seq > seq);
  expect(now(session).seq).toBe(seq);
});
