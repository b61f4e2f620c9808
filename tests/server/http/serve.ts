import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeGate } from '../../../src/server/http/gate.ts';
import { type HttpSetup, makeHttpServer } from '../../../src/server/http/make-http-server.ts';
import { loadPages, type Pages } from '../../../src/server/http/pages.ts';

/** A small built game: long enough in places to be worth packing. */
export const files: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><title>The game</title>${'<!-- long -->'.repeat(200)}`,
  'venue.html': '<!doctype html><title>The venue</title>',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/index-D0F0D_10.css': 'body { margin: 0 }',
  'assets/main-DJBZT_lE.js': `export const words = "${'many words '.repeat(300)}";`,
  'assets/strange.xyz': 'who knows',
  '.secret': 'not for anybody',
  'assets/.hidden/key.json': '{}',
};

/** A file that lies just outside the game. */
export const outside = 'the recovery codes';

/** Writes the small game to a new folder that only the test knows. */
export function writeGame(): { readonly folder: string; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'smg-http-'));
  const folder = join(home, 'game');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(home, 'outside.txt'), outside);
  return { folder, remove: () => rmSync(home, { recursive: true }) };
}

export async function smallGame(): Promise<Pages> {
  const { folder, remove } = writeGame();
  const pages = await loadPages(folder);
  remove();
  if (!pages.ok) throw new Error(pages.error);
  return pages.value;
}

export const health = {
  ok: true,
  instance: 'one',
  startedAt: 1000,
  version: '0.1.0',
  rooms: 2,
  people: 31,
  storage: 'ok',
} as const;

interface Served {
  readonly server: Server;
  readonly port: number;
  /** What the log was told: level and event. */
  readonly logged: readonly string[];
  readonly ask: (path: string, options?: RequestOptions) => Promise<Answered>;
  /** Sends these bytes and gives all that comes back until the server ends the connection. */
  readonly say: (bytes: string | Uint8Array) => Promise<string>;
  readonly dial: () => Socket;
  readonly stop: () => Promise<void>;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Serves over a real port of this computer. */
export async function serve(setup: Partial<HttpSetup> = {}): Promise<Served> {
  const logged: string[] = [];
  const server = makeHttpServer({
    pages: new Map(),
    gate: makeGate({
      address: 'https://game.example.org',
      origins: [],
      host: '0.0.0.0',
      hostname: 'adas-laptop',
      ownAddresses: () => ['192.168.1.20'],
      now: () => performance.now(),
    }),
    health: () => health,
    content: () => undefined,
    log: {
      info: (event) => logged.push(`info ${event}`),
      warn: (event) => logged.push(`warn ${event}`),
      error: (event) => logged.push(`error ${event}`),
    },
    ...setup,
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const dial = () => connect(port, '127.0.0.1');
  return {
    server,
    port,
    logged,
    ask: (path, options) => ask(port, path, options),
    say: (bytes) => say(dial(), bytes),
    dial,
    stop: () => stop(server),
  };
}

const ask = (port: number, path: string, options: RequestOptions = {}): Promise<Answered> =>
  new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', failed);
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() });
      });
    });
    asked.on('error', failed);
    asked.end();
  });

export const say = (socket: Socket, bytes: string | Uint8Array): Promise<string> =>
  new Promise((done) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
    socket.write(bytes);
  });

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
