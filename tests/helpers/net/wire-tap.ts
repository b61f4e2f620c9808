import { openProxy } from './chaos-proxy.ts';
import { makeRandom } from './random.ts';
import { RawBot } from './raw-bot.ts';

/** A bot of which every byte that the server sends to its sockets is kept. */
export interface Tapped {
  readonly bot: RawBot;
  /** All that came so far, as Latin-1: each byte is one sign. */
  readonly bytes: () => string;
  readonly close: () => Promise<void>;
}

/** A bot on a good line that is listened to. */
export async function tap(port: number, transports?: readonly ('polling' | 'websocket')[]): Promise<Tapped> {
  const kept: Buffer[] = [];
  const proxy = await openProxy({ port, random: makeRandom(1), weather: {}, record: (bytes) => void kept.push(bytes) });
  const bot = new RawBot({ origin: proxy.origin, ...(transports ? { transports } : {}) });
  return {
    bot,
    bytes: () => Buffer.concat(kept).toString('latin1'),
    close: async () => {
      bot.close();
      await proxy.close();
    },
  };
}
