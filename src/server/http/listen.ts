import { once } from 'node:events';
import type { Server } from 'node:http';
import { fail, ok, type Result } from '../../lib/result.ts';
import { errorCode } from '../error-code.ts';
import type { Options } from '../options.ts';
import { listenWords as say } from '../words.ts';

/** How many ports are tried after the usual one, before any free one will do. */
const tried = 20;

/** Opens the port that was asked for, or else the next one that is free. Gives its number, or a sentence that says why not and the way out. */
export async function listen(
  server: Server,
  { port, portAsked, host }: Pick<Options, 'port' | 'portAsked' | 'host'>,
): Promise<Result<number, string>> {
  const ports = portAsked ? [port] : [...Array.from({ length: tried }, (_, more) => port + more), 0];
  for (const each of ports) {
    const code = await open(server, each, host);
    if (code === null) return ok(portOf(server));
    if (code !== 'EADDRINUSE' || each === ports.at(-1)) return fail(listenTrouble(code, each, host));
  }
  return fail(say.taken(port));
}

/** Null when the port is open, else the code of the failure. */
async function open(server: Server, port: number, host: string): Promise<string | null> {
  try {
    server.listen({ port, host });
    await once(server, 'listening');
    return null;
  } catch (error) {
    return errorCode(error);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** The sentence for a code of the network. */
export function listenTrouble(code: string, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return say.taken(port);
    case 'EACCES':
    case 'EPERM':
      return say.forbidden(port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return say.notHere(host);
    default:
      return say.broken(code);
  }
}
