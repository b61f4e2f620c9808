// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { view } from '../../src/engine/views/view.ts';
import { english } from '../../src/i18n/words.ts';
import { WatchAgain } from '../../src/panel/report/watch-again.tsx';
import type { OpenSession } from '../../src/store/session.ts';
import { logOf, type Play } from '../helpers/play.ts';
import { byRole, choose, keyDown, leave, press, show as showPage, words } from '../helpers/store-page.ts';
import { plannedPlay, troublePlay } from '../store/report-trouble.ts';

/** Shows the section for a play, as it is before anybody asks for it. */
function show(play: Play, names = false): HTMLElement {
  const connection = { rulebook: play.rulebook, entries: async () => logOf(play), snapshot: () => ({ view }) };
  const session = { connection, say: english } as unknown as OpenSession;
  return showPage(<WatchAgain session={session} seq={logOf(play).length} names={names} />);
}

/** The same, once somebody has asked for it. */
async function open(play: Play): Promise<HTMLElement> {
  const page = show(play);
  press(byRole(page, 'button', 'Show every move'));
  await read();
  return page;
}

/** Lets the page read the log to its end. */
const read = (): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(0)));

const slider = (page: HTMLElement): HTMLInputElement => {
  const found = page.querySelector<HTMLInputElement>('input[type="range"]');
  if (!found) throw new Error('There is no slider');
  return found;
};

const slideTo = (page: HTMLElement, number: number): void =>
  void act(() => {
    slider(page).value = String(number);
    slider(page).dispatchEvent(new Event('input', { bubbles: true }));
  });

const last = (page: HTMLElement): number => Number(slider(page).max);
const wait = (milliseconds: number): void => void act(() => void vi.advanceTimersByTime(milliseconds));
/** What is said of the moment that is shown. */
const told = (page: HTMLElement): string => words(page.querySelector('[aria-live]'));
const current = (page: HTMLElement): string => words(page.querySelector('[aria-current="true"]'));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  leave();
  vi.useRealTimers();
});

describe('watching a workshop again', () => {
  it('reads nothing before somebody asks for it', async () => {
    const play = troublePlay();
    const entries = vi.fn(async () => logOf(play));
    const session = { connection: { rulebook: play.rulebook, entries }, say: english } as unknown as OpenSession;
    const page = showPage(<WatchAgain session={session} seq={1} names={false} />);
    expect(entries).not.toHaveBeenCalled();
    press(byRole(page, 'button', 'Show every move'));
    expect(entries).toHaveBeenCalled();
  });

  it('stands before the first move, and plays nothing by itself', async () => {
    const page = await open(troublePlay());
    wait(60_000);
    expect(slider(page).value).toBe('0');
    expect(slider(page).getAttribute('aria-valuetext')).toBe('Before the first move');
    expect(byRole(page, 'button', 'Back')).toHaveProperty('disabled', true);
  });

  it('goes on and back one moment at a time, and says what and when', async () => {
    const page = await open(troublePlay());
    press(byRole(page, 'button', 'Next'));
    press(byRole(page, 'button', 'Next'));
    const second = told(page);
    expect(second).toMatch(/^2 of \d+, 0:00:\d\d after the start, whom/);
    expect(current(page)).toContain('Table 1: ');
    press(byRole(page, 'button', 'Next'));
    press(byRole(page, 'button', 'Back'));
    expect(told(page)).toBe(second);
  });

  it('plays one moment after the other until it is told to stop', async () => {
    const page = await open(troublePlay());
    press(byRole(page, 'button', 'Play'));
    for (let second = 0; second < 3; second += 1) wait(1000);
    expect(slider(page).value).toBe('3');
    press(byRole(page, 'button', 'Pause'));
    wait(10_000);
    expect(slider(page).value).toBe('3');
  });

  it('plays faster when it is told to', async () => {
    const page = await open(troublePlay());
    choose(byRole(page, 'combobox', 'Speed'), 'fast');
    press(byRole(page, 'button', 'Play'));
    for (let quarter = 0; quarter < 4; quarter += 1) wait(250);
    expect(slider(page).value).toBe('4');
  });

  it('stops at the end, and plays from the beginning again', async () => {
    const page = await open(troublePlay());
    slideTo(page, last(page) - 1);
    press(byRole(page, 'button', 'Play'));
    for (let second = 0; second < 3; second += 1) wait(1000);
    expect(slider(page).value).toBe(slider(page).max);
    expect(byRole(page, 'button', 'Next')).toHaveProperty('disabled', true);
    press(byRole(page, 'button', 'Play'));
    expect(slider(page).value).toBe('0');
  });

  it('stops when somebody takes the slider', async () => {
    const page = await open(troublePlay());
    press(byRole(page, 'button', 'Play'));
    slideTo(page, 5);
    wait(10_000);
    expect(slider(page).value).toBe('5');
  });

  it('shows what lay on the table then', async () => {
    const page = await open(troublePlay());
    const then = (): string => words(byRole(page, 'region', 'Table 1 at that moment'));
    slideTo(page, 1);
    expect(then()).not.toContain('Bring biscuits');
    slideTo(page, last(page));
    expect(then()).toContain('Bring biscuits');
    expect(then()).toContain('What happened');
  });

  it('keeps who takes on a card to itself unless names are wanted', async () => {
    const page = await open(plannedPlay());
    slideTo(page, last(page));
    expect(page.textContent).toContain('Somebody');
    expect(page.textContent).not.toContain('Nia');
  });

  it('tells of one table when it is told which, and stays at the same move', async () => {
    const page = await open(troublePlay());
    slideTo(page, last(page));
    choose(byRole(page, 'combobox', 'About'), 't2');
    expect(words(byRole(page, 'region', 'Table 2 at that moment'))).toContain('Step');
    expect(page.textContent).not.toContain('Table 1: ');
    expect(slider(page).value).toBe(slider(page).max);
  });

  it('lists what happened by steps, and opens the one that is shown', async () => {
    const page = await open(troublePlay());
    const chapters = (): readonly HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[aria-expanded]')];
    expect(
      chapters().map(
        (chapter) =>
          words(chapter)
            .replace(/^0:00:\d\d/, '')
            .split(',')[0],
      ),
    ).toEqual([...['whom', 'choose', 'plan', 'trouble', 'tale', 'ending']]);
    const plan = chapters()[2];
    if (plan) press(plan);
    expect(
      chapters()
        .map((chapter) => chapter.getAttribute('aria-expanded'))
        .indexOf('true'),
    ).toBe(2);
    expect(told(page)).toContain('plan');
  });

  it('has one stop for the Tab key in the list, and arrow keys go from moment to moment', async () => {
    const page = await open(troublePlay());
    slideTo(page, 2);
    const stops = (): readonly HTMLElement[] => [...page.querySelectorAll<HTMLElement>('ol ol button[tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    if (stops()[0]) keyDown(stops()[0] as HTMLElement, 'ArrowDown');
    expect(slider(page).value).toBe('3');
    expect(document.activeElement).toBe(stops()[0]);
    keyDown(stops()[0] as HTMLElement, 'Home');
    expect(slider(page).value).toBe('1');
  });

  it('is quiet while it plays, and tells each moment when somebody steps', async () => {
    const page = await open(troublePlay());
    const live = (): string | null | undefined => page.querySelector('[aria-live]')?.getAttribute('aria-live');
    expect(live()).toBe('polite');
    press(byRole(page, 'button', 'Play'));
    expect(live()).toBe('off');
  });

  it('has no inline style anywhere', async () => {
    const page = await open(troublePlay());
    slideTo(page, last(page));
    expect(page.querySelector('[style]')).toBeNull();
  });

  it('says so when nothing has happened yet', async () => {
    const play = troublePlay();
    const session = {
      connection: { rulebook: play.rulebook, entries: async () => [] },
      say: english,
    } as unknown as OpenSession;
    const page = showPage(<WatchAgain session={session} seq={0} names={false} />);
    press(byRole(page, 'button', 'Show every move'));
    await read();
    expect(page.textContent).toContain('Nothing has happened yet.');
  });

  it('takes in new moves and stays where it is', async () => {
    const play = troublePlay();
    const log = logOf(play);
    let count = log.length - 1;
    const session = {
      connection: { rulebook: play.rulebook, entries: async () => log.slice(0, count) },
      say: english,
    } as unknown as OpenSession;
    const page = showPage(<WatchAgain session={session} seq={count} names={false} />);
    press(byRole(page, 'button', 'Show every move'));
    await read();
    slideTo(page, 2);
    const before = last(page);
    count += 1;
    const root = page;
    void act(() => render(<WatchAgain session={session} seq={count} names={false} />, root));
    await read();
    expect(last(page)).toBe(before + 1);
    expect(slider(page).value).toBe('2');
  });
});
