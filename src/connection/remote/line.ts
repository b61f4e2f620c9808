import { fail, ok, type Result } from '../../lib/result.ts';
import {
  type Entered,
  type Known,
  type OutsideAsk,
  type Reply,
  type RoomRefusal,
  roomProtocol,
  type Tell,
} from '../../protocol/room.ts';
import type { Line } from '../../protocol/room-link.ts';
import { readEntered, readTell } from '../../protocol/tell-schema.ts';
import { newId } from '../new-id.ts';
import { type Calls, makeCalls } from './calls.ts';
import type { Pipe } from './pipe.ts';
import { makeServerClock } from './server-clock.ts';

/** Why a page is no longer in its room. */
export type Why = Extract<Tell, { type: 'out' }>['why'];
/** What the server tells by itself. */
export type News = Exclude<Tell, { type: 'reply' | 'out' }>;

interface LineParts {
  readonly pipe: Pipe;
  /** How the page comes in: asked under one id until it is answered, so that a repeat has no second effect. */
  readonly first: OutsideAsk;
  readonly known: () => readonly Known[];
  readonly hear: (news: News) => void;
  /** The line is lost. */
  readonly lost: () => void;
  /** Something that the line shows has changed. */
  readonly changed: () => void;
}

/** How long *Back* is shown, in milliseconds. */
const welcome = 4000;
/** Before a page that could not come back for once tries again, in milliseconds. */
const breath = 1500;

/** Refusals after which nobody comes back with the same token. */
const ends: Readonly<Partial<Record<RoomRefusal['code'], Why>>> = {
  'signed-out': 'elsewhere',
  removed: 'removed',
  gone: 'deleted',
  'no-such-room': 'deleted',
  'room-ended': 'deleted',
  'newer-page': 'closing',
};
/** Those of them that end it even when something else was asked for. */
const endsAnything: ReadonlySet<RoomRefusal['code']> = new Set(['removed', 'gone'] as const);

/** A page's line to its room: it comes in once, and comes back by itself with what it was given then whenever the line was lost. */
export class RoomLine {
  /** What the page was told when it came in first, or why it could not. */
  readonly entered: Promise<Result<Entered, RoomRefusal>>;
  readonly calls: Calls;
  readonly #parts: LineParts;
  readonly #clock = makeServerClock(Date.now);
  readonly #stopListening: () => void;
  readonly #firstId = newId();
  #settleFirst: (entered: Result<Entered, RoomRefusal>) => void = () => undefined;
  #token: string | undefined;
  #latest: Entered | undefined;
  #state: Line = 'lost';
  #why: Why | undefined;
  #knocking: { readonly id: string; readonly sentAt: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #comingBack: (() => void)[] = [];

  constructor(parts: LineParts) {
    const { pipe, first } = parts;
    this.#parts = parts;
    this.#token = first.type === 'back' ? first.token : undefined;
    this.calls = makeCalls({ send: pipe.send, now: this.#clock.now, changed: parts.changed });
    this.entered = new Promise((resolve) => {
      this.#settleFirst = resolve;
    });
    this.#stopListening = pipe.listen({
      opened: () => this.#knock(),
      broken: () => this.#broken(),
      heard: (text) => this.#heard(text),
    });
    if (pipe.isOpen()) this.#knock();
  }

  /** What the page was told when it came in last. */
  get latest(): Entered | undefined {
    return this.#latest;
  }

  get state(): Line {
    return this.#state;
  }

  /** Why the page is out, or the server soon will be. */
  get why(): Why | undefined {
    return this.#why;
  }

  readonly now = (): number => this.#clock.now();

  /** Asks once more what a page is told when it comes in. Resolves when that is known, or the line is lost. */
  comeBack(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#parts.pipe.isOpen() || this.#state === 'out') return resolve();
      this.#comingBack.push(resolve);
      this.#knock();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stopListening();
    this.#parts.pipe.close();
    this.calls.end({ code: 'gone' });
  }

  #knock(): void {
    const { pipe, first, known } = this.#parts;
    const token = this.#latest && this.#token;
    const ask: OutsideAsk = token === undefined ? first : { type: 'back', token, known: known() };
    const id = token === undefined ? this.#firstId : newId();
    this.#knocking = { id, sentAt: Date.now() };
    pipe.send(JSON.stringify({ id, ask }));
  }

  #heard(text: unknown): void {
    const tell = readTell(text);
    if (!tell) return;
    if (tell.type === 'reply') this.#answered(tell.reply);
    else if (tell.type !== 'out') this.#parts.hear(tell);
    // A server that closes is soon there again.
    else if (tell.why === 'closing') this.#why = tell.why;
    else this.#end(tell.why);
  }

  #answered(reply: Reply): void {
    const { re, answer } = reply;
    if (re === this.#knocking?.id) {
      const { sentAt } = this.#knocking;
      this.#knocking = undefined;
      if (answer.ok) this.#told(readEntered(answer.value), sentAt);
      else this.#refused(answer.error);
      return;
    }
    const code = answer.ok ? undefined : answer.error.code;
    if (code === 'signed-out') {
      this.#stray();
      return;
    }
    this.calls.answer(reply);
    const why = code !== undefined && endsAnything.has(code) ? ends[code] : undefined;
    if (why) this.#end(why);
  }

  /** The server does not know this page any more, as when it closes a room. What was asked for is asked for again once the page is back, and whether it can come back is answered then. */
  #stray(): void {
    if (this.#state === 'out' || this.#state === 'lost') return;
    this.#broken();
    setTimeout(() => this.#knockIfLost(), breath);
  }

  #told(entered: Entered | undefined, sentAt: number): void {
    if (entered?.protocol !== roomProtocol) {
      this.#refused({ code: 'newer-page' });
      return;
    }
    this.#clock.set({ sentAt, theirs: entered.now });
    this.#token = entered.token ?? this.#token;
    const isFirst = this.#latest === undefined;
    this.#latest = entered;
    this.#parts.hear({ type: 'you', me: entered.me });
    if (this.#state === 'lost') this.#show(isFirst ? 'open' : 'back', undefined);
    this.calls.open();
    this.#settleFirst(ok(entered));
    this.#answerComingBack();
  }

  #refused(error: RoomRefusal): void {
    const why = ends[error.code];
    if (!this.#latest) {
      this.#stopListening();
      this.#settleFirst(fail(error));
    } else if (why) this.#end(why);
    else setTimeout(() => this.#knockIfLost(), breath);
  }

  #knockIfLost(): void {
    if (this.#parts.pipe.isOpen() && this.#state === 'lost') this.#knock();
  }

  #broken(): void {
    this.#knocking = undefined;
    this.calls.shut();
    this.#parts.lost();
    this.#answerComingBack();
    if (this.#latest) this.#show('lost', this.#why);
  }

  /** Nobody comes back from here. */
  #end(why: Why): void {
    this.#stopListening();
    this.#parts.pipe.close();
    this.#show('out', why);
    this.#parts.lost();
    this.calls.end({ code: why === 'removed' ? 'removed' : 'gone' });
    this.#answerComingBack();
  }

  #show(state: Line, why: Why | undefined): void {
    clearTimeout(this.#timer);
    this.#state = state;
    this.#why = why;
    if (state === 'back') this.#timer = setTimeout(() => this.#show('open', undefined), welcome);
    this.#parts.changed();
  }

  #answerComingBack(): void {
    for (const resolve of this.#comingBack.splice(0)) resolve();
  }
}
