import { expect, test } from 'vitest';
import type { Event } from '../../src/engine/events.ts';
import { toldTo } from '../../src/engine/views/told.ts';

const drawn: Event = { type: 'cardDrawn', table: 't1', card: 'mill', random: [1, 2, 3, 4] };
const note: Event = { type: 'noteWritten', table: 't1', value: 'Quiet today' };
const room: Event = { type: 'roomDrew', card: 'storm', random: [1, 2, 3, 4] };
const sat: Event = { type: 'seatTaken', seat: 'p-a', table: 't2', role: 'player' };
const happened = [drawn, note, room, sat];
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);

test('a table hears of itself and of the room, and never the facilitator’s notes', () => {
  expect(types(toldTo({ kind: 'table', table: 't1' }, happened))).toEqual(['cardDrawn', 'seatTaken']);
  expect(types(toldTo({ kind: 'table', table: 't2' }, happened))).toEqual(['seatTaken']);
});

test('the facilitator hears everything, the screen what concerns everyone', () => {
  expect(types(toldTo({ kind: 'facilitator' }, happened))).toEqual(types(happened));
  expect(types(toldTo({ kind: 'screen' }, happened))).toEqual(['seatTaken']);
});

test('nobody is told where a random stream stands', () => {
  expect(JSON.stringify(toldTo({ kind: 'facilitator' }, happened))).not.toContain('random');
});
