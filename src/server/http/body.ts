import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Something that can be sent again and again: held in memory, and packed once. */
export interface Body {
  readonly bytes: Buffer;
  /** Null when packing does not pay. */
  readonly packed: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is asked for by its content's own name never changes; anything else is asked about each time. */
export type Lasting = 'public, max-age=31536000, immutable' | 'no-cache';

const pack = promisify(gzip);
const leastToPack = 1024;

/** Packs a body for browsers that take it so, which is most of what a room of people fetches at once. */
export async function makeBody(content: Buffer | string, type: string, lasting: Lasting): Promise<Body> {
  const bytes = Buffer.from(content);
  const tag = createHash('sha256').update(bytes).digest('base64url');
  const packed =
    /^(text|application\/json)|[+/](xml|javascript)/.test(type) && bytes.length >= leastToPack ? await pack(bytes) : null;
  return {
    bytes,
    packed: packed && packed.length < bytes.length ? packed : null,
    headers: { 'Content-Type': type, 'Cache-Control': lasting, ETag: `W/"${tag}"`, Vary: 'Accept-Encoding' },
  };
}

/** Sends a body, or says that the browser has it already. Always whole: a part of it is nothing anybody asks for. */
export function sendBody(request: IncomingMessage, response: ServerResponse, { bytes, packed, headers }: Body): void {
  if (isKnown(request.headers['if-none-match'], headers.ETag ?? '')) {
    response.writeHead(304, { ...headers }).end();
    return;
  }
  const sent = packed && takesPacked(request) ? packed : bytes;
  response.writeHead(200, {
    ...headers,
    ...(sent === packed ? { 'Content-Encoding': 'gzip' } : {}),
    'Content-Length': sent.length,
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

const isKnown = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((each) => each.trim() === tag || each.trim() === '*') ?? false;

const takesPacked = ({ headers }: IncomingMessage): boolean =>
  /(^|[\s,])gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(String(headers['accept-encoding'] ?? ''));
