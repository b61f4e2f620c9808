import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { nameOf, type Plain, type PlainRecord, type Sight, Sights } from './seen.ts';
import { Waiting } from './waiting.ts';

/*
 * Another client of the room server: it knows docs/PROTOCOL.md and nothing from `src`. It comes back by itself whenever
 * its line is lost, and says again what was not answered.
 */

export interface RawAnswer {
  readonly ok: boolean;
  readonly value?: Plain;
  readonly error?: { readonly code: string };
}

interface RawReply {
  readonly re: string;
  readonly answer: RawAnswer;
}

interface RawCall {
  readonly id: string;
  readonly text: string;
  readonly settle: (answer: RawAnswer) => void;
}

interface RawBotOptions {
  /** Where the server is, or what stands before it. */
  readonly origin: string;
  readonly transports?: readonly ('polling' | 'websocket')[];
  /** Milliseconds before another try. */
  readonly breath?: number;
}

export interface RawEntered {
  readonly token: string | null;
  readonly recovery: string | null;
  readonly code: string;
  readonly header: PlainRecord & { readonly workshop: string; readonly seed: string };
  readonly me: { readonly seat: string; readonly name: string; readonly role: string; readonly table: string | null };
}

export const newCallId = (): string => randomBytes(12).toString('hex');
/** After these nobody comes back with the same token. */
const ends: ReadonlySet<string> = new Set(['signed-out', 'removed', 'no-such-room', 'room-ended', 'wrong-code']);
/** Nothing that is waited for takes longer, in milliseconds. */
const longestWait = 30_000;

export class RawBot {
  readonly sights = new Sights();
  /** All that was told, but views and answers. */
  readonly heard: PlainRecord[] = [];
  /** The numbers of the moves that were accepted, and the codes of those that were refused, by their ids. */
  readonly accepted = new Map<string, number>();
  readonly refused = new Map<string, string>();
  entered: RawEntered | undefined;
  /** Why it is out for good. */
  out: string | undefined;
  /** How often its line was lost. */
  breaks = 0;
  /** Whether it is in the room now. */
  isIn = false;
  readonly #options: RawBotOptions;
  readonly #waiting = new Waiting();
  readonly #calls = new Map<string, RawCall>();
  #socket: Socket | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  #first: { readonly id: string; readonly ask: PlainRecord } | undefined;
  #knock = '';
  #settleFirst: (answer: RawAnswer) => void = () => undefined;

  constructor(options: RawBotOptions) {
    this.#options = options;
  }

  get seat(): string {
    return this.entered?.me.seat ?? '';
  }

  /** Comes into a room, however often the line is lost on the way. */
  enter(ask: PlainRecord): Promise<RawAnswer> {
    this.#first = { id: newCallId(), ask };
    return new Promise((resolve) => {
      this.#settleFirst = resolve;
      this.#open();
    });
  }

  /** Comes into a room, or throws. */
  async mustEnter(ask: PlainRecord): Promise<RawEntered> {
    const answer = await this.enter(ask);
    if (!this.entered) throw new Error(`${String(ask.type)} is refused: ${JSON.stringify(answer.error)}`);
    return this.entered;
  }

  /** Asks for something; while the line is lost it waits. */
  ask(ask: PlainRecord, id = newCallId()): Promise<RawAnswer> {
    return new Promise((settle) => {
      const call: RawCall = { id, text: JSON.stringify({ id, ask }), settle };
      this.#calls.set(id, call);
      if (this.isIn) this.#say(call.text);
    });
  }

  /** Makes a move. Gives `ok`, or the code with which it is refused. */
  async move(move: PlainRecord, id = newCallId()): Promise<string> {
    const { ok, value, error } = await this.ask({ type: 'move', move }, id);
    if (ok) this.accepted.set(id, Number((value as PlainRecord).seq));
    else this.refused.set(id, error?.code ?? '');
    return ok ? 'ok' : (error?.code ?? '');
  }

  sees(audience: string): Sight | undefined {
    return this.sights.all.get(audience);
  }

  last(type: string): PlainRecord | undefined {
    return this.heard.findLast((tell) => tell.type === type);
  }

  /** The ids of the calls that have no answer yet. */
  get unanswered(): readonly string[] {
    return [...this.#calls.keys()];
  }

  until(holds: () => boolean, what = 'what was waited for', longest = longestWait): Promise<void> {
    const state = (): string =>
      `It never came to ${what}: in ${this.isIn}, out ${this.out}, breaks ${this.breaks}, unanswered ${this.#calls.size}`;
    return this.#waiting.until(holds, state, longest);
  }

  /** The page is gone at once. */
  close(): void {
    this.#isClosed = true;
    this.#letGo();
  }

  #open(): void {
    this.#letGo();
    if (this.#isClosed) return;
    const { origin, transports = ['polling', 'websocket'] } = this.#options;
    const socket = io(origin, {
      path: '/socket.io/',
      transports: [...transports],
      forceNew: true,
      reconnection: false,
      timeout: 4000,
    });
    this.#socket = socket;
    socket.on('connect', () => this.#comeIn());
    socket.on('m', (text: string) => this.#hear(JSON.parse(text) as PlainRecord));
    socket.on('connect_error', () => this.#later());
    socket.on('disconnect', () => {
      this.breaks += 1;
      this.#later();
    });
  }

  #later(): void {
    this.#letGo();
    const { breath = 150 } = this.#options;
    if (!this.#isClosed) this.#timer = setTimeout(() => this.#open(), breath);
    this.#waiting.ring();
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    this.isIn = false;
    this.#socket?.removeAllListeners();
    this.#socket?.disconnect();
    this.#socket = undefined;
  }

  #say(text: string): void {
    this.#socket?.emit('m', text);
  }

  #comeIn(): void {
    if (!this.#first) return;
    const token = this.entered?.token ?? null;
    const back = { type: 'back', token, known: this.sights.known() };
    this.#knock = token === null ? this.#first.id : newCallId();
    this.#say(JSON.stringify({ id: this.#knock, ask: token === null ? this.#first.ask : back }));
  }

  #hear(tell: PlainRecord): void {
    if (tell.type === 'reply') this.#answered(tell.reply as unknown as RawReply);
    else if (tell.type === 'snapshot' || tell.type === 'update') {
      const missing = this.sights.take(tell);
      const known = missing && this.sights.known().find(({ audience }) => nameOf(audience as PlainRecord) === nameOf(missing));
      if (known) void this.ask({ type: 'catchUp', known });
    } else this.#told(tell);
    this.#waiting.ring();
  }

  #told(tell: PlainRecord): void {
    this.heard.push(tell);
    if (tell.type === 'you' && this.entered) this.entered = { ...this.entered, me: tell.me as unknown as RawEntered['me'] };
    if (tell.type !== 'out') return;
    if (tell.why !== 'closing') this.#end(String(tell.why));
  }

  #answered({ re, answer }: RawReply): void {
    const call = this.#calls.get(re);
    if (re === this.#knock) this.#entered(answer);
    else if (call && answer.error?.code === 'too-fast') setTimeout(() => this.#sayAgain(call), 400);
    else if (call) {
      this.#calls.delete(re);
      call.settle(answer);
    }
  }

  #sayAgain({ id, text }: RawCall): void {
    if (this.isIn && this.#calls.has(id)) this.#say(text);
  }

  #entered(answer: RawAnswer): void {
    const code = answer.error?.code ?? '';
    if (answer.ok) {
      const now = answer.value as unknown as RawEntered;
      this.entered = { ...now, token: now.token ?? this.entered?.token ?? null };
      this.isIn = true;
      for (const { text } of this.#calls.values()) this.#say(text);
      this.#settleFirst(answer);
    } else if (this.entered && !ends.has(code)) setTimeout(() => !this.isIn && this.#comeIn(), 300);
    else {
      this.#settleFirst(answer);
      this.#end(code);
    }
  }

  #end(why: string): void {
    this.out = why;
    this.close();
    for (const { id, settle } of [...this.#calls.values()]) {
      this.#calls.delete(id);
      settle({ ok: false, error: { code: 'gone' } });
    }
    this.#waiting.ring();
  }
}
