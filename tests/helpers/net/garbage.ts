import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { Random } from './random.ts';
import { RawLine } from './raw-line.ts';

/** Something that makes no sense, and is sent again and again. Resolves to how many messages it was. */
export type Attack = (port: number, random: Random) => Promise<number>;

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const id = (): string => randomBytes(12).toString('hex');

/** Messages on an open line: wrong types, too much, too deep, keys that every object knows, and what Socket.IO has besides. */
const nonsense: readonly ((random: Random) => (line: RawLine) => void)[] = [
  (random) => (line) => line.sayFrame(0x82, randomBytes(random.between(1, 2000))),
  (random) => (line) => line.say(randomBytes(random.between(1, 500)).toString('base64')),
  () => (line) => line.say('42'),
  () => (line) => line.say('42["m"'),
  () => (line) => line.say('40/admin,{"token":"x"}'),
  () => (line) => line.say('451-["m",{"_placeholder":true,"num":0}]'),
  () => (line) => line.say('42["other",{"a":1},[2],null]'),
  () => (line) => line.say(`42${deep(8000)}`),
  () => (line) => line.call(null),
  () => (line) => line.call(12),
  () => (line) => line.call({ id: id(), ask: { type: 'leave' } }),
  () => (line) => line.call(deep(7000)),
  () => (line) => line.call('x'.repeat(16_000)),
  () => (line) => line.call('{"id":"12345678","ask":{"type":"knock","code":"AAAAAA"},"__proto__":{"polluted":1}}'),
  () => (line) => line.call('{"id":"12345678","ask":{"type":"constructor"},"constructor":{"prototype":{"polluted":1}}}'),
  () => (line) => line.call(JSON.stringify({ id: id(), ask: { type: 'toString' } })),
  () => (line) => line.call(JSON.stringify({ id: id(), ask: { type: 'join', code: ['A'], name: {}, table: 1 } })),
  () => (line) => line.call(JSON.stringify({ id: id(), ask: { type: 'move', move: { type: 'endWorkshop' } } })),
  () => (line) => line.call(JSON.stringify({ id: id(), ask: { type: 'back', token: 'a'.repeat(32), known: [] } })),
  () => (line) => line.call(JSON.stringify({ id: 'x', ask: { type: 'knock', code: '' } })),
];

/** Opens a line, and says nonsense on it until it is cut, or has said enough. */
export const talkNonsense: Attack = async (port, random) => {
  const line = await RawLine.open(port);
  await line.greet();
  let said = 0;
  for (; said < 60 && line.isOpen; said += 1) {
    random.oneOf(nonsense)?.(random)(line);
    if (said % 10 === 9) await turn();
  }
  line.close();
  return said;
};

/** One frame that is too long. */
export const sendHugeFrame: Attack = async (port) => {
  const line = await RawLine.open(port);
  await line.greet();
  line.call('y'.repeat(60_000));
  await line.closed;
  return 1;
};

/** Bytes of chance where a request should be. */
export const sendRandomBytes: Attack = (port, random) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(randomBytes(random.between(1, 4000))));
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('close', () => resolve(1));
    socket.setTimeout(1000, () => socket.destroy());
  });

/** Requests that are no use: unknown lines, bodies that are too long, other methods. */
export const sendRequests: Attack = async (port) => {
  const at = `http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`;
  const asks = [
    fetch(`${at}&sid=AAAAAAAAAAAAAAAAAAAA`, { method: 'POST', body: '4'.repeat(100_000) }),
    fetch(`${at}&sid=${'x'.repeat(1500)}`),
    fetch(at.replace('EIO=4', 'EIO=99')),
    fetch(at, { method: 'DELETE' }),
    fetch(at),
  ];
  for (const asked of await Promise.allSettled(asks))
    if (asked.status === 'fulfilled') await asked.value.text().catch(() => '');
  return asks.length;
};

/** A connection on which a request begins, and never ends. */
export const beginOnly: Attack = (port, random) =>
  new Promise((resolve) => {
    const starts = [
      '',
      'GET /',
      'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999\r\n\r\n4',
    ];
    const socket = connect(port, '127.0.0.1', () => socket.write(random.oneOf(starts) ?? ''));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(1));
    socket.setTimeout(3000, () => socket.destroy());
  });

/** Lets everything else that waits go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
