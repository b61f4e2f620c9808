// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppView } from '../../src/panel/app-view.tsx';
import { fetchLaterScreens } from '../../src/panel/later-screens.ts';
import type { App } from '../../src/store/app.ts';
import { allByRole, byRole, leave, press, shellWith, show, words } from '../helpers/store-page.ts';

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

function view(app: Partial<App>) {
  const shell = shellWith(app);
  const page = show(<AppView shell={shell} />);
  return { shell, page, now: (changes: Partial<App>) => void act(() => shell.app.setState(changes)) };
}

describe('setting up', () => {
  test('waits for the cards, and has the focus once it is there', async () => {
    const { page, now } = view({ screen: 'setup', cards: 'coming' });
    expect(words(page)).toBe('Laying the table…');
    now({ cards: 'here' });
    await vi.waitFor(() => expect(document.activeElement).toBe(byRole(page, 'heading', 'Set up the workshop')), 10_000);
  });

  test('leaves the focus of the first screen alone when the cards arrive', async () => {
    const { page, now } = view({ screen: 'first', cards: 'coming' });
    const button = byRole(page, 'button', /^Host a workshop/);
    button.focus();
    now({ cards: 'here' });
    await fetchLaterScreens();
    expect(document.activeElement).toBe(button);
  });

  test('says what to do when the cards cannot be fetched', () => {
    const { page, shell } = view({ screen: 'setup', cards: 'unreachable' });
    expect(words(page)).toContain('Check that this computer is online');
    press(byRole(page, 'button', 'Try again'));
    expect(shell.fetchCards).toHaveBeenCalledOnce();
    press(byRole(page, 'button', 'Back'));
    expect(shell.go).toHaveBeenCalledWith('first');
  });
});

describe('a projector window that the browser held back', () => {
  test('can be opened by hand, wherever one is', () => {
    const { page, shell } = view({ heldBack: '?projector=abc' });
    const alert = byRole(page, 'alert', /held the projector window back/);
    const link = alert.querySelector('a');
    expect([words(link), link?.getAttribute('href'), link?.getAttribute('target')]).toEqual([
      'Open the projector window',
      '?projector=abc',
      '_blank',
    ]);
    void act(() => void link?.dispatchEvent(new Event('click')));
    expect(shell.app.getState().heldBack).toBe('');
    expect(allByRole(page, 'alert', /projector/)).toEqual([]);
  });

  test('can be left alone', () => {
    const { page, shell } = view({ heldBack: '?projector=abc' });
    press(byRole(page, 'button', 'Not now'));
    expect(shell.app.getState().heldBack).toBe('');
  });
});
