import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The room server in a process of its own. */
export interface GameServer {
  readonly port: number;
  readonly origin: string;
  readonly pid: number;
  /** All that it has written to its log. */
  readonly log: () => string;
  /** Sends a signal. Resolves when the process has ended: to its exit code, or to the signal that ended it. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<number | string>;
  readonly isRunning: () => boolean;
}

/** A server that does not say where it is by then never will, in milliseconds. */
const longestStart = 60_000;
const longestStop = 30_000;

/** Starts a built server on a folder. Rejects with what it has said when it does not come up. */
export async function startServer(file: string, folder: string, more: readonly string[] = []): Promise<GameServer> {
  const args = [file, '--data', folder, '--port', '0', '--host', '127.0.0.1', ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  let log = '';
  child.stderr.on('data', (text: Buffer) => {
    log += text.toString();
  });
  const port = await portOf(child, ended, () => log);
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    log: () => log,
    isRunning,
    stop: async (signal = 'SIGTERM') => {
      if (isRunning()) child.kill(signal);
      const patience = setTimeout(() => child.kill('SIGKILL'), longestStop);
      const code = await ended;
      clearTimeout(patience);
      return code;
    },
  };
}

function portOf(child: ChildProcess, ended: Promise<unknown>, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      clearTimeout(patience);
      child.kill('SIGKILL');
      reject(new Error(`The server ${why}: ${said}${log()}`));
    };
    const patience = setTimeout(() => fail('said nothing'), longestStart);
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, port] = /http:\/\/[\w.]+:(\d+)/.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(patience);
      resolve(Number(port));
    });
    void ended.then(() => fail('ended'));
  });
}
