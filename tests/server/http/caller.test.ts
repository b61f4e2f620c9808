import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { callerOf } from '../../../src/server/http/caller.ts';

const from = (told: string | undefined): { headers: IncomingHttpHeaders; socket: Socket } => ({
  headers: told === undefined ? {} : { 'x-forwarded-for': told },
  socket: { remoteAddress: '10.0.0.1' } as Socket,
});

test('without a proxy, nobody is believed about where they are', () => {
  expect(callerOf(from('203.0.113.9'), false)).toBe('10.0.0.1');
});

test('behind a proxy, the proxy is believed, and not what a caller had written before it', () => {
  expect(callerOf(from('203.0.113.9'), true)).toBe('203.0.113.9');
  expect(callerOf(from('1.2.3.4, 203.0.113.9'), true)).toBe('203.0.113.9');
  expect(callerOf(from('1.2.3.4,2001:db8::7'), true)).toBe('2001:db8::7');
});

test('what is no address counts for nothing', () => {
  for (const told of [undefined, '', 'unknown', 'a'.repeat(500), '1.2.3.4, <script>'])
    expect(callerOf(from(told), true)).toBe('10.0.0.1');
});
