import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Random } from './random.ts';

/** What becomes of one connection: `cut` lets only a part of what is on its way through, `hole` lets nothing through any more and says nothing. */
export type Fate = 'fair' | 'slow' | 'drop' | 'reset' | 'cut' | 'hole';

/** How likely each fate is; what is left is fair. */
export type Weather = Partial<Readonly<Record<Exclude<Fate, 'fair'>, number>>>;

/** A TCP proxy between pages and the server that treats connections as bad networks do. */
export interface ChaosProxy {
  readonly origin: string;
  /** Where new connections lead to. */
  readonly setTarget: (port: number) => void;
  /** From now on the weather is fair, and no connection is left in a hole. */
  readonly calm: () => void;
  /** How many connections met each fate. */
  readonly met: Readonly<Record<Fate, number>>;
  readonly close: () => Promise<void>;
}

interface ProxyParts {
  readonly port: number;
  readonly random: Random;
  readonly weather: Weather;
  /** After so many connections the weather is fair. */
  readonly badConnections?: number;
  /** Hears all that the server says. */
  readonly record?: (bytes: Buffer) => void;
}

const fates: readonly Exclude<Fate, 'fair'>[] = ['slow', 'drop', 'reset', 'cut', 'hole'];
/** A connection in a hole ends at last, in milliseconds. */
const longestHole = 20_000;

export async function openProxy({ port, random, weather, badConnections = 1000, record }: ProxyParts): Promise<ChaosProxy> {
  const lines = new Set<Line>();
  const met: Record<Fate, number> = { fair: 0, slow: 0, drop: 0, reset: 0, cut: 0, hole: 0 };
  let target = port;
  let isCalm = false;
  let count = 0;

  const fateNow = (): Fate => {
    count += 1;
    if (isCalm || count > badConnections) return 'fair';
    let rest = random.next();
    for (const fate of fates) {
      rest -= weather[fate] ?? 0;
      if (rest < 0) return fate;
    }
    return 'fair';
  };

  const server: Server = createServer((near) => {
    const fate = fateNow();
    met[fate] += 1;
    const line = new Line(near, connect(target, '127.0.0.1'), { fate, random, record });
    lines.add(line);
    line.ended.then(() => lines.delete(line)).catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    setTarget: (next) => {
      target = next;
    },
    calm: () => {
      isCalm = true;
      for (const line of lines) line.calm();
    },
    close: async () => {
      for (const line of lines) line.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One connection, with its other half. */
class Line {
  readonly ended: Promise<unknown>;
  readonly #near: Socket;
  readonly #far: Socket;
  #fate: Fate;
  readonly #random: Random;
  /** How many bytes pass before the fate strikes. */
  #left: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #delay: number;

  constructor(
    near: Socket,
    far: Socket,
    { fate, random, record }: { fate: Fate; random: Random; record: ProxyParts['record'] },
  ) {
    this.#near = near;
    this.#far = far;
    this.#fate = fate;
    this.#random = random;
    this.#left = random.between(0, 16_000);
    this.#delay = random.between(5, 80);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (bytes) => this.#pass(to, bytes));
      from.on('end', () => this.#soon(() => to.end()));
      from.on('error', () => this.destroy());
      from.on('close', () => this.destroy());
    }
    if (record) far.on('data', record);
    this.ended = once(near, 'close');
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#near.destroy();
    this.#far.destroy();
  }

  calm(): void {
    if (this.#fate === 'hole' && this.#left <= 0) this.destroy();
    else if (this.#fate !== 'slow') this.#fate = 'fair';
  }

  #pass(to: Socket, bytes: Buffer): void {
    this.#left -= bytes.length;
    if (this.#fate === 'fair' || this.#left > 0) to.write(bytes);
    else this.#strike(to, bytes);
  }

  #strike(to: Socket, bytes: Buffer): void {
    switch (this.#fate) {
      case 'fair':
        to.write(bytes);
        break;
      case 'slow':
        this.#soon(() => to.write(bytes));
        break;
      case 'drop':
        this.#near.end();
        this.#far.end();
        break;
      case 'reset':
        this.#near.resetAndDestroy();
        this.#far.resetAndDestroy();
        break;
      case 'cut':
        to.write(bytes.subarray(0, this.#random.between(0, bytes.length - 1)), () => this.destroy());
        break;
      case 'hole':
        this.#timer ??= setTimeout(() => this.destroy(), longestHole);
        break;
    }
  }

  /** A slow line keeps the order of what is on it. */
  #soon(task: () => void): void {
    if (this.#fate === 'slow') setTimeout(task, this.#delay);
    else task();
  }
}
