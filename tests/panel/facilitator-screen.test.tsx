// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { FacilitatorScreen } from '../../src/panel/facilitator/facilitator-screen.tsx';
import { useStore } from '../../src/panel/use-store.ts';
import type { Shell } from '../../src/store/app.ts';
import type { OpenSession } from '../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../connection/device.ts';
import { allByRole, byRole, choose, leave, press, shellWith, show, submit, type, words } from '../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../helpers/store-session.ts';

eachOnItsOwnDevice();
afterEach(leave);

function Screen({ shell, session }: { readonly shell: Shell; readonly session: OpenSession }) {
  const state = useStore(session.store);
  return state.side.kind === 'facilitator' ? <FacilitatorScreen shell={shell} session={session} state={state} /> : null;
}

async function screen(step = 'settle') {
  const session = await openCardiff(await hostCardiff([['Nia', 'Aled'], ['Grace']]));
  await passTo(session, step);
  const shell = shellWith();
  const page = show(<Screen shell={shell} session={session} />);
  const view = () => session.store.getState().snapshot.view;
  const stepView = (id: string) => view().steps.find((each) => each.step === id);
  return {
    session,
    shell,
    page,
    view,
    minutes: (id: string) => stepView(id)?.minutes,
    dropped: (id: string) => stepView(id)?.dropped,
    button: (name: string) => byRole(page, 'button', name) as HTMLButtonElement,
    table: (name: string) => byRole(page, 'heading', name).closest('li') as HTMLElement,
    doubts: () => allByRole(page, 'alertdialog'),
    /** Everything that was asked for before has been answered. */
    settled: () => session.act({ type: 'addTime', minutes: 1 }),
  };
}

describe('leaving out a step', () => {
  test('that is protected asks first, and keeps it when it shall be kept', async () => {
    const { button, doubts, dropped, settled } = await screen();
    press(button('Leave out Story'));
    expect(doubts().map(words)[0]).toContain('Story is the step that most often falls off the end');
    press(button('No, keep it'));
    await settled();
    expect([doubts().length, dropped('story')]).toEqual([0, false]);
  });

  test('that is protected happens once somebody is sure, and can be undone', async () => {
    const { button, doubts, dropped } = await screen();
    press(button('Leave out Story'));
    press(button('Yes, I am sure'));
    await expect.poll(() => dropped('story')).toBe(true);
    expect(doubts()).toEqual([]);
    await expect.poll(() => button('Bring back Story')).toBeTruthy();
    press(button('Bring back Story'));
    await expect.poll(() => dropped('story')).toBe(false);
  });

  test('that is not protected needs no second thought', async () => {
    const { button, doubts, dropped } = await screen();
    press(button('Leave out Plan'));
    expect(doubts()).toEqual([]);
    await expect.poll(() => dropped('plan')).toBe(true);
  });

  test('is not offered for steps that have begun', async () => {
    const { page } = await screen('invent');
    const offered = allByRole(page, 'button', /^Leave out /).map((each) => each.getAttribute('aria-label'));
    expect(offered).toEqual(
      ['Swap', 'Who and why', 'Choose', 'Plan', 'Present', 'Story', 'Look back'].map((title) => `Leave out ${title}`),
    );
  });
});

describe('minutes', () => {
  test('can be more and fewer, but not under one', async () => {
    const { button, minutes, session } = await screen();
    press(button('One minute more for Swap'));
    await expect.poll(() => minutes('swap')).toBe(6);
    await session.act({ type: 'setMinutes', step: 'swap', minutes: 2, sure: false });
    expect(button('One minute less for Swap').disabled).toBe(false);
    press(button('One minute less for Swap'));
    await expect.poll(() => minutes('swap')).toBe(1);
    await expect.poll(() => button('One minute less for Swap').disabled).toBe(true);
    press(button('One minute more for Swap'));
    await expect.poll(() => minutes('swap')).toBe(2);
  });

  test('of a protected step go under the least only when somebody is sure', async () => {
    const { button, doubts, minutes, session } = await screen();
    await session.act({ type: 'setMinutes', step: 'story', minutes: 8, sure: false });
    await expect.poll(() => minutes('story')).toBe(8);
    press(button('One minute less for Story'));
    expect(doubts().map(words)[0]).toContain('Story needs at least 8 minutes to work. Make it shorter all the same?');
    press(button('Yes, I am sure'));
    await expect.poll(() => minutes('story')).toBe(7);
  });

  test('of a protected step become more without a question, even when they are still few', async () => {
    const { button, doubts, minutes, session } = await screen();
    await session.act({ type: 'setMinutes', step: 'story', minutes: 5, sure: true });
    await expect.poll(() => minutes('story')).toBe(5);
    press(button('One minute more for Story'));
    expect(doubts()).toEqual([]);
    await expect.poll(() => minutes('story')).toBe(6);
  });

  test('that are left are added up, without what is left out', async () => {
    const { page, session } = await screen('present');
    expect(words(page)).toContain('The steps still to come need 25 minutes.');
    await session.act({ type: 'dropStep', step: 'story', sure: true });
    await expect.poll(() => words(page)).toContain('The steps still to come need 10 minutes.');
  });
});

describe('the room', () => {
  test('moves on together', async () => {
    const { button, view } = await screen();
    press(button('Move everyone on to How it goes'));
    await expect.poll(() => view().tables.map(({ step }) => step)).toEqual(['welcome', 'welcome']);
    await expect.poll(() => button('Move everyone on to Invent')).toBeTruthy();
  });

  test('ends, shows its report, and opens again', async () => {
    const { button, page, shell, view } = await screen();
    press(button('End the workshop'));
    await expect.poll(() => view().phase).toBe('ended');
    await expect.poll(() => allByRole(page, 'button', /^(Move everyone|Leave out|One minute|End)/)).toEqual([]);
    press(button('See the report'));
    expect(shell.go).toHaveBeenCalledWith('report');
    press(button('Open the workshop again'));
    await expect.poll(() => view().phase).toBe('playing');
  });
});

describe('a table', () => {
  test('tells who is there, where it is, and whether it is done', async () => {
    const { page, session, table } = await screen();
    expect(words(table('Heron'))).toMatch(/^Heron\s?2 here\s?Sitting down/);
    expect(words(page)).toContain('0 of 2 tables are done');
    await session.act({ type: 'finishStep', table: 't1', step: 'settle' });
    await expect.poll(() => words(table('Heron'))).toMatch(/^Heron\s?2 here\s?Ready/);
    expect(words(page)).toContain('1 of 2 tables are done');
  });

  test('tells its points and its cards', async () => {
    const { session, table } = await screen('choose');
    await session.act({ type: 'pickCard', table: 't1', card: 'door-knocking' });
    await expect.poll(() => words(table('Heron'))).toContain('12 of 15 points left');
    expect(words(table('Heron'))).toContain('Door knocking');
    expect(words(table('Kestrel'))).toContain('15 of 15 points left');
  });

  test('can be sat at', async () => {
    const { button, session } = await screen();
    press(button('Sit here: Kestrel'));
    expect(session.store.getState().side).toEqual({ kind: 'table', table: 't2' });
  });

  test('can be moved alone, and taken back after a second thought', async () => {
    const { page, session, table, view } = await screen('invent');
    const go = (label: RegExp, step: string): void => {
      const select = byRole(table('Heron'), 'combobox', label);
      choose(select, step);
      submit(select.closest('form') as HTMLElement);
    };
    go(/^Move Heron to/, 'choose');
    await expect.poll(() => view().tables.map(({ step }) => step)).toEqual(['choose', 'invent']);
    await expect.poll(() => byRole(page, 'combobox', /^Take Heron back/).textContent).toContain('Settle in');
    const dialog = () => page.querySelector('dialog');
    go(/^Take Heron back/, 'welcome');
    press(byRole(page, 'button', 'Leave them where they are'));
    await expect.poll(dialog).toBe(null);
    go(/^Take Heron back/, 'welcome');
    expect(words(dialog())).toContain(
      'What they did in How it goes, Invent, Swap, Who and why and Choose is taken off the table.',
    );
    type(byRole(dialog() ?? page, 'textbox'), 'We went too fast');
    submit(dialog()?.querySelector('form') as HTMLElement);
    await expect.poll(() => view().tables.map(({ step }) => step)).toEqual(['welcome', 'invent']);
    expect((await session.connection.entries()).at(-1)?.move).toMatchObject({
      type: 'rewindTable',
      reason: 'We went too fast',
    });
  });

  test('can be closed when nobody is there, and opened again', async () => {
    const { button, page, table, view } = await screen();
    press(button('Close Kestrel: nobody is there'));
    await expect.poll(() => view().tables.map(({ empty }) => empty)).toEqual([false, true]);
    await expect.poll(() => words(table('Kestrel'))).toContain('Nobody there');
    expect(words(page)).toContain('0 of 1 table is done');
    press(button('Open Kestrel table again'));
    await expect.poll(() => view().tables[1]?.empty).toBe(false);
  });
});
