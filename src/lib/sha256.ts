/**
 * SHA-256 (FIPS 180-4), synchronous, because the browser's own is asynchronous and missing on plain `http://`.
 * Frozen by test vectors and compared with Node's in the tests.
 */

/** The SHA-256 of the UTF-8 bytes of a text: 8 unsigned 32-bit words. A lone surrogate counts as U+FFFD. */
export function sha256Words(text: string): readonly number[] {
  const state = Int32Array.from(initial);
  const { bytes, length } = utf8(text);
  const data = new DataView(bytes.buffer, 0, padTo(bytes, length));
  for (let offset = 0; offset < data.byteLength; offset += 64) compress(state, data, offset);
  return Array.from(state, (word) => word >>> 0);
}

/** The SHA-256 of the UTF-8 bytes of a text: 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return sha256Words(text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}

/** The bytes of a text, with room behind them for the padding. */
function utf8(text: string): { readonly bytes: Uint8Array<ArrayBuffer>; readonly length: number } {
  const bytes = new Uint8Array(text.length * 3 + 72);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length] = unit;
      length += 1;
      continue;
    }
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    length = putUtf8(bytes, length, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return { bytes, length };
}

/** Puts one code point from 0x80 on in its place. Gives the next place. */
function putUtf8(bytes: Uint8Array, at: number, point: number): number {
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[at] = (leads[more] ?? 0) | (point >> (6 * more));
  for (let left = more - 1; left >= 0; left -= 1) bytes[at + more - left] = 0x80 | ((point >> (6 * left)) & 63);
  return at + more + 1;
}

/** The first byte of a code point with so many bytes after it. */
const leads: readonly number[] = [0, 0xc0, 0xe0, 0xf0];

/** Pads a message to whole blocks of 64 bytes. Gives its length then. */
function padTo(bytes: Uint8Array<ArrayBuffer>, length: number): number {
  const whole = ((length + 8) >> 6) * 64 + 64;
  bytes[length] = 0x80;
  const data = new DataView(bytes.buffer);
  data.setUint32(whole - 8, Math.floor(length / 0x20000000));
  data.setUint32(whole - 4, (length << 3) >>> 0);
  return whole;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block's words, used again for every block: nothing waits in between. */
const w = new Int32Array(64);

function compress(state: Int32Array, data: DataView, offset: number): void {
  schedule(data, offset);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (w[i] ?? 0)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const after = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = ((state[i] ?? 0) + (after[i] ?? 0)) | 0;
}

function schedule(data: DataView, offset: number): void {
  for (let i = 0; i < 16; i += 1) w[i] = data.getInt32(offset + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16] ?? 0) + small + (w[i - 7] ?? 0) + large;
  }
}

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const fraction = (value: number): number => ((value - Math.floor(value)) * 0x100000000) | 0;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. Stands below what it is made with. */
const constants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

/** The same of the square roots of the first 8 primes. */
const initial = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
