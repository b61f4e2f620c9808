// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RoomScreen } from '../../../src/panel/room/room-screen.tsx';
import type { RoomLink } from '../../../src/protocol/room-link.ts';
import { eachOnItsOwnDevice } from '../../connection/device.ts';
import { allByRole, byRole, choose, leave, press, shellWith, show, submit, type, words } from '../../helpers/store-page.ts';
import { facilitator, openRoomScene, person, player, type RoomScene, roomView } from '../../helpers/store-room.ts';
import { passTo } from '../../helpers/store-session.ts';

eachOnItsOwnDevice();
afterEach(() => {
  leave();
  vi.useRealTimers();
});

type Turn = Parameters<RoomScene['turn']>[0];

async function screen(me = facilitator, more: Turn = {}) {
  const scene = await openRoomScene(me, more);
  const shell = shellWith({ screen: 'play', session: scene.session, server: 'here' });
  const page = show(<RoomScreen shell={shell} session={scene.session} />);
  await act(async () => undefined);
  return { ...scene, shell, page, turn: (changes: Turn) => act(() => scene.turn(changes)) };
}

const settle = () => act(async () => undefined);

describe('the line', () => {
  test('says calmly that it is lost, at once for those who listen, and that nothing was lost', async () => {
    const { page, turn } = await screen(player);
    const said = () => words(page.querySelector('.room-line.lost'));
    expect(said()).toBe('');
    await turn({ line: 'lost' });
    expect(words(allByRole(page, 'alert').find((alert) => alert.classList.contains('lost')) ?? null)).toBe(
      'Connection lost. Your cards are safe. Reconnecting…',
    );
    byRole(page, 'region', 'People at this table');
    await turn({ line: 'back' });
    expect(said()).toBe('');
    expect(words(page.querySelector('.room-line.back'))).toBe('Back. Nothing was lost.');
    await turn({ line: 'open' });
    expect(page.querySelectorAll('.lost, .back')).toHaveLength(0);
  });
});

describe('a message of the facilitator', () => {
  const message = { text: 'Coffee is ready.', at: Date.now() };

  test('stands there until it is read, and stays in the history', async () => {
    const { page, shell, session, turn } = await screen(player);
    await turn({ messages: [message] });
    expect(words(byRole(page, 'region', 'From the facilitator'))).toContain('Coffee is ready.');
    expect(session.store.getState().heard).toContain('The facilitator says: Coffee is ready.');
    press(byRole(page, 'button', 'I have read it'));
    expect(allByRole(page, 'region', 'From the facilitator')).toEqual([]);
    expect(vi.mocked(shell.markRead).mock.calls.filter(([what]) => what === 'K7MXQ4')).toEqual([['K7MXQ4', message.at]]);
  });

  test('is told once, however often the page is drawn', async () => {
    const { session, turn } = await screen(player, { messages: [message] });
    await turn({ line: 'lost' });
    await turn({ messages: [message, { text: 'Two minutes.', at: message.at + 1 }] });
    expect(session.store.getState().heard).toEqual([
      'The facilitator says: Coffee is ready.',
      'The facilitator says: Two minutes.',
    ]);
  });
});

describe('who comes late', () => {
  async function arrive(step: string) {
    const scene = await openRoomScene(player, {}, step);
    const read = new Map<string, number>();
    const shell = {
      ...shellWith({ screen: 'play', session: scene.session, server: 'here' }),
      readUpTo: (what: string) => read.get(what) ?? 0,
      markRead: (what: string, upTo: number) => void read.set(what, upTo),
    };
    const draw = async () => {
      const page = show(<RoomScreen shell={shell} session={scene.session} />);
      await act(async () => undefined);
      return page;
    };
    return { ...scene, draw };
  }

  test('hears what the table has made and what is asked, until they have read it', async () => {
    const { session, draw } = await arrive('choose');
    const { rulebook } = session.connection;
    const step = rulebook.steps[rulebook.stepIndex.get('choose') ?? -1];
    const note = byRole(await draw(), 'region', 'What has happened so far');
    expect(words(note)).toContain(`Step ${(rulebook.stepIndex.get('choose') ?? 0) + 1} of ${rulebook.steps.length}: Choose.`);
    expect(words(note)).toContain(step?.ask);
    press(byRole(note, 'button', 'I am up to date'));
    leave();
    expect(allByRole(await draw(), 'region', 'What has happened so far')).toEqual([]);
  });

  test('is not whoever was there from the beginning', async () => {
    const { session, draw } = await arrive('settle');
    await draw();
    const { connection } = session;
    await act(async () => void (await connection.submit('facilitator', { type: 'moveOn', step: 'settle' })));
    leave();
    expect(allByRole(await draw(), 'region', 'What has happened so far')).toEqual([]);
  });
});

describe('who is out', () => {
  test('because they were taken out tries again by itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { page, shell, turn } = await screen(player);
    await turn({ out: 'removed', line: 'out' });
    expect(words(byRole(page, 'heading'))).toBe('You have been taken out of the room');
    expect(shell.rooms.goBack).not.toHaveBeenCalled();
    await act(async () => void (await vi.advanceTimersByTimeAsync(10_000)));
    expect(vi.mocked(shell.rooms.goBack).mock.calls).toEqual([['K7MXQ4'], ['K7MXQ4']]);
  });

  test.each([
    ['deleted', 'This workshop has been deleted'],
    ['elsewhere', 'You went on with another device'],
  ] as const)('%s is told so on a plain screen', async (out, title) => {
    const { page, turn } = await screen(player);
    await turn({ out: out satisfies ReturnType<RoomLink['out']>, line: 'out' });
    expect(words(byRole(page, 'heading'))).toBe(title);
    expect(allByRole(page, 'button', 'Back to the first screen')).toHaveLength(1);
  });
});

describe('an attendee', () => {
  test('sees the table and the own name, and nothing to run the workshop with', async () => {
    const { page } = await screen(player);
    expect(words(page.querySelector('.attendee-side'))).toBe('HeronNia');
    expect(allByRole(page, 'button', /^(Facilitator|\+1 minute|Pause|People and room|Save to file|Screen)/)).toEqual([]);
  });

  test('gets a code for another device', async () => {
    const { page, ask } = await screen(player);
    ask.mockResolvedValue({ ok: true, value: { seatCode: 'R8M3YS6V' } });
    press(byRole(page, 'button', 'Go on with another device'));
    await settle();
    expect(ask).toHaveBeenCalledExactlyOnceWith({ type: 'seatCode', seat: 't1-1' });
    expect(words(page.querySelector('.code-note'))).toContain('R8M3 YS6V');
  });

  test('leaves only when that is said twice', async () => {
    const { page, shell, ask } = await screen(player);
    press(byRole(page, 'button', 'Leave the room'));
    press(byRole(page, 'button', 'Stay'));
    press(byRole(page, 'button', 'Leave the room'));
    expect(ask).not.toHaveBeenCalled();
    press(byRole(page, 'button', 'Leave for good'));
    await expect.poll(() => vi.mocked(shell.rooms.forget).mock.calls).toEqual([['K7MXQ4']]);
    expect(ask).toHaveBeenCalledExactlyOnceWith({ type: 'leave' });
  });
});

describe('people and room', () => {
  const open = async (more: Turn = {}) => {
    const scene = await screen(facilitator, more);
    press(byRole(scene.page, 'button', /^People and room, code K, 7, M, X, Q, 4/));
    return scene;
  };

  test('tell the code and how many are here', async () => {
    const { page, turn } = await screen();
    expect(words(byRole(page, 'button', /^People and room/))).toBe('K7M XQ42 here');
    await turn({ view: roomView({ locked: true, people: [person('t1-1', 'Nia')] }) });
    expect(words(byRole(page, 'button', /^People and room/))).toBe('K7M XQ41 here, locked');
  });

  test('move somebody, and give a role', async () => {
    const { page, session, ask } = await open();
    choose(byRole(page, 'combobox', 'Role of Aled'), 'mentor');
    expect(ask).toHaveBeenCalledExactlyOnceWith({ type: 'setRole', seat: 't1-2', role: 'mentor' });
    choose(byRole(page, 'combobox', 'Table of Nia'), 't2');
    await expect.poll(() => session.store.getState().snapshot.view.tables[1]?.people.map(({ seat }) => seat)).toContain('t1-1');
  });

  test('take somebody out, and let them back with a code to read out', async () => {
    const { page, ask, turn } = await open();
    press(byRole(page, 'button', 'Take Nia out of the room'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'remove', seat: 't1-1' });
    await turn({ view: roomView({ people: [person('t1-1', 'Nia', { removed: true, online: false })] }) });
    ask.mockResolvedValue({ ok: true, value: { seatCode: 'R8M3YS6V' } });
    press(byRole(page, 'button', 'Let Nia back in'));
    await settle();
    expect(ask).toHaveBeenLastCalledWith({ type: 'letBack', seat: 't1-1' });
    await turn({ view: roomView({ people: [person('t1-1', 'Nia')] }) });
    expect(words(page.querySelector('.code-note'))).toMatch(/^Seat code for Nia ?R8M3 YS6V/);
  });

  test('rename somebody', async () => {
    const { page, ask } = await open();
    const line = byRole(page, 'textbox', 'The right name for Aled');
    type(line, ' Aled ap Huw ');
    submit(line.closest('form') as HTMLElement);
    expect(ask).toHaveBeenLastCalledWith({ type: 'rename', seat: 't1-2', name: 'Aled ap Huw' });
  });

  test('send a message to all, to a table, to one', async () => {
    const { page, ask } = await open();
    const send = async (to: string, button: string) => {
      choose(byRole(page, 'combobox', 'To whom'), to);
      type(byRole(page, 'textbox', 'What you want to say'), 'Two minutes.');
      submit(byRole(page, 'button', button).closest('form') as HTMLElement);
      await settle();
      const asked = ask.mock.lastCall?.[0];
      return asked?.type === 'message' ? asked.to : undefined;
    };
    expect(await send('', 'Send to everybody')).toEqual({ kind: 'all' });
    expect(await send('t2', 'Send to Kestrel')).toEqual({ kind: 'table', table: 't2' });
    press(byRole(page, 'button', 'Write to Nia'));
    expect(await send('t1-1', 'Send to Nia')).toEqual({ kind: 'seat', seat: 't1-1' });
  });

  test('lock, and change how people find their table', async () => {
    const { page, ask } = await open();
    press(byRole(page, 'button', 'Lock the room'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'setRoom', locked: true, seating: 'choose' });
    choose(byRole(page, 'combobox', 'How do people find their table?'), 'assign');
    expect(ask).toHaveBeenLastCalledWith({ type: 'setRoom', locked: false, seating: 'assign' });
  });

  test('enter the plan of a paper table by card number, with the title to see', async () => {
    const { page, session } = await open({ view: roomView({ paper: ['t2'] }) });
    await act(() => passTo(session, 'choose'));
    const { cards } = session.connection.rulebook.deck;
    const at = cards.findIndex(({ suit }) => suit === 'method');
    const line = byRole(page, 'textbox', 'Card number for Kestrel');
    type(line, String(at + 1));
    expect(words(line.closest('form'))).toContain(cards[at]?.title);
    submit(line.closest('form') as HTMLElement);
    await expect
      .poll(() =>
        session.store
          .getState()
          .snapshot.view.work.find(({ table }) => table === 't2')
          ?.plan.map(({ card }) => card),
      )
      .toEqual([cards[at]?.id]);
    type(line, '999');
    submit(line.closest('form') as HTMLElement);
    await expect.poll(() => words(line.closest('form'))).toContain('There is no card with the number 999.');
  });

  test('hand over and delete only when that is said twice, and leave them to the facilitator', async () => {
    const { page, ask, turn } = await open();
    choose(byRole(page, 'combobox', 'Hand the workshop over'), 't1-1');
    press(byRole(page, 'button', 'Hand over to Nia'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'handOver', seat: 't1-1' });
    press(byRole(page, 'button', 'Delete this workshop'));
    press(byRole(page, 'button', 'Keep it'));
    press(byRole(page, 'button', 'Delete this workshop'));
    expect(ask).toHaveBeenCalledOnce();
    press(byRole(page, 'button', 'Delete it, and leave no copy'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'deleteWorkshop' });
    await turn({ me: { ...facilitator, role: 'co-facilitator' } });
    expect(allByRole(page, 'button', /recovery|Delete|Hand over/)).toEqual([]);
  });

  test('say why the room does not do it', async () => {
    const { page, ask } = await open();
    ask.mockResolvedValue({ ok: false, error: { code: 'not-saved' } });
    press(byRole(page, 'button', 'Lock the room'));
    await settle();
    expect(words(byRole(page, 'button', 'Lock the room').closest('section'))).toContain('This could not be saved');
  });
});
