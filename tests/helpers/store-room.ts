import { vi } from 'vitest';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { english } from '../../src/i18n/words.ts';
import { ok } from '../../src/lib/result.ts';
import type { Connection } from '../../src/protocol/connection.ts';
import type { InsideAsk, Me, PersonView, RoomView } from '../../src/protocol/room.ts';
import type { RoomLink } from '../../src/protocol/room-link.ts';
import { type OpenSession, openSession } from '../../src/store/session.ts';
import { plainTongue } from '../../src/store/tongue.ts';
import { openPage } from '../connection/device.ts';
import { hostCardiff } from './store-session.ts';
import { memoryNotebook } from './store-writing.ts';

/** What a test may change of a room; everything else follows from it. */
interface RoomFacts {
  me: Me;
  view: RoomView | undefined;
  line: ReturnType<RoomLink['line']>;
  out: ReturnType<RoomLink['out']>;
  pending: ReturnType<RoomLink['pending']>;
  typing: ReturnType<RoomLink['typing']>;
  messages: ReturnType<RoomLink['messages']>;
}

export const facilitator: Me = { seat: 'p-fran', name: 'Fran', role: 'facilitator', table: null };
export const player: Me = { seat: 't1-1', name: 'Nia', role: 'player', table: 't1' };

export const person = (seat: string, name: string, changes: Partial<PersonView> = {}): PersonView => ({
  seat,
  name,
  role: 'player',
  table: 't1',
  online: true,
  heardAt: 0,
  removed: false,
  ...changes,
});

export const roomView = (changes: Partial<RoomView> = {}): RoomView => ({
  code: 'K7MXQ4',
  address: 'http://192.168.1.20:4173',
  qr: ['101', '010', '111'],
  locked: false,
  seating: 'choose',
  paper: [],
  screens: 1,
  keptUntil: Date.UTC(2026, 11, 22, 12),
  people: [person('p-fran', 'Fran', { role: 'facilitator', table: null }), person('t1-1', 'Nia'), person('t1-2', 'Aled')],
  ...changes,
});

export interface RoomScene {
  readonly session: OpenSession;
  /** Whatever is asked of the room; every answer is yes unless a test says otherwise. */
  readonly ask: ReturnType<typeof vi.fn<(ask: InsideAsk) => Promise<unknown>>>;
  /** The room changes, and the page hears of it. */
  readonly turn: (changes: Partial<RoomFacts>) => void;
}

/** A session in a room: the game is real and in this page, only the room around it is not. */
export async function openRoomScene(me: Me = facilitator, more: Partial<RoomFacts> = {}, step?: string): Promise<RoomScene> {
  const local = await openPage(await hostCardiff());
  for (const { id } of step === undefined ? [] : local.rulebook.steps.slice(0, local.rulebook.stepIndex.get(step)))
    await local.submit(facilitatorSeat, { type: 'moveOn', step: id });
  const facts: RoomFacts = {
    me,
    view: me.role === 'facilitator' ? roomView() : undefined,
    line: 'open',
    out: undefined,
    pending: [],
    typing: {},
    messages: [],
    ...more,
  };
  const listeners = new Set<Parameters<Connection['subscribe']>[0]>();
  const ask: RoomScene['ask'] = vi.fn(async () => ok(null));
  const room: RoomLink = {
    code: 'K7MXQ4',
    me: () => facts.me,
    view: () => facts.view,
    joining: () => undefined,
    line: () => facts.line,
    out: () => facts.out,
    pending: () => facts.pending,
    typing: () => facts.typing,
    messages: () => facts.messages,
    ask: ask as unknown as RoomLink['ask'],
  };
  const connection: Connection = {
    ...local,
    room,
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = local.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
  const session = openSession(connection, memoryNotebook(), plainTongue(english));
  return {
    session,
    ask,
    turn: (changes) => {
      Object.assign(facts, changes);
      for (const listener of [...listeners]) listener([]);
    },
  };
}
