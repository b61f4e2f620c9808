import { expect, test } from 'vitest';
import { openShelf, type ShelvedWorkshop } from '../../src/connection/shelf.ts';
import type { LogEntry } from '../../src/engine/log.ts';
import { headerFor, smallDeck, smallFormat } from '../helpers/small-game.ts';
import { eachOnItsOwnDevice } from './device.ts';

eachOnItsOwnDevice();

const workshop = (key: string, touchedAt = 0): ShelvedWorkshop => ({
  key,
  header: headerFor(),
  deck: smallDeck,
  format: smallFormat,
  people: {},
  touchedAt,
  ended: false,
});
const entry = (seq: number, id = `move-${seq}`): LogEntry => ({
  seq,
  id,
  seat: 'facilitator',
  at: seq,
  move: { type: 'pauseClock' },
});

test('finds what another page has put there', async () => {
  await (await openShelf()).add(workshop('a'), [entry(1), entry(2)]);
  const shelf = await openShelf();
  expect(await shelf.find('a')).toEqual(workshop('a'));
  expect(await shelf.entriesAfter('a', 0)).toEqual([entry(1), entry(2)]);
  expect(await shelf.find('b')).toBeUndefined();
});

test('lists the workshop touched last before the others', async () => {
  const shelf = await openShelf();
  await shelf.add(workshop('old', 1), []);
  await shelf.add(workshop('new', 3), []);
  await shelf.add(workshop('middle', 2), []);
  expect((await shelf.list()).map(({ key }) => key)).toEqual(['new', 'middle', 'old']);
  await shelf.change('old', { touchedAt: 4 });
  expect((await shelf.list()).map(({ key }) => key)).toEqual(['old', 'new', 'middle']);
});

test('keeps the logs of workshops apart, in order, whatever the keys', async () => {
  const shelf = await openShelf();
  for (const key of ['a', 'a0', 'b']) await shelf.add(workshop(key), []);
  for (let seq = 1; seq <= 12; seq += 1)
    for (const key of ['a0', 'b', 'a']) await shelf.append(key, [entry(seq, `${key}-${seq}`)]);
  expect((await shelf.entriesAfter('a', 9)).map(({ id }) => id)).toEqual(['a-10', 'a-11', 'a-12']);
  await shelf.remove('a');
  expect([await shelf.find('a'), await shelf.entriesAfter('a', 0)]).toEqual([undefined, []]);
  expect(await shelf.entriesAfter('a0', 0)).toHaveLength(12);
});

test('refuses a number that is taken, and keeps the entry that has it', async () => {
  const [one, two] = [await openShelf(), await openShelf()];
  await one.add(workshop('a'), []);
  expect(await Promise.all([one.append('a', [entry(1, 'first')]), two.append('a', [entry(1, 'second')])])).toEqual([
    true,
    false,
  ]);
  expect(await one.entriesAfter('a', 0)).toEqual([entry(1, 'first')]);
});

test('adds a workshop with its whole log, or nothing', async () => {
  const shelf = await openShelf();
  await shelf.add(workshop('a'), [entry(1)]);
  await expect(shelf.add(workshop('a'), [entry(2)])).rejects.toThrow();
  await expect(shelf.add(workshop('b'), [entry(1), entry(1)])).rejects.toThrow();
  expect([await shelf.find('b'), await shelf.entriesAfter('b', 0)]).toEqual([undefined, []]);
  expect(await shelf.entriesAfter('a', 0)).toEqual([entry(1)]);
});

test('changes nothing of a workshop that is gone', async () => {
  const shelf = await openShelf();
  await shelf.change('a', { ended: true });
  expect(await shelf.find('a')).toBeUndefined();
});
