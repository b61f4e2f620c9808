// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TopBar } from '../../../src/panel/top-bar.tsx';
import { useStore } from '../../../src/panel/use-store.ts';
import type { Shell } from '../../../src/store/app.ts';
import type { OpenSession } from '../../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { allByRole, byRole, choose, leave, press, shellWith, show } from '../../helpers/store-page.ts';
import { hostCardiff, openCardiff } from '../../helpers/store-session.ts';
import { troubled } from './desk-page.tsx';

eachOnItsOwnDevice();
afterEach(leave);

const Bar = ({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) => (
  <TopBar shell={shell} session={session} state={useStore(session.store)} />
);

async function bar() {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  const session = await openCardiff(await hostCardiff([['Nia'], ['Grace']], troubled));
  const shell = shellWith();
  const page = show(<Bar shell={shell} session={session} />);
  const screen = () => session.store.getState().snapshot.view.screen;
  const box = (name: string) => {
    const label = [...page.querySelectorAll('label')].find((each) => each.textContent === name);
    return label?.querySelector('input') as HTMLInputElement;
  };
  return { session, shell, page, screen, box };
}

describe('the room’s screen', () => {
  test('is turned to something else with one press, and says what it shows', async () => {
    const { box, page, screen } = await bar();
    byRole(page, 'button', 'Screen: Follows the step');
    press(box('All plans'));
    await expect.poll(() => screen().show).toBe('plans');
    await expect.poll(() => byRole(page, 'button', 'Screen: All plans')).toBeTruthy();
    press(box('The closing wall'));
    await expect.poll(() => screen().show).toBe('wall');
  });

  test('shows one table, which can be another', async () => {
    const { box, page, screen } = await bar();
    press(box('One table'));
    await expect.poll(() => screen().table).toBe('t1');
    await expect.poll(() => byRole(page, 'combobox', 'Which table')).toBeTruthy();
    choose(byRole(page, 'combobox', 'Which table'), 't2');
    await expect.poll(() => [screen().show, screen().table]).toEqual(['table', 't2']);
    await expect.poll(() => byRole(page, 'button', 'Screen: Kestrel’s plan')).toBeTruthy();
  });

  test('goes round the tables as slowly as is wanted', async () => {
    const { box, screen } = await bar();
    press(box('Each table in turn'));
    await expect.poll(() => screen().show).toBe('carousel');
    await expect.poll(() => box('Seconds for each table')).toBeTruthy();
    choose(box('Seconds for each table'), '45');
    await expect.poll(() => [screen().show, screen().seconds]).toEqual(['carousel', 45]);
  });

  test('may have names on it when the facilitator says so, and keeps showing what it shows', async () => {
    const { box, screen } = await bar();
    press(box('All plans'));
    await expect.poll(() => screen().show).toBe('plans');
    expect(screen().names).toBe(false);
    press(box('People’s names may be on it'));
    await expect.poll(() => [screen().show, screen().names]).toEqual(['plans', true]);
  });

  test('is opened in a window of its own', async () => {
    const { page, shell } = await bar();
    press(byRole(page, 'button', 'Open the projector window'));
    expect(shell.openProjector).toHaveBeenCalledOnce();
  });

  test('has a language of its own', async () => {
    const { page, shell } = await bar();
    choose(byRole(page, 'combobox', 'Language of the screen'), 'cy');
    expect(shell.speakOnScreen).toHaveBeenCalledExactlyOnceWith('cy');
  });

  test('is none of a table’s business', async () => {
    const { page, session } = await bar();
    session.sit({ kind: 'table', table: 't1' });
    await expect.poll(() => allByRole(page, 'button', /^Screen/)).toEqual([]);
  });
});
