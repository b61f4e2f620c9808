// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SetupScreen } from '../../src/panel/setup-screen.tsx';
import type { Shell } from '../../src/store/app.ts';
import { cardiff, housing } from '../helpers/store-game.ts';
import { allByRole, byRole, leave, press, shellWith, show, submit, type, words } from '../helpers/store-page.ts';

afterEach(leave);

function screen(shell: Shell = shellWith()) {
  const page = show(<SetupScreen shell={shell} />);
  const table = (number: number) => byRole(page, 'textbox', `Name of table ${number}`);
  const start = (): void => submit(byRole(page, 'form'));
  return {
    page,
    shell,
    table,
    start,
    tables: () => allByRole(page, 'textbox', /^Name of table/).map((input) => (input as HTMLInputElement).value),
  };
}

const alert = (page: HTMLElement): string => words(byRole(page, 'alert'));

describe('tables', () => {
  test('are three with names at first, and the workshop can start with them', () => {
    const { start, shell, tables } = screen();
    expect(tables()).toEqual(['Heron', 'Kestrel', 'Dipper']);
    start();
    const none = { people: [] };
    expect(shell.host).toHaveBeenCalledExactlyOnceWith({
      deck: housing,
      format: cardiff,
      tables: [
        { name: 'Heron', ...none },
        { name: 'Kestrel', ...none },
        { name: 'Dipper', ...none },
      ],
    });
  });

  test('can be one fewer, down to one, and one more, up to forty', () => {
    const { page, tables } = screen();
    const fewer = byRole(page, 'button', 'One table fewer') as HTMLButtonElement;
    const more = byRole(page, 'button', 'One table more') as HTMLButtonElement;
    press(fewer);
    expect(tables()).toEqual(['Heron', 'Kestrel']);
    press(fewer);
    press(fewer);
    expect([tables(), fewer.disabled, words(page.querySelector('output'))]).toEqual([['Heron'], true, '1 table']);
    for (let count = 0; count < 45; count += 1) press(more);
    expect([tables().length, more.disabled, fewer.disabled]).toEqual([40, true, false]);
    expect([tables()[11], tables()[12]]).toEqual(['Lapwing', 'Table 13']);
    expect(new Set(tables()).size).toBe(40);
  });
});

describe('a table’s name', () => {
  test('may not be empty', () => {
    const { page, table, start, shell } = screen();
    type(table(2), ' \u200b ');
    start();
    expect(alert(page)).toBe('Table 2 needs a name.');
    expect(shell.host).not.toHaveBeenCalled();
  });

  test.each(['Heron', '  Heron ', 'Heron\u200b'])('may not be there twice: %j', (name) => {
    const { page, table, start, shell } = screen();
    type(table(3), name);
    start();
    expect(alert(page)).toBe('Two tables are called Heron. Give one of them another name.');
    expect(shell.host).not.toHaveBeenCalled();
  });

  test('is compared as it will be kept', () => {
    const { page, table, start, shell } = screen();
    type(table(1), 'Grey  heron');
    type(table(2), 'Grey heron');
    start();
    expect(alert(page)).toBe('Two tables are called Grey heron. Give one of them another name.');
    expect(shell.host).not.toHaveBeenCalled();
  });

  test('that was mended can be used, and the message goes', () => {
    const { page, table, start, shell } = screen();
    type(table(2), '');
    start();
    type(table(2), 'Môr-wennol');
    start();
    expect(alert(page)).toBe('');
    expect(shell.host).toHaveBeenCalledOnce();
  });
});

describe('people', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['Nia', ['Nia']],
    [' Nia ,Aled,, Siân Ŵyn ;Zoë,', ['Nia', 'Aled', 'Siân Ŵyn', 'Zoë']],
    ['\u202eNia, \u200b ,<b>Al</b>', ['Nia', '<b>Al</b>']],
    [`${'x'.repeat(50)}`, ['x'.repeat(40)]],
    [`${'👩🏽'.repeat(30)}`, ['👩🏽'.repeat(20)]],
    [Array.from({ length: 25 }, (_, index) => `P${index}`).join(','), Array.from({ length: 20 }, (_, index) => `P${index}`)],
  ];

  test.each(cases)('%j are %j', (text, people) => {
    const { page, start, shell } = screen();
    type(byRole(page, 'textbox', 'People at Heron, if you like'), text);
    start();
    expect(shell.host).toHaveBeenCalledWith(
      expect.objectContaining({ tables: expect.arrayContaining([{ name: 'Heron', people }]) }),
    );
  });

  test('are asked for by the table’s number while it has no name', () => {
    const { page, table } = screen();
    type(table(1), '');
    byRole(page, 'textbox', 'People at Table 1, if you like');
  });
});

describe('cards and game', () => {
  test('tell how much there is of them', () => {
    const { page } = screen();
    const [deck, format] = [byRole(page, 'group', 'Which cards?'), byRole(page, 'group', 'Which game?')];
    expect(words(deck)).toContain(`${housing.cards.length} cards`);
    expect(words(format)).toContain('10 steps, about 100 minutes');
  });

  test('that do not go together cannot start, and say what is missing', () => {
    const bare = { ...housing, id: 'bare', title: 'Bare', suits: housing.suits.filter(({ id }) => id !== 'method') };
    const { page, start, shell } = screen({
      ...shellWith(),
      content: { decks: [housing, bare], formats: [cardiff], pictures: {} },
    });
    press(byRole(page, 'radio', 'Bare'));
    expect(words(page)).toContain('These cards cannot play this game: it needs method.');
    start();
    expect(shell.host).not.toHaveBeenCalled();
    press(byRole(page, 'radio', 'Housing association'));
    start();
    expect(shell.host).toHaveBeenCalledOnce();
  });
});

test('there is a way back', () => {
  const { page, shell } = screen();
  press(byRole(page, 'button', 'Back'));
  expect(shell.go).toHaveBeenCalledWith('first');
});

describe('a room for many devices', () => {
  const inRoom = () => screen(shellWith({ server: 'here', keepDays: 30 }));

  test('is what a server offers first, without asking who sits where', () => {
    const { page, shell, start } = inRoom();
    expect(allByRole(page, 'textbox', /^People at/)).toEqual([]);
    expect(words(page)).toContain('keeps the room for 30 days after the last move');
    press(byRole(page, 'radio', /^They get the emptiest/));
    type(byRole(page, 'textbox', 'Your name, if you like'), 'Fran');
    start();
    expect(shell.host).not.toHaveBeenCalled();
    expect(shell.rooms.host).toHaveBeenCalledExactlyOnceWith({
      deck: housing,
      format: cardiff,
      tables: ['Heron', 'Kestrel', 'Dipper'],
      seating: 'assign',
      name: 'Fran',
    });
  });

  test('can be left for this screen alone', () => {
    const { page, shell, start } = inRoom();
    press(byRole(page, 'radio', /^On this screen/));
    expect(allByRole(page, 'textbox', /^People at/)).toHaveLength(3);
    start();
    expect(shell.host).toHaveBeenCalledOnce();
    expect(shell.rooms.host).not.toHaveBeenCalled();
  });

  test('tells why it could not be opened', async () => {
    const { page, shell, start } = inRoom();
    vi.mocked(shell.rooms.host).mockResolvedValue({ ok: false, error: { code: 'rooms-full' } });
    start();
    await expect.poll(() => alert(page)).toMatch(/^This server has as many rooms as it can hold/);
  });

  test('is not offered where there is no server', () => {
    expect(allByRole(screen().page, 'radio', /^On many/)).toEqual([]);
  });
});
