// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Move } from '../../../src/engine/moves.ts';
import { StepRail } from '../../../src/panel/facilitator/step-rail.tsx';
import { useStore } from '../../../src/panel/use-store.ts';
import type { OpenSession } from '../../../src/store/session.ts';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { allByRole, byRole, leave, press, show, submit, type, words } from '../../helpers/store-page.ts';
import { hostCardiff, openCardiff, passTo } from '../../helpers/store-session.ts';

const at = (time: string): number => new Date(`2026-11-22T${time}`).getTime();

eachOnItsOwnDevice();
beforeEach(() => {
  vi.useFakeTimers({ now: at('10:00'), toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

function Rail({ session }: { readonly session: OpenSession }) {
  return <StepRail session={session} state={useStore(session.store)} />;
}

/** The rail of a workshop that began at ten o’clock and takes 100 minutes; `endsAt` plans its end. */
async function rail({ step = 'settle', endsAt = '' }: { readonly step?: string; readonly endsAt?: string } = {}) {
  const session = await openCardiff(await hostCardiff());
  if (endsAt !== '') await session.act({ type: 'planTime', minutes: {}, endsAt: at(endsAt), sure: true });
  await passTo(session, step);
  const page = show(<Rail session={session} />);
  const asked = vi.spyOn(session.connection, 'submit');
  const view = () => session.store.getState().snapshot.view;
  return {
    session,
    page,
    view,
    button: (name: string) => byRole(page, 'button', name) as HTMLButtonElement,
    pass: (minutes: number): void => void act(() => void vi.advanceTimersByTime(minutes * 60_000)),
    line: () => words(page.querySelector('.time-line')),
    steps: () => allByRole(page, 'listitem').map((item) => words(item.querySelector('.map-note'))),
    rows: () =>
      allByRole(page, 'row')
        .slice(1)
        .map((row) => [...row.children].map(words).join(' | ')),
    status: () => words(byRole(page, 'status')),
    /** The facilitator's moves so far. */
    moves: (): readonly Move[] => asked.mock.calls.map(([, move]) => move),
  };
}

describe('the end', () => {
  test('is about when all steps have had their minutes, while none is planned', async () => {
    const { line, page, pass } = await rail({ step: 'choose' });
    expect(line()).toBe('Ends about 11:05');
    expect(words(page)).toContain('The steps still to come need 45 minutes.');
    pass(26);
    expect(line()).toBe('Ends about 11:11');
  });

  test('that is planned says how far it is from that', async () => {
    const { line, pass } = await rail({ endsAt: '11:40' });
    expect(line()).toBe('Ends 11:40, on time');
    pass(9);
    expect(line()).toBe('Ends 11:40, 4 minutes behind');
  });

  test('can be early', async () => {
    expect((await rail({ step: 'welcome', endsAt: '11:40' })).line()).toBe('Ends 11:40, 5 minutes ahead');
  });

  test('can be set, changed, and taken away, each in one move', async () => {
    const { page, button, line, moves } = await rail();
    press(button('Set the end'));
    const field = byRole(page, 'time', 'The workshop ends at') as HTMLInputElement;
    expect([field.value, document.activeElement]).toEqual(['11:40', field]);
    type(field, '11:30');
    submit(byRole(page, 'form'));
    await expect.poll(line).toBe('Ends 11:30, 10 minutes behind');
    expect([allByRole(page, 'time').length, document.activeElement]).toEqual([0, button('New end')]);
    press(button('New end'));
    press(button('No fixed end'));
    await expect.poll(line).toBe('Ends about 11:40');
    expect(moves()).toEqual([
      { type: 'planTime', minutes: {}, endsAt: at('11:30'), sure: true },
      { type: 'planTime', minutes: {}, endsAt: null, sure: true },
    ]);
  });

  test('that has just passed stays the same until another time is chosen', async () => {
    const { page, button, pass, line, view } = await rail({ endsAt: '10:05' });
    pass(15);
    press(button('New end'));
    submit(byRole(page, 'form'));
    expect(line()).toMatch(/^Ends 10:05, /);
    press(button('New end'));
    type(byRole(page, 'time', 'The workshop ends at'), '10:01');
    submit(byRole(page, 'form'));
    await expect.poll(line).toMatch(/^Ends 10:01 tomorrow, /);
    expect(view().endsAt).toBe(at('10:01') + 86_400_000);
  });
});

test('a step tells the minutes it has had and those planned, to eyes and to ears', async () => {
  const { page, session, pass, steps } = await rail();
  pass(7);
  await session.act({ type: 'moveOn', step: 'settle' });
  await expect.poll(() => steps().slice(0, 3)).toEqual(['7 / 57 of 5 min', '0 / 50 of 5 min', '10 min']);
  expect(page.querySelector('.map-note.over')?.querySelector('.sr-only')?.textContent).toBe('7 of 5 min');
});

describe('new minutes', () => {
  test('after a late start are shown first, and used in one move that ends on time', async () => {
    const { page, button, pass, rows, status, moves, line, view } = await rail({ endsAt: '11:40' });
    pass(10);
    press(button('We started late'));
    const dialog = byRole(page, 'dialog', 'We started late') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    expect(byRole(dialog, 'checkbox', 'Settle in begins only now')).toHaveProperty('checked', true);
    expect(rows()[0]).toBe('Settle in, what is left | 0 | 4');
    expect(rows()[8]).toBe('Story Protected | 15 | 15');
    expect(status()).toBe('The workshop then ends at 11:40.');
    expect(moves()).toEqual([]);
    press(button('Use these minutes'));
    await expect.poll(line).toBe('Ends 11:40, on time');
    expect(moves().map((move) => move.type)).toEqual(['planTime']);
    expect(view().steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(100);
    expect([allByRole(page, 'dialog').length, document.activeElement]).toEqual([0, button('We started late')]);
  });

  test('are left alone when somebody closes the dialog', async () => {
    const { page, button, pass, moves } = await rail({ endsAt: '11:40' });
    pass(10);
    press(button('We started late'));
    press(button('Leave them as they are'));
    expect([allByRole(page, 'dialog').length, moves()]).toEqual([0, []]);
  });

  test('later on keep to what is left of the step, unless it begins only now', async () => {
    const { page, button, pass, rows } = await rail({ step: 'invent', endsAt: '11:30' });
    pass(6);
    press(button('Re-spread the minutes'));
    const begins = byRole(page, 'checkbox', 'Invent begins only now') as HTMLInputElement;
    expect([begins.checked, rows()[0]]).toEqual([false, 'Invent, what is left | 4 | 4']);
    press(begins);
    expect(rows()[0]).toMatch(/^Invent, what is left \| 4 \| (9|10)$/);
  });

  test('that cannot fit say by how much, and what could be left out; only what is ticked is left out', async () => {
    const { page, button, status, moves, line, view } = await rail({ step: 'choose', endsAt: '10:31' });
    press(button('Re-spread the minutes'));
    expect(status()).toMatch(
      /^With every step at its shortest it is still \d+ minutes? too long\. Leaving out .+ would be enough\.$/,
    );
    const offered = allByRole(byRole(page, 'group', 'Leave out, if you like'), 'checkbox') as HTMLInputElement[];
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.some(({ checked }) => checked)).toBe(false);
    expect(words(byRole(page, 'group', 'Leave out, if you like'))).not.toContain('Story');
    for (const box of offered) press(box);
    expect(status()).toMatch(/^The workshop then ends at 10:[23]\d\./);
    press(button('Use these minutes'));
    await expect.poll(line).toMatch(/^Ends 10:31, (on time|\d+ minutes? ahead)$/);
    const kinds = moves().map((move) => move.type);
    expect(kinds).toEqual([...offered.map(() => 'dropStep'), 'planTime']);
    expect(view().steps.filter(({ dropped }) => dropped).length).toBe(offered.length);
  });

  test('nobody ticked anything for are used all the same, and the rail goes on telling how far behind it is', async () => {
    const { button, moves, line } = await rail({ step: 'choose', endsAt: '10:31' });
    press(button('Re-spread the minutes'));
    press(button('Use these minutes'));
    await expect.poll(() => moves().map((move) => move.type)).toEqual(['planTime']);
    await expect.poll(line).toMatch(/^Ends 10:31, \d+ minutes? behind$/);
  });

  test('can be for another end, which is planned with them', async () => {
    const { page, button, view, line } = await rail({ step: 'choose' });
    press(button('Re-spread the minutes'));
    const field = byRole(page, 'time', 'The workshop ends at') as HTMLInputElement;
    expect(field.value).toBe('11:40');
    type(field, '11:00');
    press(button('Use these minutes'));
    await expect.poll(line).toBe('Ends 11:00, on time');
    expect(view().endsAt).toBe(at('11:00'));
  });

  test('cannot be used when there is nothing new about them', async () => {
    const { page, button, pass } = await rail({ step: 'choose', endsAt: '11:05' });
    pass(0);
    press(button('Re-spread the minutes'));
    expect(button('Use these minutes').disabled).toBe(true);
    type(byRole(page, 'time', 'The workshop ends at'), '11:04');
    expect(button('Use these minutes').disabled).toBe(false);
  });
});

test('when it has ended, there is no clock to help', async () => {
  const { page, session, line } = await rail({ endsAt: '11:40' });
  await session.act({ type: 'endWorkshop' });
  await expect.poll(line).toBe('');
  expect(allByRole(page, 'button').map(words)).toEqual(['Change the steps']);
});
