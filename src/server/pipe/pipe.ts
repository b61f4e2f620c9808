import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { longestCall } from '../../protocol/room-schema.ts';
import type { Gate } from '../http/gate.ts';
import type { Member } from '../rooms/member.ts';
import { type Building, makeVisitor } from './visitor.ts';

/** The lines between the pages and this server. */
export interface Pipe {
  /** How many lines there are. */
  readonly count: () => number;
  /** Lets go of every line. */
  readonly close: () => Promise<void>;
}

/** A page notices within these two together that the line is gone, in milliseconds. */
const pingInterval = 2500;
const pingTimeout = 3000;
/** A line on which nothing sensible was said by then is let go, in milliseconds. */
const firstWord = 5000;
/** A page that has so many messages still to read is let go alone; it comes back, and is told how things stand. */
const mostUnread = 400;

/** Lays the pipe: Socket.IO carries one JSON text at a time, over WebSocket or over long polling, and knows nothing of what is in it. Lay it before the server listens. */
export function layPipe(http: HttpServer, gate: Gate, building: Building): Pipe {
  const io = new Server(http, {
    serveClient: false,
    pingInterval,
    pingTimeout,
    connectTimeout: firstWord,
    // A message within a message: every quotation mark is written with two signs.
    maxHttpBufferSize: 2 * longestCall,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: ({ headers }, allow) => allow(null, gate.isAllowedOrigin(headers.origin, headers.host)),
  });
  io.on('connection', (socket) => receive(socket, building));
  return {
    count: () => io.engine.clientsCount,
    close: () => io.close(),
  };
}

function receive(socket: Socket, building: Building): void {
  const visitor = makeVisitor(building, memberOf(socket));
  const silence = setTimeout(() => {
    if (!visitor.isKnown()) socket.disconnect(true);
  }, firstWord);
  socket.on('m', (message: unknown) => visitor.hear(message));
  socket.on('disconnect', () => {
    clearTimeout(silence);
    visitor.gone();
  });
}

function memberOf(socket: Socket): Member {
  let unread = 0;
  // The buffer has gone to the line.
  socket.conn.on('drain', () => {
    unread = 0;
  });
  return {
    send: (text) => {
      unread += 1;
      if (unread > mostUnread) socket.disconnect(true);
      else socket.emit('m', text);
    },
    close: () => socket.disconnect(true),
  };
}
