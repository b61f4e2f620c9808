import type { Socket } from 'socket.io';
import type { Member } from '../rooms/member.ts';

/** A page that has so much still to read, in messages or in UTF-16 units, is let go alone; it comes back, and is told how things stand. */
const mostUnread = 400;
const longestUnread = 4_000_000;

/** The page at the other end of a line. */
export function memberOf(socket: Socket): Member {
  let unread = 0;
  let length = 0;
  // What was waiting has gone to the line.
  socket.conn.on('drain', () => {
    unread = 0;
    length = 0;
  });
  return {
    send: (text) => {
      unread += 1;
      length += text.length;
      if (unread > mostUnread || length > longestUnread) socket.disconnect(true);
      else socket.emit('m', text);
    },
    close: () => socket.disconnect(true),
  };
}
