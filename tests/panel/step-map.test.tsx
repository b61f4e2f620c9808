// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { StepMap } from '../../src/panel/step-map.tsx';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { cardiff } from '../helpers/store-game.ts';
import { byRole, leave, press, show, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../helpers/store-session.ts';

eachOnItsOwnDevice();
afterEach(leave);

async function map() {
  const session = await openCardiff(await hostCardiff());
  await passTo(session, 'invent');
  await session.act({ type: 'dropStep', step: 'plan', sure: true });
  await session.act({ type: 'setMinutes', step: 'swap', minutes: 1, sure: true });
  const page = show(<StepMap session={session} state={session.store.getState()} here="invent" />);
  return { page, dialog: page.querySelector('dialog') as HTMLDialogElement };
}

const button = 'Step 3 of 10: Invent. Show all steps';

test('the button says where we are', async () => {
  const { page } = await map();
  expect(words(byRole(page, 'button', button))).toBe('3. Invent');
  expect([...page.querySelectorAll('.pip')].map((pip) => pip.className)).toEqual(
    cardiff.steps.map(
      ({ id }, index) => `pip ${id === 'plan' ? 'dropped' : index < 2 ? 'done' : index === 2 ? 'here' : 'ahead'}`,
    ),
  );
});

test('the map opens, tells every step with its state and minutes, and closes', async () => {
  const { page, dialog } = await map();
  expect(dialog.open).toBe(false);
  press(byRole(page, 'button', button));
  expect(dialog.open).toBe(true);
  const lines = [...dialog.querySelectorAll('li')].map(words);
  expect(lines).toHaveLength(10);
  expect([lines[0], lines[2], lines[3], lines[6]]).toEqual([
    expect.stringMatching(/^1\s?Settle in\s?Done 5 minutes$/),
    expect.stringMatching(/^3\s?Invent\s?You are here 10 minutes$/),
    expect.stringMatching(/^4\s?Swap\s?1 minute$/),
    expect.stringMatching(/^7\s?Plan\s?Left out 10 minutes$/),
  ]);
  expect(dialog.querySelectorAll('[aria-current="step"]').length).toBe(1);
  expect(byRole(dialog, 'button', 'Close').closest('form')?.getAttribute('method')).toBe('dialog');
});
