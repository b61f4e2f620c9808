// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { ProjectorView } from '../../src/projector/projector-view.tsx';
import { plainTongue } from '../../src/store/tongue.ts';
import { host, pick, playTo, seated, write } from '../engine/scenes.ts';
import { send } from '../engine/situation-scenes.ts';
import type { Play } from '../helpers/play.ts';
import { tellPlay } from '../helpers/projector-connection.ts';
import { endOf } from '../helpers/projector-scene.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { allByRole, byRole, leave, show, words } from '../helpers/store-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const start = (tables = 2): Play => seated(situationRulebook({ tables }));
const at = (step: string): Play => playTo(start(), step);

function screen(play: Play) {
  vi.setSystemTime(endOf(play));
  const told = tellPlay(play);
  const page = show(<ProjectorView connection={told.connection} pictures={{}} tongue={plainTongue(english)} />);
  return { page, told, tell: (next: Play) => void act(() => told.tell(next)) };
}

/** Lets time go by, and a little more: the clock is told anew just after each full second. */
const wait = (seconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000 + 20)));

describe('the screen', () => {
  test('tells the step and the time left, which runs', async () => {
    const { page } = screen(at('choose'));
    expect(words(byRole(page, 'heading', 'choose'))).toBe('choose');
    expect(words(byRole(page, 'timer'))).toBe('10:00');
    await wait(61);
    expect(words(byRole(page, 'timer'))).toBe('8:59');
  });

  test('says by how much time is over, and that the clock stands', () => {
    const { page, tell } = screen(at('choose'));
    const late = host(at('choose'), { type: 'addTime', minutes: -15 });
    tell(late);
    expect(words(byRole(page, 'timer'))).toMatch(/^over by ?5:0/);
    tell(host(late, { type: 'pauseClock' }));
    expect(words(byRole(page, 'timer'))).toMatch(/^over by, paused ?5:0/);
  });

  test('shows a card as soon as it is chosen', () => {
    const { page, tell } = screen(at('choose'));
    expect(words(page)).toContain('No cards yet.');
    tell(pick(at('choose'), 't1', 'blog'));
    expect(allByRole(page, 'listitem', 'blog').length).toBe(1);
    expect(words(page)).toContain('2 of 8');
  });

  test('reveals what lands, and goes back to the step', async () => {
    const { page, tell } = screen(at('choose'));
    tell(send(at('choose'), 'site-blocked'));
    byRole(page, 'heading', 'site-blocked');
    expect(words(page)).toContain('For Table 1');
    await wait(90);
    byRole(page, 'heading', 'choose');
  });

  test('says so when the workshop has been removed', async () => {
    const { page, told } = screen(at('choose'));
    told.remove();
    await wait(5);
    byRole(page, 'heading', 'This workshop is no longer on this computer');
    expect(allByRole(page, 'timer')).toEqual([]);
  });

  test('has the closing wall at the end', () => {
    const told = write(at('ending'), 't1', 'lessons', 'monday', '<b>Ring first</b>');
    const { page } = screen(host(told, { type: 'endWorkshop' }));
    byRole(page, 'heading', 'What we take home');
    expect(words(page)).toContain('<b>Ring first</b>');
    expect(page.querySelector('b')).toBeNull();
  });
});

test('never is there a control, whatever it shows', () => {
  const shows = ['auto', 'plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall'] as const;
  for (const step of situationRulebook().steps) {
    const play = at(step.id);
    for (const each of shows) {
      const since = endOf(play);
      const turned = {
        ...play,
        state: { ...play.state, screen: { show: each, table: 't1', names: true, seconds: 30, since } },
      };
      const { page } = screen(turned);
      expect(page.querySelectorAll('a, button, input, select, textarea, [tabindex], [role="button"]').length).toBe(0);
      expect(page.textContent).not.toBe('');
      leave();
    }
  }
});
