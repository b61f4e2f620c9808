import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setUp } from '../../src/engine/setup.ts';
import { view } from '../../src/engine/views/view.ts';
import { type Entered, roomProtocol, type Tell, type TellType } from '../../src/protocol/room.ts';
import { readEntered, readTell } from '../../src/protocol/tell-schema.ts';
import { smallRulebook } from '../helpers/small-game.ts';

const rulebook = smallRulebook();
const screen = { kind: 'screen' } as const;
const heron = { kind: 'table', table: 't1' } as const;
const me = { seat: 'p-ann', name: 'Ann', role: 'player', table: 't1' } as const;
const joining = { code: 'ABCDEF', address: 'game.example', qr: ['101', '010'], locked: false };
const person = { seat: 'p-ann', name: 'Ann', role: 'mentor', table: null, online: true, heardAt: 5, removed: false } as const;

/** One message of each type; the compiler keeps the list whole. */
const tells: { readonly [Type in TellType]: Extract<Tell, { type: Type }> } = {
  reply: { type: 'reply', reply: { re: 'call-1', answer: { ok: false, error: { code: 'not-allowed' } } } },
  snapshot: {
    type: 'snapshot',
    audience: screen,
    snapshot: { seq: 4, view: view(rulebook, setUp(rulebook), screen), legal: [] },
    hash: 'abc',
  },
  update: {
    type: 'update',
    audience: heron,
    from: 4,
    seq: 5,
    hash: 'def',
    change: { at: { view: { is: 7 } } },
    told: [{ id: 'call-1', events: [{ type: 'cardReturned', table: 't1', card: 'tea' }] }],
  },
  you: { type: 'you', me },
  people: { type: 'people', names: { 'p-ann': 'Ann' } },
  room: {
    type: 'room',
    room: { ...joining, seating: 'choose', paper: ['t2'], screens: 1, keptUntil: 9, people: [person] },
  },
  joining: { type: 'joining', joining },
  typing: { type: 'typing', table: 't1', sheet: 'story', field: 'name', seat: null, value: '' },
  message: { type: 'message', text: 'Hello', at: 5 },
  out: { type: 'out', why: 'closing' },
};

const entered: Entered = {
  ...{ protocol: roomProtocol, token: null, recovery: null, code: 'ABCDEF', me, now: 5 },
  header: { ...rulebook.header, seed: '' },
};

describe('a message of the server', () => {
  test.each(Object.entries(tells))('%s is read as it was written', (_, tell) => {
    expect(readTell(JSON.stringify(tell))).toEqual(tell);
  });

  test('an answer may be anything but nothing', () => {
    for (const value of [null, 0, [], { entries: [], seq: 0 }, 'x'])
      expect(readTell(JSON.stringify({ type: 'reply', reply: { re: 'a', answer: { ok: true, value } } }))).toBeDefined();
    expect(readTell('{"type":"reply","reply":{"re":"a","answer":{"ok":true}}}')).toBeUndefined();
  });

  test('what else is in it is left out, so that a newer server may say more', () => {
    expect(readTell(JSON.stringify({ ...tells.you, more: 1, me: { ...me, more: 2 } }))).toEqual(tells.you);
  });

  test('nothing is read of what is no message', () => {
    for (const junk of [undefined, null, 7, {}, '', '{', '[]', '7', 'null', '{"type":"nonsense"}', '{"type":"__proto__"}'])
      expect(readTell(junk)).toBeUndefined();
  });

  test('with one part missing, or of another kind, it is no message', () => {
    const broken = Object.values(tells).flatMap((tell) =>
      Object.keys(tell)
        .filter((key) => key !== 'type')
        .flatMap((key) => [
          { ...tell, [key]: undefined },
          { ...tell, [key]: { strange: true } },
        ]),
    );
    const read = broken.filter((tell) => readTell(JSON.stringify(tell)) !== undefined);
    // Whatever is a record is a change, as far as can be told from outside.
    expect(read.map(({ type }) => type)).toEqual(['update']);
  });

  test('no text makes reading fail', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readTell(text)));
  });
});

describe('what a page is told as it comes in', () => {
  test('is read as it was written', () => {
    expect(readEntered(JSON.parse(JSON.stringify(entered)))).toEqual(entered);
  });

  test('is nothing where a part is missing', () => {
    for (const key of Object.keys(entered)) expect(readEntered({ ...entered, [key]: undefined })).toBeUndefined();
    expect(readEntered({ ...entered, header: { ...entered.header, tables: [] } })).toBeUndefined();
    expect(readEntered(null)).toBeUndefined();
  });
});
