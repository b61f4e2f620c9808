import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPages } from '../../../src/server/http/pages.ts';
import { files, outside, serve, smallGame, writeGame } from './serve.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve({ pages: await smallGame() });
});
afterAll(() => served.stop());

const forever = 'public, max-age=31536000, immutable';

describe('what the game is made of', () => {
  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?room=ABC234', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/venue', 'venue.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/icon.svg', 'icon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/index-D0F0D_10.css', 'assets/index-D0F0D_10.css', 'text/css; charset=utf-8', forever],
    ['/assets/main-DJBZT_lE.js', 'assets/main-DJBZT_lE.js', 'text/javascript; charset=utf-8', forever],
    ['/assets/strange.xyz', 'assets/strange.xyz', 'application/octet-stream', 'no-cache'],
  ])('%s', async (path, file, type, lasting) => {
    const { status, headers, text } = await served.ask(path);
    expect(status).toBe(200);
    expect(text).toBe(files[file]);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(lasting);
    expect(headers['content-length']).toBe(String(text.length));
  });

  test('is packed for whoever takes it so, and only for them', async () => {
    const path = '/assets/main-DJBZT_lE.js';
    const whole = files['assets/main-DJBZT_lE.js'] ?? '';
    for (const takes of ['gzip', 'br, gzip;q=0.5', 'GZIP, deflate']) {
      const { headers, bytes } = await served.ask(path, { headers: { 'accept-encoding': takes } });
      expect(headers['content-encoding']).toBe('gzip');
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(bytes.length).toBeLessThan(whole.length);
      expect(gunzipSync(bytes).toString()).toBe(whole);
    }
    for (const takes of ['br', 'gzip;q=0', 'x-gzipper', '']) {
      const { headers, text } = await served.ask(path, { headers: { 'accept-encoding': takes } });
      expect(headers['content-encoding']).toBeUndefined();
      expect(text).toBe(whole);
    }
    expect((await served.ask(path)).headers.vary).toBe('Accept-Encoding');
  });

  test('is not sent again to whoever has it', async () => {
    for (const path of ['/', '/assets/main-DJBZT_lE.js']) {
      const { etag = '' } = (await served.ask(path)).headers;
      for (const known of [etag, `"other", ${etag}`, '*']) {
        const again = await served.ask(path, { headers: { 'if-none-match': known } });
        expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
      }
      expect((await served.ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });

  test('a HEAD gets the same headers and nothing else', async () => {
    for (const path of ['/', '/health', '/nothing']) {
      const [{ date: _, ...full }, head] = [(await served.ask(path)).headers, await served.ask(path, { method: 'HEAD' })];
      const { date: __, ...headers } = head.headers;
      expect(headers).toEqual(full);
      expect(head.text).toBe('');
    }
  });

  test('comes whole whatever part is asked for, however strange', async () => {
    for (const range of [
      'bytes=0-4',
      'bytes=5-2',
      'bytes=-2',
      'bytes=99999999-',
      'bytes=0-1,3-4',
      'rubbish',
      'bytes=--',
      'bytes=1e9-',
    ]) {
      const { status, text } = await served.ask('/icon.svg', { headers: { range } });
      expect([range, status, text]).toEqual([range, 200, files['icon.svg']]);
    }
  });
});

describe('what it is not made of', () => {
  const ways = [
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/assets/../../outside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/..\\outside.txt',
    '/....//outside.txt',
    '//outside.txt',
    '//etc/passwd',
    '//evil.example/%2e%2e',
    '///',
    '/%00',
    '/index.html%00.svg',
    '/%c0%ae%c0%ae/outside.txt',
    '/%',
    '/%zz',
    '/assets',
    '/assets/',
    '/.secret',
    '/assets/.hidden/key.json',
    '/index.html/',
    '/INDEX.html',
    '/__proto__',
    '/constructor',
    '/toString',
    '/content/__proto__.json',
    '/health/',
    '/api',
    '/socket.io/',
  ];

  test.each(ways)('%s: a page that says so and leads to the game', async (path) => {
    const { status, text, headers } = await served.ask(path);
    expect(status).toBe(404);
    expect(text).toMatch(/There is nothing at this address\..*<a href="\/">Go to the game<\/a>/s);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).not.toContain(outside);
    expect(text).not.toContain(path.slice(1) || 'nothing else');
  });

  test('addresses that no browser sends, straight on the wire', async () => {
    for (const target of [
      'http://localhost/../outside.txt',
      'http://evil.example/',
      '../outside.txt',
      '*',
      'outside.txt',
      '/\u0000',
      '/\u00e9',
    ]) {
      const text = await served.say(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect([target, text.slice(0, 12)]).toEqual([target, expect.stringMatching(/^HTTP\/1\.1 40[04]$/)]);
      expect(text).not.toContain(outside);
    }
  });
});

describe('the folder of the game', () => {
  test('that is not there, or is empty, is told with the way out', async () => {
    const { folder, remove } = writeGame();
    rmSync(join(folder, 'index.html'));
    for (const each of [folder, join(folder, 'nowhere')]) {
      const loaded = await loadPages(each);
      expect(loaded.ok ? '' : loaded.error).toMatch(/not in .*game.*npm run build/);
    }
    remove();
  });

  test('may vanish under a running server: the game is still there', async () => {
    const { folder, remove } = writeGame();
    const pages = await loadPages(folder);
    const going = await serve(pages.ok ? { pages: pages.value } : {});
    remove();
    expect((await going.ask('/')).text).toBe(files['index.html']);
    await going.stop();
  });
});
