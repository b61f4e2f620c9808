import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostWorkshop } from '../../src/connection/host.ts';
import { resumeLocally } from '../../src/connection/local.ts';
import { openShelf } from '../../src/connection/shelf.ts';
import type { SituationRule } from '../../src/engine/format-rules.ts';
import type { Move } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import type { Connection } from '../../src/protocol/connection.ts';
import { smallDeck, smallFormat } from '../helpers/small-game.ts';
import { eachOnItsOwnDevice, openPage, twoTables } from './device.ts';

eachOnItsOwnDevice();
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => vi.useRealTimers());

const situations: SituationRule = { suits: ['situation'], answers: [], mode: 'judge', judge: 'facilitator', revise: false };
const inFiveMinutes: Move = {
  type: 'scheduleSituation',
  tables: ['t1', 't2'],
  wish: { what: 'card', card: 'storm' },
  minutes: 5,
};

const hostWithSituations = async (): Promise<string> =>
  hostWorkshop(await openShelf(), { deck: smallDeck, format: { ...smallFormat, situations }, tables: twoTables });

const viewOf = (page: Connection) => page.snapshot({ kind: 'facilitator' }).view;
const landedOn = (page: Connection): readonly string[] =>
  viewOf(page).work.flatMap(({ table, situations: landed }) => landed.map(({ card }) => `${table} ${card}`));
const due = (page: Connection) => viewOf(page).desk?.nextDue ?? null;

describe('a situation that is due', () => {
  test('lands by itself, once, when two tabs wait for it', async () => {
    const key = await hostWithSituations();
    const [one, two] = [await openPage(key), await openPage(key)];
    await one.submit(facilitatorSeat, inFiveMinutes);
    await vi.waitUntil(() => due(two) !== null);
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1);
    expect(landedOn(one)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitUntil(() => landedOn(one).length > 0 && landedOn(two).length > 0);
    expect([landedOn(one), landedOn(two)]).toEqual([
      ['t1 storm', 't2 storm'],
      ['t1 storm', 't2 storm'],
    ]);
    expect([due(one), due(two)]).toEqual([null, null]);
  });

  test('lands as soon as somebody goes on with the workshop, when it was closed meanwhile', async () => {
    const key = await hostWithSituations();
    const page = await openPage(key);
    await page.submit(facilitatorSeat, inFiveMinutes);
    page.close();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    const later = await openPage(key);
    expect(landedOn(later)).toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    await vi.waitUntil(() => landedOn(later).length > 0);
  });

  test('does not land once it is cancelled', async () => {
    const page = await openPage(await hostWithSituations());
    await page.submit(facilitatorSeat, inFiveMinutes);
    const { seq } = page.snapshot({ kind: 'facilitator' });
    await page.submit(facilitatorSeat, { type: 'cancelScheduled', key: viewOf(page).desk?.scheduled[0]?.key ?? '' });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    await page.submit(facilitatorSeat, { type: 'pauseClock' });
    expect(page.snapshot({ kind: 'facilitator' }).seq).toBe(seq + 2);
  });

  test('waits for a page that plays: one that only looks on lets nothing land', async () => {
    const key = await hostWithSituations();
    const page = await openPage(key);
    await page.submit(facilitatorSeat, inFiveMinutes);
    page.close();
    const watching = await resumeLocally(await openShelf(), key, { timers: false });
    if (!watching.ok) throw new Error(watching.error.code);
    const timers = vi.getTimerCount();
    await watching.value.catchUp();
    expect(vi.getTimerCount()).toBe(timers);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    await watching.value.catchUp();
    expect(landedOn(watching.value)).toEqual([]);
    watching.value.close();
  });
});
