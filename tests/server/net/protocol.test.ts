import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostDeciders } from '../../../src/engine/host.ts';
import type { Rejection } from '../../../src/engine/rejections.ts';
import type { AskType, PersonRole, RoomRefusalCode, TellType } from '../../../src/protocol/room.ts';
import { roomProtocol } from '../../../src/protocol/room.ts';
import { longestCall, readCall } from '../../../src/protocol/room-schema.ts';
import { readEntered, readTell } from '../../../src/protocol/tell-schema.ts';
import { changed, type Plain, type PlainRecord } from '../../helpers/net/seen.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/PROTOCOL.md'), 'utf8');
const examples = [...page.matchAll(/```json\n(.*?)\n```/gs)].map(([, text = '']) => text);

/** A list that does not compile when one is missing. */
const every = <Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] => Object.keys(names) as Name[];

const asks = every<AskType>({
  ...{ host: true, knock: true, join: true, show: true, back: true, sit: true, recover: true },
  ...{ move: true, watch: true, catchUp: true, rename: true, typing: true, message: true, setRoom: true, setRole: true },
  ...{ remove: true, letBack: true, seatCode: true, newRecovery: true, handOver: true, paper: true, note: true },
  ...{ entries: true, leave: true, deleteWorkshop: true },
});
const tells = every<TellType>({
  ...{ reply: true, snapshot: true, update: true, you: true, people: true, room: true, joining: true },
  ...{ typing: true, message: true, out: true },
});
const roomCodes = every<RoomRefusalCode>({
  ...{ 'bad-message': true, 'newer-page': true, 'no-such-room': true, 'room-ended': true, 'room-locked': true },
  ...{ 'room-full': true, 'rooms-full': true, 'name-needed': true, 'table-needed': true, 'wrong-code': true },
  ...{ removed: true, 'signed-out': true, 'not-allowed': true, 'not-saved': true, 'too-fast': true },
  ...{ 'no-such-game': true, 'no-such-person': true, gone: true },
});
const roles = every<PersonRole>({
  ...{ facilitator: true, 'co-facilitator': true, player: true, scribe: true, mentor: true, guest: true },
  ...{ watcher: true, screen: true },
});

const source = (file: string): string => readFileSync(join(import.meta.dirname, '../../../src', file), 'utf8');
const found = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

/** Every code that the rules can refuse with. */
function codesOfTheRules(): readonly string[] {
  const [, plain = ''] = /export type RejectionCode =([^;]*);/.exec(source('engine/rejections.ts')) ?? [];
  const rich = found(source('engine/rejections.ts'), /readonly code: ([^;]*);/g).flatMap((codes) =>
    found(codes, /'([\w-]+)'/g),
  );
  const ofLimits = found(source('engine/rejections.ts'), /LimitRejection<'([\w-]+)'>/g);
  const codes: readonly Rejection['code'][] = ['card-already-picked', 'over-the-limit', 'workshop-ended'];
  const all = [...found(plain, /'([\w-]+)'/g), ...rich, ...ofLimits];
  expect(all).toEqual(expect.arrayContaining([...codes]));
  return all;
}

/** Every move that has a form. */
const moves = (): readonly string[] => found(source('protocol/move-schema.ts'), /type: z\.literal\('(\w+)'\)/g);

describe('the page about the protocol', () => {
  test.for([
    ['ask', asks],
    ['tell', tells],
    ['code of the room', roomCodes],
    ['role', roles],
  ] as const)('names every %s', ([, names]) => {
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('names every code of the rules, and every move', () => {
    expect(codesOfTheRules().length).toBeGreaterThan(65);
    expect(moves()).toEqual(expect.arrayContaining(Object.keys(hostDeciders)));
    expect([...codesOfTheRules(), ...moves()].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('tells the numbers that hold', () => {
    expect(page).toContain(`Protocol number: **${roomProtocol}**`);
    expect(page).toContain(`${longestCall.toLocaleString('en')} UTF-16 units`);
    expect(page).toContain(`${(2 * longestCall).toLocaleString('en')} bytes`);
  });

  test('has examples that are as the schemas want them, one for each ask and each tell', () => {
    const types = examples.map((text) => {
      const { ask, type } = JSON.parse(text) as { ask?: { type: string }; type?: string };
      if (ask) expect(readCall(text), text).toEqual({ call: JSON.parse(text) });
      else if (type !== undefined) expect(readTell(text), text).toEqual(JSON.parse(text));
      else expect(readEntered(JSON.parse(text)), text).toEqual(JSON.parse(text));
      return ask ? `ask ${ask.type}` : type === undefined ? 'entered' : `tell ${type}`;
    });
    expect(new Set(types)).toEqual(
      new Set([...asks.map((ask) => `ask ${ask}`), ...tells.map((tell) => `tell ${tell}`), 'entered']),
    );
  });

  test('explains changes that can be applied as it says', () => {
    const update = examples.map((text) => JSON.parse(text) as PlainRecord).find(({ type }) => type === 'update') ?? {};
    const before: Plain = { view: { work: [{ plan: ['a', 'b', 'c'], hand: ['x'], note: 'y' }] }, legal: [] };
    expect(changed(before, update.change as PlainRecord)).toEqual({
      view: { work: [{ plan: ['a', 'b', { card: 'tea' }, 'c'], hand: [] }] },
      legal: [],
    });
  });
});
