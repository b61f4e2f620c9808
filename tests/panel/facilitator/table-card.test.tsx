// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { byRole, leave, press, type, words } from '../../helpers/store-page.ts';
import { deskPage } from './desk-page.tsx';

eachOnItsOwnDevice();
afterEach(leave);

const blur = (element: HTMLElement): void => void element.dispatchEvent(new FocusEvent('blur'));

describe('a table that asks for help', () => {
  test('is marked, is named at the top, and is helped with one press', async () => {
    const { atTable, button, buttons, page, pill, says, table, view } = await deskPage();
    expect(says()).toContain('Nobody needs you just now.');
    await atTable('t2', { type: 'askForHelp', table: 't2', on: true });
    await expect.poll(() => pill('Kestrel')).toBe('Needs help');
    expect(table('Kestrel').classList.contains('marked')).toBe(true);
    expect(table('Heron').classList.contains('marked')).toBe(false);
    press(button('Kestrel asks for help.'));
    expect(words(document.activeElement)).toBe('Kestrel');
    press(button('Help is there: Kestrel'));
    await expect.poll(() => view().tables[1]?.help).toBe(null);
    await expect.poll(() => buttons(/Help is there/)).toEqual([]);
    expect(words(page)).toContain('Nobody needs you just now.');
  });

  test('is read out politely: only what is new', async () => {
    const { page } = await deskPage();
    const line = page.querySelector('.desk-needs');
    expect([line?.getAttribute('role'), line?.getAttribute('aria-atomic')]).toEqual(['status', 'false']);
  });
});

describe('a table on the room’s screen', () => {
  test('is put there with one press, and taken off with another', async () => {
    const { button, view } = await deskPage();
    press(button('Show on screen: Kestrel'));
    await expect.poll(() => [view().screen.show, view().screen.table]).toEqual(['table', 't2']);
    await expect.poll(() => button('Show on screen: Kestrel').getAttribute('aria-pressed')).toBe('true');
    expect(button('Show on screen: Heron').getAttribute('aria-pressed')).toBe('false');
    press(button('Show on screen: Kestrel'));
    await expect.poll(() => [view().screen.show, view().screen.table]).toEqual(['auto', null]);
  });
});

describe('the note about a table', () => {
  test('is kept when the writer turns away, and said', async () => {
    const { page, session, table, view } = await deskPage();
    const note = byRole(page, 'textbox', 'Your note about Heron');
    type(note, '  They found the heater.  ');
    expect(view().desk?.notes).toEqual({});
    blur(note);
    await expect.poll(() => view().desk?.notes).toEqual({ t1: 'They found the heater.' });
    await expect.poll(() => words(table('Heron'))).toContain('Saved');
    expect(session.store.getState().heard.at(-1)).toBe('The note about Heron is saved.');
  });

  test('is not kept again when nothing was written', async () => {
    const { page, session } = await deskPage();
    const { seq } = session.store.getState();
    const note = byRole(page, 'textbox', 'Your note about Heron');
    type(note, ' ');
    blur(note);
    await session.act({ type: 'addTime', minutes: 1 });
    expect(session.store.getState().seq).toBe(seq + 1);
  });
});

test('points are given and taken one at a time', async () => {
  const { button, view } = await deskPage({ step: 'choose' });
  const points = () => view().work[0]?.purses[0]?.points;
  press(button('Give Heron one point'));
  await expect.poll(points).toBe(16);
  press(button('Take one point from Heron'));
  await expect.poll(points).toBe(15);
});

test.each([
  [1, 'roomy'],
  [6, 'roomy'],
  [7, 'compact'],
  [17, 'tiny'],
])('the cards of %d tables are %s, in the order of the room', async (count, density) => {
  const { page, view } = await deskPage({ people: Array.from({ length: count }, () => []) });
  expect(page.querySelector('.table-cards')?.className).toBe(`table-cards ${density}`);
  expect(page.querySelectorAll('.table-card').length).toBe(view().tables.length);
  const named = [...page.querySelectorAll('.table-card h2')].map(words);
  expect(named.slice(0, 6)).toEqual(['Heron', 'Kestrel', 'Dipper', 'Wren', 'Curlew', 'Robin'].slice(0, count));
});

test('the keyboard keeps its place when what it was on has done its work', async () => {
  const { atTable, button, buttons } = await deskPage();
  await atTable('t2', { type: 'askForHelp', table: 't2', on: true });
  await expect.poll(() => buttons(/^Help is there/).length).toBe(1);
  button('Help is there: Kestrel').focus();
  press(button('Help is there: Kestrel'));
  await expect.poll(() => words(document.activeElement)).toBe('Kestrel');
});
