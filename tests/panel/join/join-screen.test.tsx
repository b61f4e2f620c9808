// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../src/lib/result.ts';
import { CheckScreen } from '../../../src/panel/join/check-screen.tsx';
import { JoinScreen } from '../../../src/panel/join/join-screen.tsx';
import { RoomList } from '../../../src/panel/join/room-list.tsx';
import type { RoomCard } from '../../../src/protocol/room.ts';
import type { App } from '../../../src/store/app.ts';
import type { DoorRefusal } from '../../../src/store/room/rooms.ts';
import { allByRole, byRole, leave, press, shellWith, show, submit, type, words } from '../../helpers/store-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const card = (changes: Partial<RoomCard> = {}): RoomCard => ({
  deck: 'Housing association',
  format: 'Cardiff',
  tables: [
    { table: 't1', name: 'Heron', people: 2 },
    { table: 't2', name: 'Kestrel', people: 0 },
  ],
  seating: 'choose',
  locked: false,
  ...changes,
});

const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(0)));

async function door(answer: RoomCard | DoorRefusal, app: Partial<App> = {}) {
  const shell = shellWith({ server: 'here', ...app });
  const knock = vi.fn(async () => ('code' in answer ? fail(answer) : ok(answer)));
  const rooms = { ...shell.rooms, knock };
  const page = show(<JoinScreen shell={{ ...shell, rooms }} />);
  await settle();
  return { page, shell, rooms, knock, alert: () => words(byRole(page, 'alert')) };
}

const form = (page: HTMLElement): HTMLElement => byRole(page, 'form');

describe('coming in', () => {
  test('takes three actions: the code, a name, a table', async () => {
    const { page, rooms, knock } = await door(card());
    type(byRole(page, 'textbox', 'Room code'), ' k7m-xq4 ');
    submit(form(page));
    await settle();
    expect(knock).toHaveBeenCalledExactlyOnceWith('K7MXQ4');
    expect(words(byRole(page, 'heading'))).toBe('Room K7M XQ4');
    expect(words(page)).toContain('Cardiff, with Housing association');
    type(byRole(page, 'textbox', 'Your name'), '  Siân ');
    press(byRole(page, 'button', /^Heron/));
    await settle();
    expect(rooms.enter).toHaveBeenCalledExactlyOnceWith({ type: 'join', code: 'K7MXQ4', name: 'Siân', table: 't1' });
  });

  test('asks for a theme where the tables have themes', async () => {
    const { page, rooms, alert } = await door(card({ seating: 'theme' }), { invited: 'K7MXQ4' });
    type(byRole(page, 'textbox', 'Your name'), 'Siân');
    submit(form(page));
    expect(alert()).toBe('Choose what you want to work on.');
    press(byRole(byRole(page, 'group', 'What do you want to work on?'), 'button', /^Kestrel/));
    await settle();
    expect(rooms.enter).toHaveBeenCalledExactlyOnceWith({ type: 'join', code: 'K7MXQ4', name: 'Siân', table: 't2' });
  });

  test('begins with the name when the address has the code', async () => {
    const { page, knock } = await door(card(), { invited: 'K7MXQ4' });
    expect(knock).toHaveBeenCalledExactlyOnceWith('K7MXQ4');
    expect(document.activeElement).toBe(byRole(page, 'textbox', 'Your name'));
  });

  test('counts the tables again while somebody chooses', async () => {
    const { page, knock } = await door(card(), { invited: 'K7MXQ4' });
    expect(words(byRole(page, 'button', /^Heron/))).toMatch(/2 people$/);
    expect(words(byRole(page, 'button', /^Kestrel/))).toMatch(/nobody yet$/);
    knock.mockResolvedValue(ok(card({ tables: [{ table: 't1', name: 'Heron', people: 1 }] })));
    await act(async () => void (await vi.advanceTimersByTimeAsync(3000)));
    expect(words(byRole(page, 'button', /^Heron/))).toMatch(/1 person$/);
  });

  test('needs a name first, and leads to it', async () => {
    const { page, rooms, alert } = await door(card(), { invited: 'K7MXQ4' });
    type(byRole(page, 'textbox', 'Your name'), ' \u200b ');
    press(byRole(page, 'button', /^Heron/));
    expect(alert()).toBe('Type your name first. A first name will do.');
    expect(document.activeElement).toBe(byRole(page, 'textbox', 'Your name'));
    expect(rooms.enter).not.toHaveBeenCalled();
  });

  test('gives a table where they are given out', async () => {
    const { page, rooms } = await door(card({ seating: 'assign' }), { invited: 'K7MXQ4' });
    expect(allByRole(page, 'button', /^Heron/)).toEqual([]);
    type(byRole(page, 'textbox', 'Your name'), 'Nia');
    submit(form(page));
    await settle();
    expect(rooms.enter).toHaveBeenCalledExactlyOnceWith({ type: 'join', code: 'K7MXQ4', name: 'Nia', table: null });
  });

  test('tells why not, in words that help', async () => {
    const { page, alert } = await door({ code: 'no-such-room' });
    type(byRole(page, 'textbox', 'Room code'), 'K7M');
    submit(form(page));
    expect(alert()).toMatch(/^A room code has six letters/);
    type(byRole(page, 'textbox', 'Room code'), 'K7MXQ5');
    submit(form(page));
    await settle();
    expect(alert()).toBe('There is no room with that code. Look at the screen again, letter by letter.');
  });

  test('tells that the room is locked before anybody types a name', async () => {
    const { page } = await door(card({ locked: true }), { invited: 'K7MXQ4' });
    expect(words(page)).toContain('The room is locked for newcomers.');
    expect(byRole(page, 'button', /^Heron/).getAttribute('aria-disabled')).toBe('true');
  });

  test('offers the own seat first where this device has one', async () => {
    const rooms = [{ code: 'K7MXQ4', name: 'Ada', role: 'player', at: 1 } as const];
    const { page, rooms: asked } = await door(card(), { invited: 'K7MXQ4', rooms });
    press(byRole(page, 'button', 'Go on as Ada'));
    await settle();
    expect(asked.goBack).toHaveBeenCalledExactlyOnceWith('K7MXQ4');
  });
});

describe('coming back', () => {
  test('to the own seat takes its code', async () => {
    const { page, rooms, alert } = await door(card());
    press(byRole(page, 'button', 'I have been here before'));
    type(byRole(page, 'textbox', 'Room code'), 'K7M XQ4');
    submit(form(page));
    expect(alert()).toBe('Type the seat code too. The facilitator can give you one.');
    type(byRole(page, 'textbox', 'Seat code'), 'r8m3 ys6v');
    submit(form(page));
    await settle();
    expect(rooms.enter).toHaveBeenCalledExactlyOnceWith({ type: 'sit', code: 'K7MXQ4', seatCode: 'R8M3YS6V' });
  });

  test('to the console takes the recovery code', async () => {
    const { page, rooms } = await door(card());
    press(byRole(page, 'button', 'I am the facilitator and my device died'));
    type(byRole(page, 'textbox', 'Room code'), 'K7MXQ4');
    type(byRole(page, 'textbox', 'Recovery code'), 's8r73 7b3k4');
    submit(form(page));
    await settle();
    expect(rooms.enter).toHaveBeenCalledExactlyOnceWith({ type: 'recover', code: 'K7MXQ4', recovery: 'S8R737B3K4' });
  });

  test('as the screen looks first whether there is a room', async () => {
    const { page, rooms } = await door(card());
    press(byRole(page, 'button', 'This device is the screen'));
    type(byRole(page, 'textbox', 'Room code'), 'K7MXQ4');
    submit(form(page));
    await settle();
    expect(rooms.becomeScreen).toHaveBeenCalledExactlyOnceWith('K7MXQ4');
  });
});

test('a page without a server says calmly that it plays on one screen', () => {
  const page = show(<JoinScreen shell={shellWith({ server: 'none' })} />);
  expect(words(byRole(page, 'heading'))).toBe('This copy plays on one screen only');
  expect(allByRole(page, 'textbox')).toEqual([]);
});

describe('rooms that this device has been in', () => {
  const rooms = [
    { code: 'K7MXQ4', name: 'Ada', role: 'player', at: 2 } as const,
    { code: 'BBBBBB', name: 'Fran', role: 'facilitator', at: 1 } as const,
  ];

  test('can be gone back to, or forgotten', async () => {
    const shell = shellWith({ server: 'here', rooms });
    const page = show(<RoomList shell={shell} />);
    expect(allByRole(page, 'listitem').map((item) => words(item.querySelector('.shelved-time')))).toEqual([
      'Room K7M XQ4',
      'Room BBB BBB',
    ]);
    press(byRole(page, 'button', 'Go back to room K7M XQ4'));
    await settle();
    expect(shell.rooms.goBack).toHaveBeenCalledExactlyOnceWith('K7MXQ4');
    press(byRole(page, 'button', 'Forget room BBB BBB on this device'));
    expect(shell.rooms.forget).toHaveBeenCalledExactlyOnceWith('BBBBBB');
  });

  test('are not offered where there is no server', () => {
    expect(words(show(<RoomList shell={shellWith({ server: 'none', rooms })} />))).toBe('');
  });
});

describe('the check of a place', () => {
  test('looks into everything, and sums up', async () => {
    const shell = shellWith({ server: 'here' });
    const page = show(<CheckScreen shell={shell} />);
    await settle();
    expect(vi.mocked(shell.rooms.check).mock.calls.map(([part]) => part)).toEqual([
      'reach',
      'socket',
      'polling',
      'clock',
      'storage',
    ]);
    expect(words(byRole(page, 'status'))).toBe('All is well here. This device can take part.');
  });

  test('says what to do where something is in the way, and looks again', async () => {
    const shell = shellWith({ server: 'here' });
    vi.mocked(shell.rooms.check).mockImplementation(async (part) => ({ works: part !== 'reach', amount: 1 }));
    const page = show(<CheckScreen shell={shell} />);
    await settle();
    expect(words(byRole(page, 'status'))).toMatch(/^Something is in the way/);
    expect(words(page)).toContain('Is this device in the same Wi-Fi as the server?');
    vi.mocked(shell.rooms.check).mockResolvedValue({ works: true, amount: 1 });
    press(byRole(page, 'button', 'Check again'));
    await settle();
    expect(words(byRole(page, 'status'))).toBe('All is well here. This device can take part.');
  });
});
