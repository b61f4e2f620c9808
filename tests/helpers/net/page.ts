import { randomUUID } from 'node:crypto';
import type { Move } from '../../../src/engine/moves.ts';
import type { DeskView, TableGlance, View } from '../../../src/engine/view.ts';
import type { Result } from '../../../src/lib/result.ts';
import type {
  AnswerTo,
  AskOf,
  AskType,
  Entered,
  Me,
  RoomRefusal,
  RoomView,
  Tell,
  TellType,
} from '../../../src/protocol/room.ts';
import type { Visitor } from '../../../src/server/pipe/visitor.ts';
import type { Member } from '../../../src/server/rooms/member.ts';
import { type PlainRecord, Sights } from './seen.ts';

type TellOf<Type extends TellType> = Extract<Tell, { type: Type }>;

/** Nothing that is waited for takes longer, in milliseconds. */
const longestWait = 10_000;
/** An id that no other call has. */
export const callId = (): string => randomUUID();

/** A page that needs no socket: it asks, hears, and keeps what it sees in step. */
export class Page {
  /** Everything that was told, in order; answers are among it. */
  readonly heard: Tell[] = [];
  readonly sights = new Sights();
  /** What it was told when it came in last. */
  entered: Entered | undefined;
  me: Me | undefined;
  isClosed = false;
  readonly #visitor: Visitor;
  readonly #waiting = new Map<string, (answer: Result<unknown, RoomRefusal>) => void>();
  readonly #listeners = new Set<() => void>();

  constructor(arrive: (member: Member) => Visitor) {
    this.#visitor = arrive({
      send: (text) => this.#hear(JSON.parse(text) as Tell),
      close: () => {
        if (this.isClosed) return;
        this.isClosed = true;
        this.#visitor.gone();
        this.#ring();
      },
    });
  }

  get seat(): string {
    return this.me?.seat ?? '';
  }

  get code(): string {
    return this.entered?.code ?? '';
  }

  get token(): string {
    return this.entered?.token ?? '';
  }

  /** Asks for something. Rejects when there is no answer in time. */
  async ask<Type extends AskType>(ask: AskOf<Type>, id = callId()): Promise<Result<AnswerTo[Type], RoomRefusal>> {
    const answer = (await this.#answerTo(id, () => this.say(JSON.stringify({ id, ask })))) as Result<
      AnswerTo[Type],
      RoomRefusal
    >;
    if (answer.ok && answer.value !== null && 'protocol' in answer.value) this.entered = answer.value;
    return answer;
  }

  /** Asks for something that has to be done. */
  async must<Type extends AskType>(ask: AskOf<Type>, id = callId()): Promise<AnswerTo[Type]> {
    const answer = await this.ask(ask, id);
    if (!answer.ok) throw new Error(`${ask.type} is refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** The code with which something is refused, or `ok`. */
  async try<Type extends AskType>(ask: AskOf<Type>, id = callId()): Promise<string> {
    const answer = await this.ask(ask, id);
    return answer.ok ? 'ok' : answer.error.code;
  }

  move = (move: Move, id = callId()): Promise<string> => this.try({ type: 'move', move }, id);

  /** Says anything at all. */
  say(text: unknown): void {
    this.#visitor.hear(text);
  }

  /** The line breaks. */
  drop(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#visitor.gone();
  }

  told<Type extends TellType>(type: Type): readonly TellOf<Type>[] {
    return this.heard.filter((tell): tell is TellOf<Type> => tell.type === type);
  }

  /** What it was told last of some type. */
  last<Type extends TellType>(type: Type): TellOf<Type> | undefined {
    return this.told(type).at(-1);
  }

  get room(): RoomView | undefined {
    return this.last('room')?.room;
  }

  get out(): string | undefined {
    return this.last('out')?.why;
  }

  /** What a facilitator's page sees on the desk. */
  get desk(): DeskView {
    return this.#view('facilitator').desk ?? this.#missing('desk');
  }

  /** What a facilitator's page sees of each table. */
  get tables(): readonly TableGlance[] {
    return this.#view('facilitator').tables;
  }

  #view(audience: string): View {
    return (this.sees(audience)?.view as unknown as View | undefined) ?? this.#missing(audience);
  }

  #missing(what: string): never {
    throw new Error(`This page sees no ${what}`);
  }

  sees(audience: string) {
    return this.sights.all.get(audience);
  }

  /** Waits until something holds, which is looked at after everything that is heard. */
  until(holds: () => boolean, what = 'what was waited for'): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!holds()) return;
        clearTimeout(patience);
        this.#listeners.delete(look);
        resolve();
      };
      const patience = setTimeout(() => {
        this.#listeners.delete(look);
        reject(new Error(`It never came to ${what}; the last heard was ${JSON.stringify(this.heard.at(-1))?.slice(0, 300)}`));
      }, longestWait);
      this.#listeners.add(look);
      look();
    });
  }

  #answerTo(id: string, say: () => void): Promise<Result<unknown, RoomRefusal>> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`No answer to ${id}`)), longestWait);
      this.#waiting.set(id, (answer) => {
        clearTimeout(patience);
        this.#waiting.delete(id);
        resolve(answer);
      });
      say();
    });
  }

  #hear(tell: Tell): void {
    this.heard.push(tell);
    if (tell.type === 'reply') {
      const { re, answer } = tell.reply;
      if (answer.ok && answer.value !== null && typeof answer.value === 'object' && 'me' in answer.value)
        this.me = answer.value.me as unknown as Me;
      this.#waiting.get(re)?.(answer);
    } else if (tell.type === 'snapshot' || tell.type === 'update') this.sights.take(tell as unknown as PlainRecord);
    else if (tell.type === 'you') this.me = tell.me;
    this.#ring();
  }

  #ring(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Somebody joins a workshop at a table. */
export async function join(page: Page, code: string, name: string, table: string | null = 't1'): Promise<Page> {
  await page.must({ type: 'join', code, name, table });
  return page;
}
