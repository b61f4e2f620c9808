import { openPipe, type Pipe } from '../../../src/connection/remote/pipe.ts';
import { enterRoom, type RoomConnection } from '../../../src/connection/remote/remote.ts';
import { hash } from '../../../src/engine/hash.ts';
import type { Move } from '../../../src/engine/moves.ts';
import type { Audience } from '../../../src/engine/view.ts';
import type { OutsideAsk } from '../../../src/protocol/room.ts';
import { formatOf, housing } from './cards.ts';
import type { PlainRecord, Sight } from './seen.ts';
import { Waiting } from './waiting.ts';

/** The browser's own client, in Node: what it shows is compared with what a client from the page about the protocol shows. */
export class ClientBot {
  /** What was accepted, by its number. */
  readonly accepted = new Map<number, PlainRecord>();
  readonly #pipe: Pipe;
  readonly #waiting = new Waiting();
  #connection: RoomConnection | undefined;

  constructor(origin: string, pollingOnly: boolean) {
    this.#pipe = openPipe({ origin, pollingOnly });
  }

  /** Comes into a room, however often the line is lost on the way. */
  async mustEnter(ask: PlainRecord): Promise<void> {
    const entered = await enterRoom(this.#pipe, ask as unknown as OutsideAsk, {
      deck: async () => housing,
      format: async ({ id }) => formatOf(id),
    });
    if (!entered.ok) throw new Error(`${String(ask.type)} is refused: ${entered.error.code}`);
    this.#connection = entered.value;
    entered.value.subscribe(() => this.#waiting.ring());
  }

  get entered() {
    const { entered, room } = this.#there;
    return { ...entered, me: room.me() };
  }

  get seat(): string {
    return this.#there.room.me().seat;
  }

  /** What it shows of the table where it sits, moves on their way among it. */
  sees(): Sight {
    const { seq, view, legal } = this.#there.snapshot(this.#audience);
    return { audience: this.#audience, seq, view, legal, hash: hash({ view, legal }) } as unknown as Sight;
  }

  async move(move: PlainRecord): Promise<string> {
    const answer = await this.#there.submit(this.seat, move as unknown as Move);
    if (answer.ok) this.accepted.set(answer.value.seq, move);
    this.#waiting.ring();
    return answer.ok ? 'ok' : answer.error.code;
  }

  /** Whether nothing is on the way, and the line holds. */
  get isSettled(): boolean {
    const { room } = this.#there;
    return room.pending().length === 0 && (room.line() === 'open' || room.line() === 'back');
  }

  until(holds: () => boolean, what: string): Promise<void> {
    const state = (): string =>
      `It never came to ${what}: ${this.#there.room.line()}, ${this.#there.room.pending().length} pending`;
    return this.#waiting.until(holds, state, 30_000);
  }

  close(): void {
    this.#connection?.close();
    this.#pipe.close();
  }

  get #audience(): Audience {
    const { table } = this.#there.room.me();
    return table === null ? { kind: 'screen' } : { kind: 'table', table };
  }

  get #there(): RoomConnection {
    if (!this.#connection) throw new Error('It is in no room');
    return this.#connection;
  }
}
