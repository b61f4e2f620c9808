// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FirstScreen } from '../../src/panel/first-screen.tsx';
import { TongueProvider } from '../../src/panel/use-tongue.ts';
import type { App, ShelvedSummary } from '../../src/store/app.ts';
import { speakingOn } from '../helpers/store-languages.ts';
import { allByRole, byRole, leave, nameOf, press, shellWith, show, words } from '../helpers/store-page.ts';
import { memoryNotebook } from '../helpers/store-writing.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T15:00:00'), toFake: ['Date'] });
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const workshop = (key: string, time: string, changes: Partial<ShelvedSummary> = {}): ShelvedSummary => ({
  key,
  deck: { id: 'housing', title: 'Housing association' },
  format: { id: 'cardiff', title: 'Cardiff' },
  tables: ['Heron', 'Kestrel'],
  touchedAt: new Date(time).getTime(),
  ended: false,
  ...changes,
});

function screen(app: Partial<App> = {}) {
  const shell = shellWith(app);
  return { shell, page: show(<FirstScreen shell={shell} />) };
}

const buttons = (page: HTMLElement): readonly string[] => allByRole(page, 'button').map(nameOf);

describe('the ways in', () => {
  test('are hosting, trying and opening a file when nothing is on this computer', () => {
    const { page, shell } = screen();
    expect(buttons(page)).toEqual([
      expect.stringMatching(/^Host a workshop/),
      expect.stringMatching(/^Join with a code/),
      expect.stringMatching(/^Try it now/),
    ]);
    press(byRole(page, 'button', /^Host a workshop/));
    expect(shell.go).toHaveBeenCalledWith('setup');
    press(byRole(page, 'button', /^Join with a code/));
    expect(shell.go).toHaveBeenCalledWith('join');
    press(byRole(page, 'button', /^Try it now/));
    expect(shell.tryNow).toHaveBeenCalledOnce();
  });

  test('begin with the latest workshop that has not ended', () => {
    const shelved = [
      workshop('c', '2026-11-22T14:50:00', { ended: true }),
      workshop('b', '2026-11-22T14:32:00'),
      workshop('a', '2026-11-20T09:05:00'),
    ];
    const { page, shell } = screen({ shelved });
    const resume = byRole(page, 'button', /^Resume/);
    expect(words(resume)).toMatch(/^Resume the workshop from 14:32\s?Cardiff with Housing association, Heron, Kestrel$/);
    expect(resume.classList.contains('primary')).toBe(true);
    press(resume);
    expect(shell.resume).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('begin with the room that this device was in last, when that was later', async () => {
    const shelved = [workshop('b', '2026-11-22T14:32:00')];
    const at = new Date('2026-11-22T14:40:00').getTime();
    const rooms = [{ code: 'K7MXQ4', name: 'Ada', role: 'player', at } as const];
    const { page, shell } = screen({ shelved, rooms, server: 'here' });
    const back = byRole(page, 'button', /^Go back to room K7M XQ4 ?Ada/);
    expect(back.classList.contains('primary')).toBe(true);
    expect(byRole(page, 'button', /^Resume/).classList.contains('primary')).toBe(false);
    vi.mocked(shell.rooms.goBack).mockResolvedValue({ ok: false, error: { code: 'gone' } });
    press(back);
    await expect.poll(() => shell.app.getState().notice).toBe('That room is no longer there.');
    expect(allByRole(screen({ shelved, rooms, server: 'none' }).page, 'button', /^Go back/)).toEqual([]);
  });

  test('take a file, and the same file again', () => {
    const { page, shell } = screen();
    const input = page.querySelector('input[type="file"]') as HTMLInputElement;
    const file = new File(['{}'], 'workshop.smg.json');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(shell.openFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(input.value).toBe('');
  });

  test('say so when this browser keeps nothing, and why the last thing did not happen', () => {
    const { page } = screen({ keeps: false, notice: 'That file is too big to be a saved workshop.' });
    expect(words(page)).toContain('This browser window keeps no data');
    expect(words(byRole(page, 'alert'))).toBe('That file is too big to be a saved workshop.');
  });
});

describe('workshops on this computer', () => {
  const shelved = [
    workshop('b', '2026-11-22T14:32:00', { tables: ['Heron', 'Kestrel', 'Dipper', 'Wren', 'Robin'] }),
    workshop('a', '2026-11-20T09:05:00', { ended: true }),
  ];

  test('are told by time, the day unless it is today, and what was played', () => {
    const list = byRole(screen({ shelved }).page, 'region', 'On this computer');
    expect(allByRole(list, 'listitem').map((item) => words(item.querySelector('.shelved-words')))).toEqual([
      '14:32Cardiff with Housing association, 5 tables',
      '20 November, 09:05, endedCardiff with Housing association, Heron, Kestrel',
    ]);
  });

  test('can be opened, ended or not', () => {
    const { page, shell } = screen({ shelved });
    press(byRole(page, 'button', 'Open the workshop from 20 November, 09:05'));
    expect(shell.resume).toHaveBeenCalledExactlyOnceWith('a');
  });

  test('are removed with one press', () => {
    const { page, shell } = screen({ shelved });
    press(byRole(page, 'button', 'Remove the workshop from 14:32'));
    expect(shell.remove).toHaveBeenCalledExactlyOnceWith('b');
  });

  test('that are about to be removed can only be kept: they are neither opened nor offered first', () => {
    const removing = [{ key: 'b', until: Date.now() + 27_000 }];
    const { page, shell } = screen({ shelved, removing });
    expect(allByRole(page, 'button', /^Resume|14:32$/).map(nameOf)).toEqual(['Undo: keep the workshop from 14:32']);
    expect(words(byRole(page, 'region', 'On this computer'))).toContain(
      'The workshop from 14:32 and everything that was written in it is removed.',
    );
    const undo = byRole(page, 'button', 'Undo: keep the workshop from 14:32');
    expect(words(undo)).toBe('Undo (27 s)');
    press(undo);
    expect(shell.keep).toHaveBeenCalledExactlyOnceWith('b');
  });
});

test('in another language workshops have the titles that it has for them, and cards their words', async () => {
  const { speak, tongue } = speakingOn(memoryNotebook({ language: 'cy' }));
  await speak();
  const titles = { cy: { decks: { housing: 'Cymdeithas dai' }, formats: {} } };
  const picture = { soft: [], line: ['M0'] };
  const card = { title: 'Tea morning', ask: 'Who never comes?', colour: 'blue' as const, picture };
  const taste = [{ ...card, texts: { cy: { title: 'Bore te', ask: 'Pwy sydd byth yn dod?' } } }];
  const shell = { ...shellWith({ shelved: [workshop('a', '2026-11-21T14:32')] }), tongue, titles, taste };
  const page = show(
    <TongueProvider value={tongue}>
      <FirstScreen shell={shell} />
    </TongueProvider>,
  );
  expect(words(page)).toContain('21 Tachwedd, 14:32Cardiff gyda Cymdeithas dai, Heron, Kestrel');
  expect(words(page.querySelector('.fan'))).toBe('Bore tePwy sydd byth yn dod?');
});
