/**
 * SHA-256 (FIPS 180-4), synchronous, because the browser's own is asynchronous and missing on plain `http://`.
 * Frozen by test vectors and compared with Node's in the tests.
 */

/** The SHA-256 of the UTF-8 bytes of a text: 8 unsigned 32-bit words. A lone surrogate counts as U+FFFD. */
export function sha256Words(text: string): readonly number[] {
  const state = initialState();
  const blocks = padded(utf8(text));
  for (let offset = 0; offset < blocks.length; offset += 16) compress(state, blocks, offset);
  return state.map((word) => word >>> 0);
}

/** The SHA-256 of the UTF-8 bytes of a text: 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return sha256Words(text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const symbol of text) {
    const point = symbol.codePointAt(0) ?? 0;
    pushUtf8(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return bytes;
}

function pushUtf8(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
}

function padded(bytes: readonly number[]): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16);
  for (let i = 0; i <= bytes.length; i += 1) {
    const byte = i < bytes.length ? (bytes[i] ?? 0) : 0x80;
    words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i & 3) * 8));
  }
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: number[], blocks: Uint32Array, offset: number): void {
  const w = schedule(blocks, offset);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (w[i] ?? 0)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] ?? 0) + word) | 0;
  });
}

function schedule(blocks: Uint32Array, offset: number): Int32Array {
  const w = new Int32Array(64);
  for (let i = 0; i < 16; i += 1) w[i] = blocks[offset + i] ?? 0;
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16] ?? 0) + small + (w[i - 7] ?? 0) + large;
  }
  return w;
}

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const fraction = (value: number): number => ((value - Math.floor(value)) * 0x100000000) | 0;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. Stands below what it is made with. */
const constants: readonly number[] = primes(64).map((prime) => fraction(Math.cbrt(prime)));

/** The same of the square roots of the first 8 primes. */
function initialState(): number[] {
  return primes(8).map((prime) => fraction(Math.sqrt(prime)));
}
