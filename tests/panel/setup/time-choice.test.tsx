// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SetupScreen } from '../../../src/panel/setup-screen.tsx';
import type { WorkshopWish } from '../../../src/store/app.ts';
import { cardiff } from '../../helpers/store-game.ts';
import { allByRole, byRole, leave, press, shellWith, show, submit, type, words } from '../../helpers/store-page.ts';

const at = (time: string, day = '2026-11-22'): number => new Date(`${day}T${time}`).getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: at('09:58'), toFake: ['Date'] });
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

/** The set-up screen; `opened` with all that is behind the line. */
function screen(formats = [cardiff]) {
  const host = vi.fn(async (_: WorkshopWish) => undefined);
  const shell = { ...shellWith(), host, content: { ...shellWith().content, formats } };
  const page = show(<SetupScreen shell={shell} />);
  const details = page.querySelector('details') as HTMLDetailsElement;
  const open = (): void => {
    void act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
  };
  return {
    page,
    open,
    line: () => words(details.querySelector('summary')),
    verdict: () => words(byRole(page, 'status')),
    time: (name: string) => byRole(page, 'time', name) as HTMLInputElement,
    minutes: (step: string) => byRole(page, 'spinbutton', `Minutes for ${step}`) as HTMLInputElement,
    left: (step: string) => byRole(page, 'checkbox', `Leave out ${step}`) as HTMLInputElement,
    button: (name: string) => byRole(page, 'button', name) as HTMLButtonElement,
    /** What the workshop is started with. */
    wished: () => {
      submit(byRole(page, 'form'));
      return host.mock.lastCall?.[0].time;
    },
  };
}

function opened(formats?: (typeof cardiff)[]) {
  const all = screen(formats);
  all.open();
  return all;
}

/** Types minutes, and goes on. */
function set(field: HTMLInputElement, text: string): void {
  type(field, text);
  void act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('how long there is', () => {
  test('is one line that nobody has to open, and then nothing is planned', () => {
    const { page, line, wished } = screen();
    expect(line()).toBe('About 100 minutes. Change the times');
    expect(allByRole(page, 'time')).toEqual([]);
    expect(wished()).toBeUndefined();
  });

  test('can be the short form: every step in its least minutes, with an end to match', () => {
    const { button, minutes, line, wished } = opened();
    const least = cardiff.steps.reduce((sum, step) => sum + Math.min(step.minutes, step.least), 0);
    const short = button(`Short form: ${least} minutes`);
    press(short);
    expect(line()).toContain(`${least} minutes of steps`);
    for (const step of cardiff.steps) expect(minutes(step.title).value).toBe(`${Math.min(step.minutes, step.least)}`);
    expect(short.disabled).toBe(true);
    expect(wished()?.endsAt).toBe(at('10:00') + least * 60_000);
    press(button('Back to the game’s own minutes'));
    expect(line()).toContain('100 minutes of steps');
  });

  test('is from now on, as long as the game takes, once it is opened', () => {
    const { time, line, verdict, wished } = opened();
    expect([time('Starts at').value, time('Ends at').value]).toEqual(['10:00', '11:40']);
    expect(line()).toMatch(/^10:00 to 11:40, 100 minutes of steps\./);
    expect(verdict()).toBe('Fits: ends at 11:40.');
    expect(wished()).toEqual({ minutes: {}, dropped: [], endsAt: at('11:40') });
  });

  test('moves with the start, until an end is chosen', () => {
    const { time, wished } = opened();
    type(time('Starts at'), '13:30');
    expect(time('Ends at').value).toBe('15:10');
    type(time('Ends at'), '15:00');
    type(time('Starts at'), '13:00');
    expect(time('Ends at').value).toBe('15:00');
    expect(wished()?.endsAt).toBe(at('15:00'));
  });

  test('can have no fixed end', () => {
    const { page, left, time, line, verdict, wished } = opened();
    press(byRole(page, 'checkbox', 'No fixed end'));
    expect(allByRole(page, 'time').length).toBe(1);
    expect([line(), verdict()]).toEqual(['About 100 minutes. Change the times', '100 minutes: 10:00 to about 11:40.']);
    press(left('Plan'));
    expect(wished()).toEqual({ minutes: {}, dropped: ['plan'], endsAt: null });
    expect(time('Starts at').value).toBe('10:00');
  });

  test.each([
    ['09:45', '09:45', '2026-11-22'],
    ['06:00', '06:00 tomorrow', '2026-11-23'],
  ])('that starts at %s starts at %s', (start, told, day) => {
    const { time, line, wished } = opened();
    type(time('Starts at'), start);
    expect(line()).toContain(`${told} to `);
    expect(wished()?.endsAt).toBe(at(start, day) + 100 * 60_000);
  });

  test('can go past midnight', () => {
    const { time, verdict, wished } = opened();
    type(time('Starts at'), '22:30');
    type(time('Ends at'), '00:30');
    expect(verdict()).toBe('Fits: ends at 00:10 tomorrow, with 20 minutes to spare.');
    expect(wished()?.endsAt).toBe(at('00:30', '2026-11-23'));
  });
});

describe('a time that is too short', () => {
  test('is told, and the steps can be fitted into it', () => {
    const { time, verdict, button, minutes, wished } = opened();
    type(time('Ends at'), '11:28');
    expect(verdict()).toBe('12 minutes too long: it would end at 11:40.');
    press(button('Fit it to the time'));
    expect(verdict()).toBe('Fits: ends at 11:28.');
    expect(minutes('Story').value).toBe('15');
    const wish = wished();
    const shorter = cardiff.steps.map((step) => step.minutes - (wish?.minutes[step.id] ?? step.minutes));
    expect([shorter.reduce((sum, each) => sum + each), Math.min(...shorter), wish?.endsAt]).toEqual([12, 0, at('11:28')]);
  });

  test('for every step at its shortest says what could be left out, and leaves out nothing by itself', () => {
    const { page, time, verdict, button, left, wished } = opened();
    type(time('Ends at'), '10:50');
    press(button('Fit it to the time'));
    expect(verdict()).toMatch(
      /^\d+ minutes? too long: it would end at \d\d:\d\d\. Every step is at its shortest\. Leaving out .+ would be enough\.$/,
    );
    expect(wished()?.dropped).toEqual([]);
    const named = allByRole(page, 'button', /^Leave out /);
    for (const each of named) press(each);
    const dropped = wished()?.dropped ?? [];
    expect(dropped.length).toBeGreaterThan(0);
    expect(cardiff.steps.filter(({ id }) => dropped.includes(id)).some(({ protect }) => protect)).toBe(false);
    expect(left('Story').checked).toBe(false);
    expect(verdict()).toMatch(/^Fits: /);
  });

  test('never offers to leave out the step that the workshop begins with', () => {
    const { page, time } = opened();
    type(time('Ends at'), '10:05');
    expect(allByRole(page, 'checkbox', 'Leave out Settle in')).toEqual([]);
    expect(allByRole(page, 'button', 'Leave out Settle in')).toEqual([]);
    expect(words(byRole(page, 'status'))).not.toContain('Settle in');
  });

  test('makes a protected step shorter only when nothing else is left, and says so', () => {
    const shortest = {
      ...cardiff,
      steps: cardiff.steps.map((step) => (step.protect ? step : { ...step, least: step.minutes })),
    };
    const { time, verdict, button, minutes } = opened([shortest]);
    type(time('Ends at'), '11:37');
    const sentence = 'To fit, Story gets fewer minutes too, although it is protected: nothing else is left to shorten.';
    expect(verdict()).toBe(`3 minutes too long: it would end at 11:40. ${sentence}`);
    press(button('Fit it to the time'));
    expect([minutes('Story').value, verdict()]).toEqual(['12', `Fits: ends at 11:37. ${sentence}`]);
  });
});

test('time to spare can be used, up to what makes sense', () => {
  const { time, verdict, button, minutes } = opened();
  type(time('Ends at'), '14:20');
  expect(verdict()).toBe('Fits: ends at 11:40, with 160 minutes to spare.');
  press(button('Use the time to spare'));
  expect(minutes('Choose').value).toBe('30');
  expect(verdict()).toMatch(/ minutes to spare\.$/);
});

describe('the minutes of a step', () => {
  test('can be typed, and be more and fewer', () => {
    const { button, minutes, verdict, wished } = opened();
    set(minutes('Swap'), '9');
    press(button('One minute more for Swap'));
    press(button('One minute less for Plan'));
    expect(verdict()).toBe('4 minutes too long: it would end at 11:44.');
    expect(wished()?.minutes).toEqual({ swap: 10, plan: 9 });
  });

  test.each([
    ['0', '5'],
    ['-3', '5'],
    ['', '5'],
    ['999', '240'],
    ['7.4', '7'],
  ])('that are typed as %j are %s', (text, kept) => {
    const { minutes } = opened();
    set(minutes('Swap'), text);
    expect(minutes('Swap').value).toBe(kept);
  });

  test('cannot be fewer than one', () => {
    const { button, minutes } = opened();
    set(minutes('Swap'), '1');
    expect(button('One minute less for Swap').disabled).toBe(true);
  });

  test('are taken with Enter, which does not start the workshop', () => {
    const { minutes, verdict } = opened();
    const field = minutes('Swap');
    type(field, '8');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    void act(() => void field.dispatchEvent(enter));
    expect([enter.defaultPrevented, verdict()]).toEqual([true, '3 minutes too long: it would end at 11:43.']);
  });

  test('can all be as the game has them again', () => {
    const { button, left, minutes, wished } = opened();
    expect(button('Back to the game’s own minutes').disabled).toBe(true);
    set(minutes('Swap'), '9');
    press(left('Plan'));
    press(button('Back to the game’s own minutes'));
    expect(wished()).toEqual({ minutes: {}, dropped: [], endsAt: at('11:40') });
  });

  test('of another game are its own', () => {
    const other = { ...cardiff, id: 'other', title: 'Other' };
    const { page, minutes, wished } = opened([cardiff, other]);
    set(minutes('Swap'), '9');
    press(byRole(page, 'radio', 'Other'));
    expect(minutes('Swap').value).toBe('5');
    expect(wished()?.minutes).toEqual({});
  });
});

describe('a protected step', () => {
  test('is marked with a word', () => {
    const { page } = opened();
    const marked = allByRole(page, 'listitem').filter((item) => words(item).includes('Protected'));
    expect(marked.map(words)).toEqual([expect.stringMatching(/Story/)]);
  });

  test('goes under its least only when somebody is sure, and then without more questions', () => {
    const { page, button, minutes } = opened();
    set(minutes('Story'), '7');
    expect(words(byRole(page, 'alertdialog'))).toContain(
      'Story needs at least 8 minutes to work. Make it shorter all the same?',
    );
    expect([minutes('Story').value, document.activeElement]).toEqual(['15', button('No, keep it')]);
    press(button('No, keep it'));
    expect([minutes('Story').value, allByRole(page, 'alertdialog').length]).toEqual(['15', 0]);
    set(minutes('Story'), '7');
    press(button('Yes, I am sure'));
    press(button('One minute less for Story'));
    expect([minutes('Story').value, allByRole(page, 'alertdialog').length]).toEqual(['6', 0]);
  });

  test('is left out only when somebody is sure, and can come back', () => {
    const { page, button, left, wished } = opened();
    press(left('Story'));
    expect(left('Story').checked).toBe(false);
    expect(words(byRole(page, 'alertdialog'))).toContain('Leave it out all the same?');
    press(button('Yes, I am sure'));
    expect([left('Story').checked, wished()?.dropped]).toEqual([true, ['story']]);
    press(left('Story'));
    expect([left('Story').checked, wished()?.dropped]).toEqual([false, []]);
  });
});
