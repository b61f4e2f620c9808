import { createServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo, connect, createServer as createProxy, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPipe, type Pipe } from '../../../src/connection/remote/pipe.ts';
import { enterRoom, type RoomConnection } from '../../../src/connection/remote/remote.ts';
import { makeGate } from '../../../src/server/http/gate.ts';
import { layPipe, type Pipe as ServerPipe } from '../../../src/server/pipe/pipe.ts';
import { joinAs, type OpenHouse, openHouse, visit } from '../../helpers/room-pipe.ts';

let house: OpenHouse;
const endings: (() => unknown)[] = [];

beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await endAll();
  await house.close();
});

/** Stops what a test has started, the last first. */
async function endAll(): Promise<void> {
  for (const end of endings.splice(0).toReversed()) await end();
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (server: Server, port = 0): Promise<void> =>
  new Promise((resolve) => void server.listen(port, '127.0.0.1', resolve));

interface Running {
  readonly http: HttpServer;
  readonly laid: ServerPipe;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The server's own pipe, on a port of this computer. */
async function startServer(port = 0): Promise<Running> {
  const http = createServer();
  const gate = makeGate({
    ...{ address: null, origins: [], host: '127.0.0.1', hostname: 'here' },
    ownAddresses: () => [],
    now: () => performance.now(),
  });
  const laid = layPipe(http, gate, house.building);
  await listening(http, port);
  let running = true;
  const stop = async (): Promise<void> => {
    if (!running) return;
    running = false;
    http.closeAllConnections();
    await laid.close();
  };
  endings.push(stop);
  return { http, laid, port: portOf(http), stop };
}

/** A wire between page and server that can go dead without being cut: nothing gets through, and nobody is told. */
async function layWire(to: number) {
  const sockets = new Set<Socket>();
  let isDead = false;
  const proxy = createProxy((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => isDead || into.write(bytes));
      from.on('close', () => into.destroy());
      from.on('error', () => into.destroy());
    }
  });
  await listening(proxy);
  endings.push(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  return {
    port: portOf(proxy),
    die: () => {
      isDead = true;
    },
    revive: () => {
      isDead = false;
    },
  };
}

function open(port: number, pollingOnly = false): Pipe {
  const pipe = openPipe({ origin: `http://127.0.0.1:${port}`, pollingOnly });
  endings.push(pipe.close);
  return pipe;
}

async function enter(pipe: Pipe): Promise<RoomConnection> {
  const entered = await enterRoom(pipe, house.host(), house.content);
  if (!entered.ok) throw new Error(entered.error.code);
  return entered.value;
}

const opened = (pipe: Pipe): Promise<void> => vi.waitFor(() => expect(pipe.isOpen()).toBe(true), { timeout: 5000 });

describe.each([
  ['polling, then a WebSocket', false],
  ['polling alone', true],
])('over %s', (_, pollingOnly) => {
  test('a page comes in and plays', async () => {
    const { port } = await startServer();
    const host = await enter(open(port, pollingOnly));
    const { page: ann } = await visit(house, joinAs(host.room.code, 'Ann'));
    expect(await host.submit('', { type: 'askForHelp', table: 't1', on: true })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(ann.snapshot({ kind: 'table', table: 't1' }).view.tables[0]?.help).not.toBeNull());
    ann.close();
  });

  test('messages come in order, both ways', async () => {
    const { port } = await startServer();
    const host = await enter(open(port, pollingOnly));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => host.submit('', { type: index % 2 === 0 ? 'pauseClock' : 'resumeClock' })),
    );
    const seqs = answers.map((answer) => (answer.ok ? answer.value.seq : 0));
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  });

  test('a server that was killed is found again by itself, and a move that was made meanwhile comes through', async () => {
    const first = await startServer();
    const host = await enter(open(first.port, pollingOnly));
    await first.stop();
    await vi.waitFor(() => expect(host.room.line()).toBe('lost'), { timeout: 6000 });
    const answer = host.submit('', { type: 'pauseClock' });
    await startServer(first.port);
    expect(await answer).toMatchObject({ ok: true });
    expect(host.room.line()).toBe('back');
  });

  test('a line on which nothing arrives any more is noticed within 6 seconds, and mended by itself', async () => {
    const { port } = await startServer();
    const wire = await layWire(port);
    const pipe = open(wire.port, pollingOnly);
    const host = await enter(pipe);
    const before = performance.now();
    wire.die();
    await vi.waitFor(() => expect(host.room.line()).toBe('lost'), { timeout: 8000, interval: 20 });
    expect(performance.now() - before).toBeLessThan(6000);
    wire.revive();
    await vi.waitFor(() => expect(host.room.line()).toBe('back'), { timeout: 8000 });
  });
});

test('a pipe waits for a server that is not there yet', async () => {
  const { port, stop } = await startServer();
  await stop();
  const pipe = open(port);
  const coming = enter(pipe);
  await startServer(port);
  expect((await coming).room.line()).toBe('open');
});

describe('in a page', () => {
  const window = new EventTarget();
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });

  beforeEach(() => {
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
    // As long between two tries as it ever is.
    vi.spyOn(Math, 'random').mockReturnValue(1);
  });
  afterEach(async () => {
    await endAll();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test.each([
    ['the network is there again', () => window.dispatchEvent(new Event('online'))],
    [
      'somebody looks at it again',
      () => {
        page.visibilityState = 'visible';
        page.dispatchEvent(new Event('visibilitychange'));
      },
    ],
  ])('it tries at once when %s', async (_, wake) => {
    const { port, stop } = await startServer();
    const pipe = open(port);
    await opened(pipe);
    await stop();
    await vi.waitFor(() => expect(pipe.isOpen()).toBe(false));
    await startServer(port);
    const before = performance.now();
    wake();
    await opened(pipe);
    expect(performance.now() - before).toBeLessThan(1500);
  });
});

test('a pipe that was closed does not open again, and what is sent on it is lost', async () => {
  const { port, laid } = await startServer();
  const pipe = open(port);
  await opened(pipe);
  pipe.close();
  pipe.send('{}');
  expect(pipe.isOpen()).toBe(false);
  await vi.waitFor(() => expect(laid.count()).toBe(0));
});
