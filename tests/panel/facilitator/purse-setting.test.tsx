// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Format } from '../../../src/engine/format.ts';
import type { Limit } from '../../../src/engine/limits/limit.ts';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { allByRole, byRole, leave, nameOf, press, type, words } from '../../helpers/store-page.ts';
import { deskPage, troubled } from './desk-page.tsx';

eachOnItsOwnDevice();
afterEach(leave);

const limited = (limits: readonly Limit[]): Format => ({
  ...troubled,
  steps: troubled.steps.map((step) => (step.kind === 'pick' ? { ...step, limits } : step)),
});
const open = limited([{ limit: 'sum', points: { from: 'host', least: 15, most: 18 } }]);

describe('a purse that the facilitator fills', () => {
  test('stands beside its step, before the step begins, and takes numbers in its range', async () => {
    const { page, view, button } = await deskPage({ format: open });
    const [box] = allByRole(page, 'spinbutton').filter((each) => (each as HTMLInputElement).min === '15');
    const input = box as HTMLInputElement;
    const label = document.querySelector(`label[for="${input.id}"] .sr-only`);
    expect(words(label)).toBe('Points to spend in Choose');
    expect(input.value).toBe('15');
    press(button('One more: Points to spend in Choose'));
    await expect.poll(() => view().pursePoints).toEqual({ 'choose/0': 16 });
    type(input, '18');
    input.dispatchEvent(new FocusEvent('blur'));
    await expect.poll(() => view().pursePoints).toEqual({ 'choose/0': 18 });
    expect(button('One more: Points to spend in Choose').disabled).toBe(true);
    type(input, '30');
    input.dispatchEvent(new FocusEvent('blur'));
    await expect.poll(() => input.value).toBe('18');
    expect(view().pursePoints).toEqual({ 'choose/0': 18 });
  });

  test('can be taken back for a while', async () => {
    const { view, button, page } = await deskPage({ format: open });
    press(button('One more: Points to spend in Choose'));
    await expect.poll(() => view().pursePoints).toEqual({ 'choose/0': 16 });
    await expect.poll(() => words(page)).toContain('A purse holds another number of points.');
    const [undo] = allByRole(page, 'button').filter((each) => /undo/i.test(nameOf(each)));
    if (undo) press(undo);
    await expect.poll(() => view().pursePoints).toEqual({});
  });
});

test('each of several purses is given and taken points by itself', async () => {
  const two = limited([
    { limit: 'sum', points: 10, suits: ['method'] },
    { limit: 'sum', points: 4, suits: ['enabler'] },
  ]);
  const { view, table } = await deskPage({ format: two, step: 'choose' });
  const points = () => view().work[0]?.purses.map((purse) => purse.points);
  const button = (name: string) => byRole(table('Heron'), 'button', name);
  expect(words(table('Heron'))).toContain('Enablers: 4 of 4 left');
  press(button('Enablers: Give Heron one point'));
  await expect.poll(points).toEqual([10, 5]);
  press(button('Methods: Take one point from Heron'));
  await expect.poll(points).toEqual([9, 5]);
});
