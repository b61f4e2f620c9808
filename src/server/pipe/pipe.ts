import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { longestCall } from '../../protocol/room-schema.ts';
import type { Gate } from '../http/gate.ts';
import { memberOf } from './member-of.ts';
import { type Building, makeVisitor, type Visitor } from './visitor.ts';

/** The lines between the pages and this server. */
export interface Pipe {
  /** How many lines there are. */
  readonly count: () => number;
  /** Takes nothing more. Resolves once all that was taken is answered, or has taken too long. */
  readonly drain: () => Promise<void>;
  /** Lets go of every line, once what was said on it is on its way. */
  readonly close: () => Promise<void>;
}

/** A page notices within these two together that the line is gone, in milliseconds. */
const pingInterval = 2500;
const pingTimeout = 3000;
/** A line on which nothing sensible was said by then is let go, in milliseconds. */
const firstWord = 5000;
/** What is not answered, and who has not read, by then is not waited for any more, in milliseconds. */
const longestGoodbye = 5000;

/** Lays the pipe: Socket.IO carries one JSON text at a time, over WebSocket or over long polling, and knows nothing of what is in it. Lay it before the server listens. */
export function layPipe(http: HttpServer, gate: Gate, building: Building): Pipe {
  const visitors = new Set<Visitor>();
  const lines = new Set<Promise<void>>();
  let isDraining = false;
  const io = new Server(http, {
    serveClient: false,
    pingInterval,
    pingTimeout,
    connectTimeout: firstWord,
    // A message within a message: every quotation mark is written with two signs.
    maxHttpBufferSize: 2 * longestCall,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: ({ headers }, allow) => allow(null, !isDraining && gate.isAllowedOrigin(headers.origin, headers.host)),
  });

  io.engine.on('connection', (line: { readonly once: (event: 'close', task: () => void) => void }) => {
    const closed: Promise<void> = new Promise<void>((resolve) => line.once('close', resolve)).then(
      () => void lines.delete(closed),
    );
    lines.add(closed);
  });
  io.on('connection', (socket) => {
    const visitor = makeVisitor(building, memberOf(socket));
    visitors.add(visitor);
    void receive(socket, visitor, () => !isDraining).finally(() => visitors.delete(visitor));
  });

  return {
    count: () => io.engine.clientsCount,
    drain: () => {
      isDraining = true;
      return inTime([...visitors].map((visitor) => visitor.settled()));
    },
    close: async () => {
      io.disconnectSockets(true);
      await inTime([...lines]);
      await io.close();
    },
  };
}

/** Hears what is said on a line. Resolves once the line is gone, and all that was asked on it is done. */
function receive(socket: Socket, visitor: Visitor, isOpen: () => boolean): Promise<void> {
  const silence = setTimeout(() => {
    if (!visitor.isKnown()) socket.disconnect(true);
  }, firstWord);
  // Whatever else can be sent by Socket.IO makes no sense here.
  socket.onAny((event: unknown, message: unknown) => {
    if (isOpen()) visitor.hear(event === 'm' ? message : undefined);
  });
  return new Promise((resolve) => {
    socket.on('disconnect', () => {
      clearTimeout(silence);
      visitor.gone();
      resolve(visitor.settled());
    });
  });
}

/** Resolves when all of it is done, or has taken too long. */
async function inTime(all: readonly Promise<void>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestGoodbye);
  });
  await Promise.race([Promise.all(all), patience]);
  clearTimeout(timer);
}
