import type { IncomingMessage } from 'node:http';

/** The address of whoever calls, for limits only. A proxy's word counts only where somebody has said that there is one: then it is the last entry, which the proxy itself wrote. */
export function callerOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, trustProxy: boolean): string {
  const told = trustProxy ? [headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim() : '';
  return told && /^[0-9a-f.:]{2,45}$/i.test(told) ? told : (socket.remoteAddress ?? '');
}
