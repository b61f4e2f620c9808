import { describe, expect, test } from 'vitest';
import { hostWorkshop, shelveOpened } from '../../src/connection/host.ts';
import { openShelf } from '../../src/connection/shelf.ts';
import type { TimePlan } from '../../src/dealer/new-workshop.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { type OpenedWorkshop, readSaveFile } from '../../src/protocol/save-file.ts';
import { smallDeck, smallFormat } from '../helpers/small-game.ts';
import { eachOnItsOwnDevice, hostSmall, openPage, twoTables } from './device.ts';

eachOnItsOwnDevice();

function opened(text: string | undefined): OpenedWorkshop {
  const file = readSaveFile(text ?? '');
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

test('seats everybody, and one shared seat at each table; names lie beside the log', async () => {
  const page = await openPage(await hostSmall());
  expect(page.people()).toEqual({ 't1-1': 'Ann', 't1-2': 'Błażej' });
  const { state } = opened(await page.saveFile());
  expect(Object.keys(state.seats)).toEqual([facilitatorSeat, 't1-together', 't1-1', 't1-2', 't2-together']);
  expect(JSON.stringify(await (await openShelf()).entriesAfter(page.key, 0))).not.toContain('Ann');
});

describe('the time', () => {
  const hosted = async (time: TimePlan) => {
    const key = await hostWorkshop(await openShelf(), { deck: smallDeck, format: smallFormat, tables: twoTables, time });
    const page = await openPage(key);
    const entries = await (await openShelf()).entriesAfter(key, 0);
    const { view } = page.snapshot({ kind: 'facilitator' });
    return { view, moves: entries.map(({ move }) => move).filter(({ type }) => type !== 'takeSeat') };
  };
  const nothing: TimePlan = { minutes: {}, dropped: [], endsAt: null };

  test('as the format has it needs no moves', async () => {
    expect((await hosted({ ...nothing, minutes: { settle: 10, plan: 10 } })).moves).toEqual([]);
  });

  test('is planned in the log, with only what differs from the format', async () => {
    const endsAt = Date.now() + 3_600_000;
    const { view, moves } = await hosted({
      minutes: { settle: 7, plan: 10, tale: 3, gallery: 9 },
      dropped: ['gallery', 'ending'],
      endsAt,
    });
    expect(moves).toEqual([
      { type: 'dropStep', step: 'gallery', sure: true },
      { type: 'dropStep', step: 'ending', sure: true },
      { type: 'planTime', minutes: { settle: 7, tale: 3 }, endsAt, sure: true },
    ]);
    expect(view.endsAt).toBe(endsAt);
    expect(view.steps.filter(({ dropped }) => dropped).map(({ step }) => step)).toEqual(['gallery', 'ending']);
    expect(view.steps.filter(({ minutes }) => minutes !== 10).map(({ step, minutes }) => [step, minutes])).toEqual([
      ['settle', 7],
      ['tale', 3],
    ]);
  });

  test('can be an end and nothing else', async () => {
    const { view, moves } = await hosted({ ...nothing, endsAt: 5_000_000_000_000 });
    expect([moves.length, view.endsAt]).toEqual([1, 5_000_000_000_000]);
  });
});

test('every workshop has its own key and its own chance', async () => {
  const shelf = await openShelf();
  const plan = { deck: smallDeck, format: smallFormat, tables: twoTables };
  const keys = [await hostWorkshop(shelf, plan), await hostWorkshop(shelf, plan)];
  const [one, two] = await shelf.list();
  expect(new Set(keys).size).toBe(2);
  expect(one?.header.seed).not.toBe(two?.header.seed);
});

test('an opened file goes on where it was saved', async () => {
  const page = await openPage(await hostSmall());
  const saved = await page.saveFile();
  const shelf = await openShelf();
  await shelf.remove(page.key);
  expect(await shelveOpened(shelf, opened(saved))).toBe(page.key);
  expect(await (await openPage(page.key)).saveFile()).toBe(saved);
});

test('opening the same file twice shelves it once', async () => {
  const page = await openPage(await hostSmall());
  const shelf = await openShelf();
  expect(await shelveOpened(shelf, opened(await page.saveFile()))).toBe(page.key);
  expect(await shelf.list()).toHaveLength(1);
});

test('an earlier copy of a workshop that went on lies beside it, and takes nothing from it', async () => {
  const page = await openPage(await hostSmall());
  const earlier = await page.saveFile();
  await page.submit(facilitatorSeat, { type: 'moveOn', step: 'settle' });
  const shelf = await openShelf();
  const key = await shelveOpened(shelf, opened(earlier));
  expect(key).not.toBe(page.key);
  expect(await shelf.list()).toHaveLength(2);
  expect(await (await openPage(key)).saveFile()).toBe(earlier);
  expect(await (await openPage(page.key)).saveFile()).toBe(await page.saveFile());
});
