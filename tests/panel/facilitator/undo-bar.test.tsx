// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { keyDown, leave, press, words } from '../../helpers/store-page.ts';
import { deskPage } from './desk-page.tsx';

eachOnItsOwnDevice();
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const controlZ = (target: EventTarget): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));

/** Nia has left Heron. */
async function left() {
  const desk = await deskPage();
  // What is done in the very moment of the beginning belongs to the set-up.
  if (vi.isFakeTimers()) vi.advanceTimersByTime(1000);
  press(desk.button('Nia leaves the table'));
  await expect.poll(() => desk.buttons(/^Undo/).length).toBe(1);
  const here = () => desk.view().tables[0]?.people.map(({ seat }) => seat);
  const status = () => words(desk.region('What you have just done').querySelector('[role="status"]'));
  return { ...desk, here, status };
}

const everybody = ['t1-together', 't1-1', 't1-2'];

describe('what has just been done', () => {
  test('is said, and can be taken back', async () => {
    const { button, buttons, here, status } = await left();
    expect([here(), status()]).toEqual([['t1-together', 't1-2'], 'Nia has left the table.']);
    press(button('Undo: Nia has left the table.'));
    await expect.poll(here).toEqual(everybody);
    await expect.poll(() => [buttons(/^Undo/).length, status()]).toEqual([0, '']);
  });

  test('comes the latest first; the one before it after that', async () => {
    const { button, here, region, status } = await left();
    press(button('Aled leaves the table'));
    await expect.poll(status).toBe('Aled has left the table.');
    expect(words(region('What you have just done'))).toContain('Before that: Nia has left the table.');
    press(button('Undo: Aled has left the table.'));
    await expect.poll(status).toBe('Nia has left the table.');
    press(button('Undo: Nia has left the table.'));
    await expect.poll(here).toEqual(everybody);
  });

  test('is taken back by Control and Z, but not while somebody writes, and by no other key', async () => {
    const { here, page, session } = await left();
    controlZ(page.querySelector('textarea') ?? page);
    keyDown(document.body, 'z');
    await session.act({ type: 'addTime', minutes: 1 });
    expect(here()).toEqual(['t1-together', 't1-2']);
    controlZ(document.body);
    await expect.poll(here).toEqual(everybody);
  });

  test('leaves the key to the browser when there is nothing to take back', async () => {
    await deskPage();
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  test('counts down in sight and not aloud, and goes after 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    const { button, buttons, status } = await left();
    const name = button(/^Undo/).getAttribute('aria-label');
    expect(words(button(/^Undo/))).toBe('Undo (30 s)');
    await vi.advanceTimersByTimeAsync(5000);
    await expect.poll(() => words(button(/^Undo/))).toBe('Undo (25 s)');
    expect([button(/^Undo/).getAttribute('aria-label'), status()]).toEqual([name, 'Nia has left the table.']);
    await vi.advanceTimersByTimeAsync(26_000);
    await expect.poll(() => buttons(/^Undo/)).toEqual([]);
  });
});
