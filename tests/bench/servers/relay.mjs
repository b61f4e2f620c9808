import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** Nothing but a pipe: whoever says something names the rooms that hear it, and how long what they hear is. It checks, decides and keeps nothing. */
const http = createServer();
const io = new Server(http, {
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
  transports: ['websocket'],
});
const filler = 'x'.repeat(100_000);

io.on('connection', (socket) => {
  socket.on('enter', (rooms, done) => {
    void socket.join(rooms);
    done();
  });
  socket.on('m', (text) => {
    const { id, to } = JSON.parse(text);
    for (const { room, bytes } of to) io.to(room).emit('m', JSON.stringify({ id, filler: filler.slice(0, bytes) }));
    socket.emit('m', JSON.stringify({ re: id }));
  });
});
http.listen(0, '127.0.0.1', () => process.stdout.write(`The relay is at http://127.0.0.1:${http.address().port}\n`));
