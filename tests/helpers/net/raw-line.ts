import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A WebSocket made by hand, on which anything at all can be said, and which need not be read. */
export class RawLine {
  /** Resolves when the other end has let go. */
  readonly closed: Promise<void>;
  /** All texts that came. */
  readonly heard: string[] = [];
  isOpen = true;
  readonly #socket: Socket;
  #bytes: Buffer = Buffer.alloc(0);
  #listener: (text: string) => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.isOpen = false;
        resolve();
      });
    });
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => this.#take(bytes));
  }

  /** Opens a line of Socket.IO over WebSocket, without its own first word. Rejects when there is none to be had. */
  static async open(port: number): Promise<RawLine> {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    const key = randomBytes(16).toString('base64');
    const head = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${key}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    const rest = await headOf(socket);
    const line = new RawLine(socket);
    if (rest.length > 0) line.#take(rest);
    return line;
  }

  /** Says one text, in one frame. */
  say(text: string): void {
    this.sayFrame(0x81, Buffer.from(text));
  }

  /** Sends one frame with any first byte. */
  sayFrame(first: number, payload: Buffer): void {
    const mask = randomBytes(4);
    const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
    this.sayBytes(Buffer.concat([headerOf(first, payload.length), mask, masked]));
  }

  /** Sends bytes that need be no frame. */
  sayBytes(bytes: Buffer): void {
    if (this.isOpen) this.#socket.write(bytes);
  }

  /** The next text for which something holds, or one that came already. Rejects when the line closes before. */
  async next(holds: (text: string) => boolean): Promise<string> {
    const before = this.heard.find(holds);
    if (before !== undefined) return before;
    const found = new Promise<string>((resolve) => {
      this.#listener = (text) => {
        if (holds(text)) resolve(text);
      };
    });
    const gone = this.closed.then(() => Promise.reject(new Error('The line was closed')));
    return Promise.race([found, gone]);
  }

  /** Comes into Socket.IO, as every client does first. */
  async greet(): Promise<void> {
    this.say('40');
    await this.next((text) => text.startsWith('40'));
  }

  /** Says a call of the protocol, or anything in its place. */
  call(message: unknown): void {
    this.say(`42${JSON.stringify(['m', message])}`);
  }

  /** Reads nothing any more; what comes stays in the buffers of the network. */
  stopReading(): void {
    this.#socket.pause();
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (let frame = frameIn(this.#bytes); frame; frame = frameIn(this.#bytes)) {
      this.#bytes = this.#bytes.subarray(frame.length);
      // Whoever is let go says goodbye, too.
      if (frame.kind === 8) this.sayFrame(0x88, frame.payload);
      if (frame.kind !== 1) continue;
      const text = frame.payload.toString();
      // The heart of Socket.IO beats by itself.
      if (text === '2') this.say('3');
      this.heard.push(text);
      this.#listener(text);
    }
  }
}

/** Waits for the answer that makes a WebSocket of a request. Gives what came after it. */
function headOf(socket: Socket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.alloc(0);
    const fail = (): void => reject(new Error(`There is no line: ${bytes.toString('latin1').slice(0, 80)}`));
    const take = (more: Buffer): void => {
      bytes = Buffer.concat([bytes, more]);
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      socket.off('data', take);
      socket.off('close', fail);
      if (bytes.toString('latin1').startsWith('HTTP/1.1 101')) resolve(bytes.subarray(end + 4));
      else fail();
    };
    socket.on('data', take);
    socket.on('close', fail);
    socket.on('error', fail);
  });
}

function headerOf(first: number, length: number): Buffer {
  if (length < 126) return Buffer.from([first, 0x80 | length]);
  if (length < 65_536) return Buffer.from([first, 0x80 | 126, length >> 8, length & 255]);
  const header = Buffer.alloc(10);
  header.writeUInt8(first, 0);
  header.writeUInt8(0x80 | 127, 1);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/** The first whole frame of the server, which masks nothing. */
function frameIn(bytes: Buffer): { readonly kind: number; readonly payload: Buffer; readonly length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 127;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start) return undefined;
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + size) return undefined;
  return { kind: bytes.readUInt8(0) & 15, payload: bytes.subarray(start, start + size), length: start + size };
}
