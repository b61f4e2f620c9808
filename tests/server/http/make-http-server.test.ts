import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { health, say, serve, smallGame } from './serve.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const promised: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const deck = { title: 'Reach', cards: Array.from({ length: 200 }, (_, n) => `Card ${n}`) };
const sha256 = 'ab'.repeat(32);
const broken = 'cd'.repeat(32);

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve({
    pages: await smallGame(),
    content: (asked) => {
      if (asked === broken) throw new Error('The disk is gone');
      return Promise.resolve(asked === sha256 ? JSON.stringify(deck) : undefined);
    },
  });
});
afterAll(() => served.stop());

const expectPromised = (headers: IncomingHttpHeaders): void => {
  expect(headers).toMatchObject(promised);
  for (const sense of ['camera', 'microphone', 'geolocation']) expect(headers['permissions-policy']).toContain(`${sense}=()`);
  for (const told of ['server', 'x-powered-by', 'set-cookie', 'access-control-allow-origin'])
    expect(headers[told]).toBeUndefined();
};

/** The headers of an answer as it stands on the wire. */
const headersIn = (text: string): IncomingHttpHeaders =>
  Object.fromEntries(
    (text.split('\r\n\r\n')[0] ?? '')
      .split('\r\n')
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );

describe('every answer carries the headers that were promised', () => {
  test.each([
    ['/', 200],
    ['/assets/main-DJBZT_lE.js', 200],
    ['/health', 200],
    ['/room-server.json', 200],
    [`/content/${sha256}.json`, 200],
    [`/content/${'0'.repeat(64)}.json`, 404],
    [`/content/${broken}.json`, 500],
    ['/nothing', 404],
    [`/?${'long'.repeat(600)}`, 414],
  ])('%s', async (path, status) => {
    const answer = await served.ask(path);
    expect(answer.status).toBe(status);
    expectPromised(answer.headers);
  });

  test('not modified, wrong method, wrong name, and what somebody else writes through the same server', async () => {
    const { etag = '' } = (await served.ask('/')).headers;
    expectPromised((await served.ask('/', { headers: { 'if-none-match': etag } })).headers);
    expectPromised((await served.ask('/', { method: 'DELETE' })).headers);
    expectPromised((await served.ask('/', { headers: { host: 'evil.example' } })).headers);
    const other = await serve();
    other.server.removeAllListeners('request').on('request', (_, response) => response.writeHead(200, { 'X-Own': '1' }).end());
    const { headers } = await other.ask('/socket.io/');
    expectPromised(headers);
    expect(headers['x-own']).toBe('1');
    await other.stop();
  });

  test.each([
    ['no name of a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['no request at all', 'hello\r\n\r\n', 400],
    ['another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', 400],
    ['a header without an end', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['too many headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'X-Many: 1\r\n'.repeat(4000)}\r\n`, 431],
    ['an address without an end', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
  ])('also to %s', async (_, bytes, status) => {
    const text = await served.say(Buffer.from(bytes, 'latin1'));
    expect(text.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expectPromised(headersIn(text));
  });
});

describe('who may ask, and how', () => {
  test('a name that is not ours is refused in plain words, whatever is asked for', async () => {
    for (const path of ['/', '/health', `/content/${sha256}.json`, '/nothing']) {
      const { status, text } = await served.ask(path, { headers: { host: 'game.evil.example:4173' } });
      expect(status).toBe(421);
      expect(text).toMatch(/does not go by the name.*--address http:\/\/game\.evil\.example:4173/);
    }
    expect(served.logged).toContain('warn host-refused');
  });

  test('a name that is no name is not said back', async () => {
    const { status, text } = await served.ask('/', { headers: { host: '<script>alert(1)</script>' } });
    expect([status, text.includes('script')]).toEqual([421, false]);
  });

  test('two names are refused, also when one of them is ours', async () => {
    for (const [one, other] of [
      ['localhost', 'evil.example'],
      ['evil.example', 'localhost'],
      ['localhost', 'localhost'],
    ]) {
      const text = await served.say(`GET / HTTP/1.1\r\nHost: ${one}\r\nHost: ${other}\r\nConnection: close\r\n\r\n`);
      expect(text).toMatch(/^HTTP\/1\.1 421 /);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not answered', async (method) => {
    for (const path of ['/', '/health', '/nothing']) {
      const { status, headers, text } = await served.ask(path, { method });
      expect([status, headers.allow, headers.connection]).toEqual([405, 'GET, HEAD', 'close']);
      expect(text).toContain('Only GET and HEAD');
    }
  });

  test('nobody gets a way through to somewhere else', async () => {
    expect(await served.say('CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n')).toBe('');
  });

  test('a long address is told to be too long, one that is just not is taken', async () => {
    expect((await served.ask(`/?${'x'.repeat(2046)}`)).status).toBe(200);
    expect((await served.ask(`/?${'x'.repeat(2047)}`)).status).toBe(414);
  });
});

describe('what the page and those who watch over the server need', () => {
  test('health', async () => {
    const { headers, text } = await served.ask('/health');
    expect(JSON.parse(text)).toEqual(health);
    expect([headers['content-type'], headers['cache-control']]).toEqual(['application/json', 'no-store']);
  });

  test('a server whose disk fails still answers, and says so', async () => {
    const failing = await serve({ health: () => ({ ...health, ok: false, storage: 'failing' }) });
    const { status, text } = await failing.ask('/health');
    expect([status, JSON.parse(text)]).toEqual([200, { ...health, ok: false, storage: 'failing' }]);
    await failing.stop();
  });

  test('that there is a room server, and which protocol it speaks', async () => {
    const { headers, text } = await served.ask('/room-server.json');
    expect(JSON.parse(text)).toEqual({ protocol: 1 });
    expect(headers['cache-control']).toBe('no-store');
  });

  test('a deck or a format by its hash, for ever, packed, and again', async () => {
    for (const _ of [1, 2]) {
      const { headers, bytes } = await served.ask(`/content/${sha256}.json`, { headers: { 'accept-encoding': 'gzip' } });
      expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(deck);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toBe('application/json');
    }
  });

  test.each([sha256.toUpperCase(), `${sha256}0`, sha256.slice(1), '../health', '%61'.repeat(64)])(
    'no deck: %s',
    async (name) => {
      expect((await served.ask(`/content/${name}.json`)).status).toBe(404);
    },
  );

  test('a failure is told in plain words, without the program’s own', async () => {
    const { status, text } = await served.ask(`/content/${broken}.json`);
    expect(status).toBe(500);
    expect(text).toContain('Something went wrong on the server.');
    expect(text).not.toMatch(/disk|Error|\bat\b.*:\d/);
    expect(served.logged).toContain('error request-failed');
    const failing = await serve({
      health: () => {
        throw new Error('No');
      },
    });
    expect((await failing.ask('/health')).status).toBe(500);
    expect((await failing.ask('/room-server.json')).status).toBe(200);
    await failing.stop();
  });
});

describe('rubbish on the wire', () => {
  test('ends in an error or a silence, and the next caller is served', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc
        .string({ minLength: 1, unit: 'binary' })
        .map((text) => new TextEncoder().encode(`GET ${text} HTTP/1.1\r\n${text}\r\n\r\n`)),
      fc
        .string({ minLength: 1 })
        .map((text) => new TextEncoder().encode(`GET / HTTP/1.1\r\nHost: localhost\r\n${text}\r\n\r\n`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (rubbish) => {
        const socket = served.dial();
        const said = say(socket, rubbish);
        socket.end();
        expect(await said).toMatch(/^$|^HTTP\/1\.1 (200|4\d\d) /);
        expect((await served.ask('/room-server.json')).status).toBe(200);
      }),
      { numRuns: 300 },
    );
  });

  test('after a good request ends the connection without a word into its answer', async () => {
    const text = await served.say('GET /room-server.json HTTP/1.1\r\nHost: localhost\r\n\r\n\u0001\u0002rubbish\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 (200|400) /);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  test('callers who hang up at once disturb nobody', async () => {
    for (let n = 0; n < 50; n += 1) {
      const socket = served.dial();
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write('GET /assets/main-DJBZT_lE.js HTTP/1.1\r\nHost: localhost\r\n\r\n');
      socket.resetAndDestroy();
    }
    expect((await served.ask('/')).status).toBe(200);
  });
});

describe('whoever keeps others waiting', () => {
  const patience = { headers: 150, request: 300, next: 150, silence: 400, look: 50 };

  test('with the headers, or with the rest, is told so and let go', async () => {
    const hasty = await serve({ patience });
    const answers = await Promise.all([
      hasty.say('GET / HTTP/1.1\r\nHost: local'),
      hasty.say('GET / HTTP/1.1\r\nHost: localhost\r\n'),
    ]);
    for (const text of answers) {
      expect(text).toMatch(/^HTTP\/1\.1 408 .*The request took too long\.\n$/s);
      expectPromised(headersIn(text));
    }
    expect(await hasty.say('POST /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nab')).toMatch(
      /^HTTP\/1\.1 405 /,
    );
    expect(await hasty.say('')).toBe('');
    await hasty.stop();
  });

  test('a connection may be used again, and ends by itself when it is not', async () => {
    const hasty = await serve({ patience });
    const request = 'GET /room-server.json HTTP/1.1\r\nHost: localhost\r\n\r\n';
    expect((await hasty.say(request + request)).match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    await hasty.stop();
  });

  test('usual patience is longer than a proxy’s for the next request, and never without end', async () => {
    const { server } = served;
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
    for (const limit of [server.headersTimeout, server.requestTimeout, server.timeout]) expect(limit).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(server.requestTimeout);
    expect(server.timeout).toBeGreaterThan(server.keepAliveTimeout);
  });
});
