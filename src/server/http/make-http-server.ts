import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { roomProtocol } from '../../protocol/room.ts';
import type { Log } from '../log.ts';
import { answerWords as say } from '../words.ts';
import { type Body, makeBody, sendBody } from './body.ts';
import type { Gate } from './gate.ts';
import type { Pages } from './pages.ts';
import { refuse, refuseConnection, refuseUnknown, SafeResponse, sendJson } from './refuse.ts';

/** How the server is, for whoever watches over it. */
export interface Health {
  readonly ok: boolean;
  /** Another one after each start. */
  readonly instance: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly version: string;
  readonly rooms: number;
  readonly people: number;
  readonly storage: 'ok' | 'failing';
}

export interface HttpSetup {
  readonly pages: Pages;
  readonly gate: Gate;
  readonly health: () => Health;
  /** The JSON of a deck or a format by its SHA-256, in 64 lower-case hexadecimal digits. */
  readonly content: (sha256: string) => string | undefined | Promise<string | undefined>;
  /** For how many days after the last move a room is kept. */
  readonly keepDays?: number;
  readonly log: Log;
  readonly patience?: Patience;
}

/** Milliseconds after which a connection that keeps others waiting is ended. */
interface Patience {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
  /** For the next request on the same connection: longer than proxies keep theirs. */
  readonly next: number;
  /** With no byte in either direction. */
  readonly silence: number;
  /** Between two looks at the clock. */
  readonly look: number;
}

const usual: Patience = { headers: 10_000, request: 30_000, next: 65_000, silence: 120_000, look: 2000 };
const longestAddress = 2048;
const mostHeaderBytes = 16_384;

/** Serves the built game and what the page needs to know of this server. Does not listen yet; the pipe can be attached to it first. */
export function makeHttpServer(setup: HttpSetup): Server {
  const patience = setup.patience ?? usual;
  const server = createServer(
    {
      ServerResponse: SafeResponse,
      maxHeaderSize: mostHeaderBytes,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      keepAliveTimeout: patience.next,
      connectionsCheckingInterval: patience.look,
    },
    answerWith(setup),
  );
  server.timeout = patience.silence;
  server.on('clientError', refuseConnection);
  return server;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function answerWith(setup: HttpSetup): Handler {
  const sendContent = contentSender(setup.content);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?');
    const body = setup.pages.get(path);
    const [, sha256] = /^\/content\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
    if (body) sendBody(request, response, body);
    else if (sha256 !== undefined) await sendContent(sha256, request, response);
    else if (path === '/health') sendJson(response, setup.health());
    else if (path === '/room-server.json') sendJson(response, { protocol: roomProtocol, keepDays: setup.keepDays });
    else refuseUnknown(response);
  };

  return (request, response) => {
    if (isRefused(request, response, setup)) return;
    answer(request, response).catch((error: unknown) => {
      setup.log.error('request-failed', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, say.failed);
    });
  };
}

function isRefused(request: IncomingMessage, response: ServerResponse, { gate, log }: HttpSetup): boolean {
  const { method = '', url = '', headersDistinct } = request;
  const [host, ...more] = headersDistinct.host ?? [];
  if (!gate.isAllowedHost(host) || more.length > 0) {
    log.warn('host-refused');
    refuse(response, 421, wrongHost(host), { Connection: 'close' });
  } else if (method !== 'GET' && method !== 'HEAD')
    refuse(response, 405, say.wrongMethod, { Allow: 'GET, HEAD', Connection: 'close' });
  else if (url.length > longestAddress) refuse(response, 414, say.tooLong, { Connection: 'close' });
  else return false;
  return true;
}

const wrongHost = (host = ''): string =>
  `${say.wrongHost} --address http://${/^[\w.:[\]-]{1,260}$/.test(host) ? host : 'NAME'}`;

/** Packs each deck and format once, when it is first asked for. */
function contentSender(content: HttpSetup['content']) {
  const packed = new Map<string, Body>();
  return async (sha256: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = packed.has(sha256) ? undefined : await content(sha256);
    if (text !== undefined) packed.set(sha256, await makeBody(text, 'application/json', 'public, max-age=31536000, immutable'));
    const body = packed.get(sha256);
    if (body) sendBody(request, response, body);
    else refuseUnknown(response);
  };
}
