import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtServer } from '../../helpers/net/built-server.ts';
import { hosting } from '../../helpers/net/cards.ts';
import { type GameServer, startServer } from '../../helpers/net/game-server.ts';
import { RawBot } from '../../helpers/net/raw-bot.ts';
import { report } from '../../helpers/net/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'smg-venue-'));
const bots: RawBot[] = [];
let server: GameServer;
beforeAll(async () => {
  server = await startServer(await builtServer(), folder, ['--origin', 'https://allowed.example']);
}, 120_000);
afterAll(async () => {
  for (const bot of bots) bot.close();
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function bot(...transports: readonly ('polling' | 'websocket')[]): RawBot {
  const made = new RawBot({ origin: server.origin, ...(transports.length > 0 ? { transports } : {}) });
  bots.push(made);
  return made;
}

/** A line on which somebody tries codes. Resolves to what each of them gets. */
async function guess(count: number): Promise<readonly string[]> {
  const guesser = bot('websocket');
  const first = await guesser.enter({ type: 'join', code: 'ZZZZZ2', name: 'Guess', table: 't1' });
  const codes = [first.error?.code ?? ''];
  guesser.close();
  for (let at = 1; at < count; at += 1) {
    const next = bot('websocket');
    codes.push((await next.enter({ type: 'join', code: `ZZZZ${at}`, name: 'Guess', table: 't1' })).error?.code ?? '');
    next.close();
  }
  return codes;
}

describe('a whole venue behind one address', () => {
  test('gets in: 100 people within a minute, after 500 wrong codes and while more are tried', {
    timeout: 120_000,
  }, async () => {
    const host = bot();
    const { code } = await host.mustEnter(hosting('cardiff', ['Heron', 'Otter', 'Adder', 'Raven']));
    const wrong = (await Promise.all(Array.from({ length: 100 }, () => guess(5)))).flat();
    expect(wrong).toHaveLength(500);
    expect(new Set(wrong)).toEqual(new Set(['no-such-room']));
    const more = Promise.all(Array.from({ length: 20 }, () => guess(2)));
    const begun = performance.now();
    const people = await Promise.all(
      Array.from({ length: 100 }, async (_, at) => {
        const person = bot();
        await person.mustEnter({ type: 'join', code, name: `Person ${at}`, table: `t${1 + (at % 4)}` });
        await person.until(() => person.sights.all.size > 0, 'the first sight');
        return person;
      }),
    );
    const took = performance.now() - begun;
    report(`100 people were in with all in sight after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(60_000);
    expect(new Set(people.map(({ seat }) => seat)).size).toBe(100);
    expect(new Set((await more).flat())).toEqual(new Set(['no-such-room']));
    await host.until(
      () => (host.last('room')?.room as { people: readonly unknown[] } | undefined)?.people.length === 101,
      'all people',
    );
    await Promise.all(
      people.map(async (person) =>
        expect(await person.move({ type: 'askForHelp', table: person.entered?.me.table ?? '', on: true })).toMatch(
          /ok|nothing-changed/,
        ),
      ),
    );
    for (const person of people) expect(person.sights.wrong).toEqual([]);
  });

  test('a line on which codes are tried fast is slowed down alone', async () => {
    const guesser = bot('websocket');
    const host = bot('websocket');
    await host.mustEnter(hosting('taster', ['Heron']));
    await guesser.mustEnter(hosting('taster', ['Other']));
    const answers = await Promise.race([
      Promise.all(Array.from({ length: 11 }, () => guesser.ask({ type: 'knock', code: 'ZZZZZ9' }))),
      guesser.until(() => guesser.out !== undefined, 'being let go').then(() => []),
    ]);
    expect(new Set(answers.map(({ error }) => error?.code))).toEqual(new Set(['no-such-room']));
    const begun = performance.now();
    expect(await host.move({ type: 'pauseClock' })).toBe('ok');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('where a proxy lets no WebSocket through', () => {
  test('everything works over long polling alone, in both directions', async () => {
    const host = bot('polling');
    const { code } = await host.mustEnter(hosting('cardiff', ['Heron', 'Otter']));
    const [ann, ben] = [bot('polling'), bot('websocket')];
    await Promise.all([ann, ben].map((each, at) => each.mustEnter({ type: 'join', code, name: `P${at}`, table: 't1' })));
    for (let at = 0; at < 10; at += 1) expect(await ann.move({ type: 'askForHelp', table: 't1', on: at % 2 === 0 })).toBe('ok');
    expect(await ann.move({ type: 'askForHelp', table: 't1', on: true })).toBe('ok');
    await ben.until(() => ben.sees('table:t1')?.hash === ann.sees('table:t1')?.hash, 'the same sight');
    expect(await host.move({ type: 'pauseClock' })).toBe('ok');
    expect([ann.breaks, host.breaks]).toEqual([0, 0]);
    // A call as long as can be, in a language of which each sign takes three bytes.
    for (const step of ['settle', 'welcome']) expect(await host.move({ type: 'moveOn', step })).toBe('ok');
    const writing = { type: 'writeField', table: 't1', sheet: 'scenario', field: 'place', base: 0 };
    expect(await ann.move({ ...writing, value: '三'.repeat(8000) })).toBe('text-too-long');
    expect(await ann.move({ ...writing, value: '三'.repeat(300) })).toBe('ok');
    expect(ann.breaks).toBe(0);
  });
});

interface Heard {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
}

/** Asks for a line as a browser would, with these headers. */
function askForLine(headers: Record<string, string>, upgrade: boolean): Promise<Heard> {
  const { host, hostname, port } = new URL(server.origin);
  const socket = upgrade
    ? {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      }
    : {};
  const path = `/socket.io/?EIO=4&transport=${upgrade ? 'websocket' : 'polling'}`;
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostname, port, path, headers: { Host: host, ...socket, ...headers } });
    asked.on('upgrade', (answer, line) => {
      line.destroy();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    asked.on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a page that is not ours', () => {
  const port = (): string => new URL(server.origin).port;
  const cases: readonly (readonly [string, () => Record<string, string>, boolean])[] = [
    ['no page at all', () => ({}), true],
    ['our own page', () => ({ Origin: server.origin }), true],
    [
      'our own page by another of our names',
      () => ({ Host: `localhost:${port()}`, Origin: `http://localhost:${port()}` }),
      true,
    ],
    ['a page that was allowed', () => ({ Origin: 'https://allowed.example' }), true],
    ['a page from elsewhere', () => ({ Origin: 'https://evil.example' }), false],
    ['a page of another port', () => ({ Origin: 'http://127.0.0.1:1' }), false],
    ['a page without an origin of its own', () => ({ Origin: 'null' }), false],
    ['a name that points to us', () => ({ Host: `evil.example:${port()}`, Origin: `http://evil.example:${port()}` }), false],
    ['a name that points to us, and no page', () => ({ Host: 'evil.example' }), false],
  ];
  for (const [what, headers, allowed] of cases)
    for (const upgrade of [false, true])
      test(`${what}, over ${upgrade ? 'WebSocket' : 'long polling'}: ${allowed ? 'let in' : 'refused'}`, async () => {
        const { status } = await askForLine(headers(), upgrade);
        if (allowed) expect(status).toBe(upgrade ? 101 : 200);
        else expect(status).toBeGreaterThanOrEqual(400);
      });

  test('gets no header that would let it read an answer', async () => {
    const { headers } = await askForLine({ Origin: 'https://allowed.example' }, false);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toBeDefined();
  });
});

test('nothing of all this was a mistake of ours', () => expect(server.log()).not.toMatch(/ error |warn.*room-failed/));
