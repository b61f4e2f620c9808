import { describe, expect, test } from 'vitest';
import { resumeLocally } from '../../src/connection/local.ts';
import { openShelf } from '../../src/connection/shelf.ts';
import type { Move } from '../../src/engine/moves.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { readSaveFile } from '../../src/protocol/save-file.ts';
import { eachOnItsOwnDevice, hostSmall, nextChange, openPage } from './device.ts';

eachOnItsOwnDevice();

const moveOn: Move = { type: 'moveOn', step: 'settle' };
const asHost = { kind: 'facilitator' } as const;
const never = new Promise<never>(() => undefined);

describe('going on with a workshop', () => {
  test('finds it as it was left', async () => {
    const key = await hostSmall();
    const page = await openPage(key);
    expect(await page.submit(facilitatorSeat, moveOn)).toMatchObject({ ok: true });
    const left = page.snapshot(asHost);
    page.close();
    expect((await openPage(key)).snapshot(asHost)).toEqual(left);
  });

  test('brings what it was touched at, and that it has ended', async () => {
    const key = await hostSmall();
    const before = await (await openShelf()).find(key);
    await (await openPage(key)).submit(facilitatorSeat, { type: 'endWorkshop' });
    const after = await (await openShelf()).find(key);
    expect([before?.ended, after?.ended]).toEqual([false, true]);
    expect(after?.touchedAt).toBeGreaterThanOrEqual(before?.touchedAt ?? Number.NaN);
  });

  test('says so when it is gone, or when its log has a hole', async () => {
    const shelf = await openShelf();
    expect(await resumeLocally(shelf, 'nowhere')).toEqual({ ok: false, error: { code: 'gone' } });
    const key = await hostSmall();
    const holed = { ...shelf, entriesAfter: async () => (await shelf.entriesAfter(key, 0)).slice(1) };
    expect(await resumeLocally(holed, key)).toEqual({ ok: false, error: { code: 'broken-log', seq: 1 } });
  });
});

describe('two tabs with the same workshop', () => {
  test('show the same soon after each move', async () => {
    const key = await hostSmall();
    const [one, two] = [await openPage(key), await openPage(key)];
    const told = nextChange(two);
    await one.submit(facilitatorSeat, moveOn);
    await told;
    expect(two.snapshot(asHost)).toEqual(one.snapshot(asHost));
  });

  test('that move at the same moment both get their answer, and one order', async () => {
    const key = await hostSmall();
    const [one, two] = [await openPage(key), await openPage(key)];
    const answers = await Promise.all([
      one.submit(facilitatorSeat, { type: 'addTime', minutes: 1 }),
      two.submit(facilitatorSeat, { type: 'addTime', minutes: 2 }),
    ]);
    const seqs = answers.map((answer) => (answer.ok ? answer.value.seq : 0)).sort();
    const first = (await (await openShelf()).entriesAfter(key, 0)).length - 1;
    expect(seqs).toEqual([first, first + 1]);
  });

  test('share people’s names', async () => {
    const key = await hostSmall();
    const [one, two] = [await openPage(key), await openPage(key)];
    const told = nextChange(two);
    await one.rename('t1-1', 'Anna');
    await told;
    expect(two.people()).toMatchObject({ 't1-1': 'Anna' });
  });

  test('hear nothing any more once they are closed', async () => {
    const key = await hostSmall();
    const [one, two, three] = [await openPage(key), await openPage(key), await openPage(key)];
    let heard = 0;
    two.subscribe(() => {
      heard += 1;
    });
    two.close();
    const told = nextChange(three);
    await one.submit(facilitatorSeat, moveOn);
    await told;
    expect(heard).toBe(0);
  });
});

describe('when the disk fails', () => {
  test('a move that cannot be kept is refused, and nothing changes', async () => {
    const page = await openPage(await hostSmall(), () => ({ append: () => Promise.reject(new Error('QuotaExceededError')) }));
    const before = page.snapshot(asHost);
    let told = 0;
    page.subscribe(() => {
      told += 1;
    });
    expect(await page.submit(facilitatorSeat, moveOn)).toEqual({ ok: false, error: { code: 'not-saved' } });
    expect([page.snapshot(asHost), told]).toEqual([before, 0]);
  });

  test('a move that is kept is accepted, even if the disk fails just after', async () => {
    const page = await openPage(await hostSmall(), () => ({ change: () => Promise.reject(new Error('QuotaExceededError')) }));
    expect(await page.submit(facilitatorSeat, moveOn)).toMatchObject({ ok: true });
  });

  test('a name that cannot be kept is not shown', async () => {
    const page = await openPage(await hostSmall(), () => ({ change: () => Promise.reject(new Error('QuotaExceededError')) }));
    expect(await page.rename('t1-1', 'Anna')).toEqual({ ok: false, error: { code: 'not-saved' } });
    expect(page.people()).toMatchObject({ 't1-1': 'Ann' });
  });

  test('a tab that cannot read what the other did still says that something changed', async () => {
    const key = await hostSmall();
    const one = await openPage(key);
    let broken = false;
    const two = await openPage(key, (shelf) => ({
      find: (name) => (broken ? Promise.reject(new Error('The disk is gone')) : shelf.find(name)),
    }));
    broken = true;
    const told = nextChange(two);
    await one.submit(facilitatorSeat, moveOn);
    await told;
    expect(two.snapshot(asHost).seq).toBe(one.snapshot(asHost).seq);
  });
});

describe('killed in the middle of a move', () => {
  test('after it was written: the move is there', async () => {
    const key = await hostSmall();
    let written: () => void = () => undefined;
    const wasWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const page = await openPage(key, (shelf) => ({
      append: async (...entry) => {
        await shelf.append(...entry);
        written();
        return never;
      },
    }));
    const before = page.snapshot(asHost).seq;
    void page.submit(facilitatorSeat, moveOn);
    await wasWritten;
    page.close();
    expect((await openPage(key)).snapshot(asHost).seq).toBe(before + 1);
  });

  test('before it was written: nothing has happened', async () => {
    const key = await hostSmall();
    const page = await openPage(key, () => ({ append: () => never }));
    const before = page.snapshot(asHost);
    void page.submit(facilitatorSeat, moveOn);
    page.close();
    expect((await openPage(key)).snapshot(asHost)).toEqual(before);
  });
});

describe('the saved file', () => {
  test('opens again, whatever names people gave', async () => {
    const long = 'Anne\u202e Ŵyn '.repeat(40);
    const page = await openPage(await hostSmall([{ name: long, people: [long, ' \u0007 '] }]));
    await page.rename('t1-together', long);
    const opened = readSaveFile((await page.saveFile()) ?? '');
    if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
    expect(opened.value.people).toEqual(page.people());
    expect(page.people()['t1-1']).toMatch(/^Anne Ŵyn Anne/);
  });

  test('has no name for a seat whose name was taken away', async () => {
    const page = await openPage(await hostSmall());
    await page.rename('t1-1', '');
    expect(page.people()).toEqual({ 't1-2': 'Błażej' });
    expect(await page.saveFile()).not.toContain('"Ann"');
  });
});

describe('catching up', () => {
  test('makes up for a message that never came, and tells those who listen', async () => {
    const key = await hostSmall();
    const late = await openPage(key);
    const shelf = await openShelf();
    const log = await shelf.entriesAfter(key, 0);
    const at = log.at(-1)?.at ?? 0;
    await shelf.append(key, [{ seq: log.length + 1, id: 'elsewhere', seat: facilitatorSeat, at, move: moveOn }]);
    const told = nextChange(late);
    expect(await late.catchUp()).toBe(true);
    await told;
    expect(late.snapshot(asHost).seq).toBe(log.length + 1);
  });

  test('tells that the workshop is gone', async () => {
    const key = await hostSmall();
    const page = await openPage(key);
    await (await openShelf()).remove(key);
    expect(await page.catchUp()).toBe(false);
  });

  test('does not call a workshop gone because the disk cannot be read', async () => {
    const key = await hostSmall();
    let reads = 0;
    const page = await openPage(key, (shelf) => ({
      find: async (each) => {
        reads += 1;
        return reads === 1 ? shelf.find(each) : Promise.reject(new Error('Unreadable'));
      },
    }));
    expect(await page.catchUp()).toBe(true);
  });
});
