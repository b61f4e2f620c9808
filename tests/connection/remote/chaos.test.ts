import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoomConnection } from '../../../src/connection/remote/remote.ts';
import type { Move } from '../../../src/engine/moves.ts';
import { facilitatorSeat } from '../../../src/engine/setup.ts';
import type { Audience } from '../../../src/engine/view.ts';
import type { Answer } from '../../../src/protocol/connection.ts';
import type { OutsideAsk } from '../../../src/protocol/room.ts';
import { joinAs, type MemoryPipe, type OpenHouse, openHouse, visit } from '../../helpers/room-pipe.ts';
import { situationDeck } from '../../helpers/situation-cards.ts';
import { shortSteps, situationFormat } from '../../helpers/situation-game.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Somebody in the room, and what they have asked for. */
interface Guest {
  readonly pipe: MemoryPipe;
  readonly page: RoomConnection;
  readonly side: Audience;
  readonly asked: { readonly move: Move; readonly answer: Promise<Answer> }[];
}

/** Lets time go by until something has come. */
async function inTime<Value>(coming: Promise<Value>): Promise<Value> {
  let isHere = false;
  void coming.finally(() => {
    isHere = true;
  });
  for (let tick = 0; !isHere && tick < 1000; tick += 1) await vi.advanceTimersByTimeAsync(10);
  return coming;
}

async function enter(house: OpenHouse, ask: OutsideAsk): Promise<Guest> {
  const { pipe, page } = await inTime(visit(house, ask));
  const { table } = page.room.me();
  return { pipe, page, side: table === null ? { kind: 'facilitator' } : { kind: 'table', table }, asked: [] };
}

/** Moves after which there is nothing left to play with. */
const dull: ReadonlySet<Move['type']> = new Set<Move['type']>([
  ...(['endWorkshop', 'finishStep', 'moveOn', 'moveTable', 'dropStep', 'planTime', 'setScreen'] as const),
]);

/** Asks for a move that this page believes to be legal. */
function askFor({ page, side, asked }: Guest, number: number): void {
  const legal = page.snapshot(side).legal.filter(({ type }) => !dull.has(type));
  const types = [...new Set(legal.map(({ type }) => type))];
  const type = types[number % Math.max(1, types.length)];
  const some = legal.filter((move) => move.type === type);
  const move = some[Math.floor(number / 11) % Math.max(1, some.length)];
  if (!move) return;
  const worded = move.type === 'writeField' ? { ...move, value: `words ${number % 7}` } : move;
  asked.push({ move: worded, answer: page.submit(page.room.me().seat, worded) });
}

const swap = (queue: string[]): void => void queue.splice(0, 2, ...queue.slice(0, 2).reverse());
const repeat = (queue: string[]): void => void queue.unshift(...queue.slice(0, 1));

/** One thing that happens to somebody, or to what is on its way to or from them. */
function happen(guest: Guest, number: number): void {
  const { pipe } = guest;
  const rest = Math.floor(number / 32);
  const kind = number % 32;
  if (kind < 9) askFor(guest, rest);
  else if (kind < 17) pipe.carryUp();
  else if (kind < 25) pipe.carryDown();
  else if (kind === 25) swap(pipe.up);
  else if (kind === 26) swap(pipe.down);
  else if (kind === 27) repeat(pipe.up);
  else if (kind === 28) repeat(pipe.down);
  else if (pipe.isOpen()) pipe.cut();
  else pipe.mend();
}

/** Lets everything arrive. */
async function quieten(guests: readonly Guest[]): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    for (const { pipe } of guests) {
      pipe.mend();
      while (pipe.up.length > 0) pipe.carryUp();
      while (pipe.down.length > 0) pipe.carryDown();
    }
    await vi.advanceTimersByTimeAsync(100);
    if (guests.every(({ pipe, page }) => pipe.up.length + pipe.down.length + page.room.pending().length === 0) && round > 20)
      return;
  }
  throw new Error('There is no end to it');
}

test('whatever is lost, repeated or overtaken, everyone ends up with what the dealer has, and each accepted move is in the log once', async () => {
  let [accepted, refused, cuts] = [0, 0, 0];
  const property = fc.asyncProperty(
    fc.array(fc.nat({ max: 1_000_000 }), { minLength: 20, maxLength: 120, size: 'max' }),
    async (numbers) => {
      const house = await openHouse({ deck: situationDeck, format: situationFormat({ list: shortSteps }) });
      const host = await enter(house, house.host());
      const { code } = host.page.room;
      const ann = await enter(house, joinAs(code, 'Ann', 't1'));
      const ben = await enter(house, joinAs(code, 'Ben', 't1'));
      const cat = await enter(house, joinAs(code, 'Cat', 't2'));
      const guests = [host, ann, ben, cat];
      await inTime(
        host.page.submit(facilitatorSeat, {
          type: 'sendSituation',
          tables: ['t1', 't2'],
          wish: { what: 'card', card: 'site-blocked' },
        }),
      );
      const room = await house.rooms.byCode(code);
      if (!room) throw new Error('no room');
      const before = room.dealer.seq();
      for (const { pipe } of guests) pipe.carries = false;
      for (const number of numbers) {
        const guest = guests[number % guests.length];
        if (!guest) continue;
        const wasOpen = guest.pipe.isOpen();
        happen(guest, Math.floor(number / guests.length));
        if (wasOpen && !guest.pipe.isOpen()) cuts += 1;
        await vi.advanceTimersByTimeAsync(number % 3 === 0 ? 30 : 1);
      }
      await quieten(guests);

      const log = room.dealer.entries();
      expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
      let kept = 0;
      for (const { page, side, asked } of guests) {
        const { view, legal } = page.snapshot(side);
        expect({ view, legal }).toEqual({ view: room.dealer.view(side), legal: room.dealer.legal(side) });
        for (const { move, answer } of asked) {
          const came = await answer;
          if (came.ok) expect(log[came.value.seq - 1]?.move).toEqual(move);
          if (came.ok) kept += 1;
          else refused += 1;
        }
      }
      expect(log.length - before).toBe(kept);
      expect(house.faults).toEqual([]);
      accepted += kept;
      for (const { page } of guests) page.close();
      await house.close();
    },
  );
  await fc.assert(property, { numRuns: 25, interruptAfterTimeLimit: 40_000 });
  expect(accepted).toBeGreaterThan(refused);
  expect(cuts).toBeGreaterThan(20);
}, 60_000);
