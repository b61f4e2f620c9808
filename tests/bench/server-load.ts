import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a server has used since it was started. */
export interface Used {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A server in a process of its own. */
export interface Child {
  readonly address: string;
  readonly used: () => Promise<Used>;
  readonly stop: () => Promise<void>;
}

/** Starts a server whose first words tell its address. Benches run in the folder of the project. */
export async function startChild(script: string, args: readonly string[] = []): Promise<Child> {
  const child = fork(resolve('tests/bench/servers/child.mjs'), [resolve(script), ...args], { silent: true });
  const address = await firstAddress(child);
  return {
    address,
    used: async () => {
      const answer = once(child, 'message');
      child.send('used');
      const [used] = (await answer) as [Used];
      return used;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      said += String(text);
    });
    child.stdout?.on('data', (text) => {
      said += String(text);
      const address = /is at (http:\/\/\S+)/.exec(said)?.[1];
      if (address) found(address.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
}

/** Our own server as it is built, durable, with its data in a folder that is gone afterwards. */
export async function startOurs(): Promise<Child> {
  const data = mkdtempSync(join(tmpdir(), 'smg-bench-'));
  const child = await startChild('dist/server/server.js', [
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    '--data',
    data,
    '--rooms',
    '100',
  ]);
  return {
    ...child,
    stop: async () => {
      await child.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** One that so large a part of all are below. */
export function part(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Lets everybody do something once in every `every` milliseconds, each at a time of their own, for so long. `act` gets
 * the person's place in the list.
 */
export async function perform(people: number, every: number, duration: number, act: (person: number) => void): Promise<void> {
  const timers: ReturnType<typeof setInterval>[] = [];
  for (let person = 0; person < people; person += 1)
    setTimeout(
      () => {
        act(person);
        timers.push(setInterval(() => act(person), every));
      },
      (every * person) / people,
    );
  await pause(duration);
  for (const timer of timers) clearInterval(timer);
}
