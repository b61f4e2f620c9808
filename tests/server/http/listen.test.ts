import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { listen, listenTrouble } from '../../../src/server/http/listen.ts';

const open: Server[] = [];
const newServer = (): Server => {
  const server = createServer();
  open.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))));
});

const here = { host: '127.0.0.1', port: 0, portAsked: true };

describe('a port', () => {
  test('0 is any free one, and the answer says which', async () => {
    const server = newServer();
    const opened = await listen(server, here);
    expect(opened).toEqual({ ok: true, value: expect.any(Number) });
    expect(server.address()).toMatchObject({ port: opened.ok ? opened.value : 0, address: '127.0.0.1' });
  });

  test('that was asked for and is taken: no other one, and a sentence', async () => {
    const taken = await listen(newServer(), here);
    const port = taken.ok ? taken.value : 0;
    const second = newServer();
    const refused = await listen(second, { ...here, port });
    expect(refused.ok ? '' : refused.error).toContain(`Port ${port} is taken`);
    expect(refused.ok ? '' : refused.error).toContain('--port');
    expect(second.listening).toBe(false);
  });

  test('that nobody asked for and is taken: another one, again and again', async () => {
    const first = await listen(newServer(), here);
    const port = first.ok ? first.value : 0;
    const ports = new Set([port]);
    for (let n = 0; n < 4; n += 1) {
      const next = await listen(newServer(), { ...here, port, portAsked: false });
      expect(next.ok).toBe(true);
      ports.add(next.ok ? next.value : 0);
    }
    expect(ports.size).toBe(5);
  });

  test('on an address of another computer: a sentence', async () => {
    const refused = await listen(newServer(), { ...here, host: '203.0.113.9' });
    expect(refused.ok ? '' : refused.error).toContain('203.0.113.9 is not an address of this computer');
  });
});

test.each([
  ['EADDRINUSE', 'Port 80 is taken'],
  ['EACCES', 'may not use port 80'],
  ['ENOTFOUND', 'here.lan is not an address'],
  ['EMFILE', '(EMFILE)'],
])('%s has a sentence with a way out', (code, words) => {
  expect(listenTrouble(code, 80, 'here.lan')).toContain(words);
  expect(listenTrouble(code, 80, 'here.lan')).toMatch(/--(port|host)/);
});
