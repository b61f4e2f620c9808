import { Buffer } from 'node:buffer';
import { type IncomingMessage, ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { safeHeaders } from '../../protocol/policy.ts';
import { errorCode } from '../error-code.ts';
import { answerWords as say } from '../words.ts';

const carried = Object.entries(safeHeaders());

/** An answer that carries the safe headers from the beginning, whoever goes on to write it: the pages, the pipe, or Node itself. */
export class SafeResponse extends ServerResponse {
  constructor(request: IncomingMessage) {
    super(request);
    for (const [name, value] of carried) this.setHeader(name, value);
  }
}

/** Says in plain words why something cannot be had, and remembers nothing of it. */
export function refuse(response: ServerResponse, status: number, sentence: string, headers: Record<string, string> = {}): void {
  sendText(response, status, 'text/plain; charset=utf-8', `${sentence}\n`, headers);
}

/** There is nothing here, with a way to the game for whoever typed the address. */
export function refuseUnknown(response: ServerResponse): void {
  const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${say.notFound}</title></head>
  <body><h1>${say.notFound}</h1><p><a href="/">${say.toTheGame}</a></p></body>
</html>
`;
  sendText(response, 404, 'text/html; charset=utf-8', page, {});
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendText(response, 200, 'application/json', JSON.stringify(value), {});
}

function sendText(response: ServerResponse, status: number, type: string, text: string, headers: Record<string, string>): void {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

/** Ends a connection on which something came that is no request, with an answer if it has had none. One that a browser opened in advance and never used ends without a word. */
export function refuseConnection(error: Error, socket: Socket): void {
  const isOver = socket.bytesRead === 0 || socket.bytesWritten > 0;
  if (isOver || !socket.writable || errorCode(error) === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, sentence] = statusOf(errorCode(error));
  const headers = [
    ...carried,
    ['Cache-Control', 'no-store'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Connection', 'close'],
  ];
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${head.join('\r\n')}\r\n\r\n${sentence}\n`, () => socket.destroy());
}

function statusOf(code: string): readonly [number, string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, say.tooLarge];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, say.tooSlow];
  return [400, say.badRequest];
}
