// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { ProjectorView } from '../../src/projector/projector-view.tsx';
import type { JoinView } from '../../src/protocol/room.ts';
import type { RoomLink } from '../../src/protocol/room-link.ts';
import { plainTongue } from '../../src/store/tongue.ts';
import { playTo, seated } from '../engine/scenes.ts';
import type { Play } from '../helpers/play.ts';
import { tellPlay } from '../helpers/projector-connection.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import { allByRole, byRole, leave, show, words } from '../helpers/store-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const open: JoinView = { code: 'K7MXQ4', address: 'http://192.168.1.20:4173', qr: ['101', '010', '111'], locked: false };

function screen(first: Play, joining: JoinView = open) {
  const told = tellPlay(first);
  const now = { joining, line: 'open' as ReturnType<RoomLink['line']> };
  const room = { joining: () => now.joining, line: () => now.line } as RoomLink;
  const page = show(<ProjectorView connection={{ ...told.connection, room }} pictures={{}} tongue={plainTongue(english)} />);
  return {
    page,
    turn: (changes: Partial<typeof now>, play: Play = first) =>
      act(() => {
        Object.assign(now, changes);
        told.tell(play);
      }),
  };
}

const start = (): Play => seated(smallRulebook({ tables: 2 }));

describe('the screen of a room', () => {
  test('begins with the way in: address, code, picture, and who is here', () => {
    const { page } = screen(start());
    expect(words(page.querySelector('.join-where'))).toBe('192.168.1.20:4173');
    expect(words(page.querySelector('.join-what'))).toBe('K7M XQ4');
    expect(page.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('QR code to join');
    expect(words(byRole(page, 'status'))).toMatch(/^\d+ people are here$/);
    expect(allByRole(page, 'button')).toEqual([]);
  });

  test('goes on with the step, and keeps the code in a corner while anybody can come in', async () => {
    const { page, turn } = screen(start());
    await turn({}, playTo(start(), 'choose'));
    expect(page.querySelector('.join-what')).toBeNull();
    expect(words(page.querySelector('.join-corner'))).toBe('Join: 192.168.1.20:4173 K7M XQ4');
    await turn({ joining: { ...open, locked: true } }, playTo(start(), 'choose'));
    expect(page.querySelector('.join-corner')).toBeNull();
  });

  test('says that it reconnects, and shows what it knows meanwhile', async () => {
    const { page, turn } = screen(playTo(start(), 'choose'));
    await turn({ line: 'lost' });
    expect(words(page)).toContain('Reconnecting…');
    byRole(page, 'heading', 'choose');
    await turn({ line: 'back' });
    expect(words(page)).not.toContain('Reconnecting');
  });
});
