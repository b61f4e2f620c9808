import { expect, test } from 'vitest';
import { forgetTicket, keepTicket, latestTickets, readTicket, type Ticket } from '../../../src/connection/remote/ticket.ts';
import { memoryNotebook } from '../../helpers/store-writing.ts';

const ticket = (code: string, at = 1, extra: Partial<Ticket> = {}): Ticket => ({
  code,
  token: `token-${code}`,
  name: 'Ann',
  role: 'player',
  at,
  ...extra,
});

test('a ticket is found again by its room, with the latest room first', () => {
  const notebook = memoryNotebook();
  for (const each of [ticket('AAAAAA', 2), ticket('BBBBBB', 3), ticket('CCCCCC', 1)]) keepTicket(notebook, each);
  expect(readTicket(notebook, 'AAAAAA')).toEqual(ticket('AAAAAA', 2));
  expect(readTicket(notebook, 'DDDDDD')).toBeUndefined();
  expect(latestTickets(notebook).map(({ code }) => code)).toEqual(['BBBBBB', 'AAAAAA', 'CCCCCC']);
});

test('another ticket for the same room takes the place of the first', () => {
  const notebook = memoryNotebook();
  keepTicket(notebook, ticket('AAAAAA', 1));
  keepTicket(notebook, ticket('AAAAAA', 5, { token: 'other', role: 'facilitator' }));
  expect(latestTickets(notebook)).toEqual([ticket('AAAAAA', 5, { token: 'other', role: 'facilitator' })]);
});

test('a ticket that is forgotten leaves nothing', () => {
  const notebook = memoryNotebook();
  keepTicket(notebook, ticket('AAAAAA'));
  keepTicket(notebook, ticket('BBBBBB'));
  forgetTicket(notebook, 'AAAAAA');
  expect(latestTickets(notebook).map(({ code }) => code)).toEqual(['BBBBBB']);
  forgetTicket(notebook, 'BBBBBB');
  expect(notebook.all()).toEqual({});
});

test('the oldest of many is forgotten', () => {
  const notebook = memoryNotebook();
  const codes = Array.from({ length: 25 }, (_, index) => `R${index}`);
  for (const [at, code] of codes.entries()) keepTicket(notebook, ticket(code, at));
  expect(latestTickets(notebook).map(({ code }) => code)).toEqual(codes.slice(5).toReversed());
  expect(Object.keys(notebook.all())).toHaveLength(21);
});

test('junk, and a browser that keeps nothing, are no tickets', () => {
  const junk = memoryNotebook({
    rooms: '["AAAAAA", 7, "BBBBBB", "CCCCCC"]',
    'room/AAAAAA': '{"code":"AAAAAA"}',
    'room/BBBBBB': '{',
    'room/CCCCCC': JSON.stringify(ticket('OTHER')),
  });
  expect(latestTickets(junk)).toEqual([]);
  expect(latestTickets(memoryNotebook({ rooms: '{"a":1}' }))).toEqual([]);
  const deaf = { read: () => undefined, write: () => undefined };
  keepTicket(deaf, ticket('AAAAAA'));
  forgetTicket(deaf, 'AAAAAA');
  expect(latestTickets(deaf)).toEqual([]);
});
