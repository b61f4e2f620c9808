import type { Say, WordKey } from '../../i18n/words.ts';
import type { RoomRefusalCode } from '../../protocol/room.ts';
import { refusalSentence } from '../refusal.ts';
import type { DoorRefusal } from './rooms.ts';

type DoorCode = RoomRefusalCode | 'unreachable';

const keys: { readonly [Code in DoorCode]: WordKey } = {
  'bad-message': 'join.no.bad-message',
  'newer-page': 'join.no.newer-page',
  'no-such-room': 'join.no.no-such-room',
  'room-ended': 'join.no.room-ended',
  'room-locked': 'join.no.room-locked',
  'room-full': 'join.no.room-full',
  'rooms-full': 'join.no.rooms-full',
  'name-needed': 'join.no.name-needed',
  'table-needed': 'join.no.table-needed',
  'wrong-code': 'join.no.wrong-code',
  removed: 'join.no.removed',
  'signed-out': 'join.no.signed-out',
  'not-allowed': 'join.no.not-allowed',
  'not-saved': 'no.not-saved',
  'too-fast': 'join.no.too-fast',
  'no-such-game': 'join.no.no-such-game',
  'no-such-person': 'join.no.no-such-person',
  gone: 'join.no.gone',
  unreachable: 'join.no.unreachable',
};

/** Why a door stays closed, or why the room does not do what it was asked: one sentence with the way out. */
export const doorSentence = (refusal: DoorRefusal, say: Say): string =>
  isDoorRefusal(refusal) ? say(keys[refusal.code]) : refusalSentence(refusal, {}, say);

const isDoorRefusal = (refusal: DoorRefusal): refusal is Extract<DoorRefusal, { code: DoorCode }> =>
  Object.hasOwn(keys, refusal.code);
