import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtServer } from '../../helpers/net/built-server.ts';
import { hosting } from '../../helpers/net/cards.ts';
import { type GameServer, startServer } from '../../helpers/net/game-server.ts';
import {
  type Attack,
  beginOnly,
  sendHugeFrame,
  sendRandomBytes,
  sendRequests,
  talkNonsense,
} from '../../helpers/net/garbage.ts';
import { openFolder, prove } from '../../helpers/net/log-proof.ts';
import { makeRandom } from '../../helpers/net/random.ts';
import { newCallId, RawBot } from '../../helpers/net/raw-bot.ts';
import { RawLine } from '../../helpers/net/raw-line.ts';
import { report } from '../../helpers/net/report.ts';
import type { PlainRecord } from '../../helpers/net/seen.ts';

/** How many people play, how many moves each of them makes, and how much garbage there is for each of those. */
const people = 6;
const movesEach = 60;
const garbageEach = 10;
/** Every move is answered by then, in milliseconds. */
const longestAnswer = 1000;
/** The server does not grow by more, in megabytes. */
const mostGrowth = 200;

const folder = mkdtempSync(join(tmpdir(), 'smg-garbage-'));
let server: GameServer;
beforeAll(async () => {
  server = await startServer(await builtServer(), folder);
}, 120_000);
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Megabytes that the server holds; 0 where that cannot be told. */
function memory(): number {
  const file = `/proc/${server.pid}/status`;
  if (!existsSync(file)) return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024;
}

async function room(
  format = 'cardiff',
  tables: readonly string[] = ['Heron', 'Otter', 'Adder', 'Raven', 'Wren', 'Newt', 'Hare'],
) {
  const bot = (): RawBot => new RawBot({ origin: server.origin, transports: ['websocket'] });
  const host = bot();
  const { code, header } = await host.mustEnter(hosting(format, tables));
  const players = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const player = bot();
      await player.mustEnter({ type: 'join', code, name: `Player ${at}`, table: `t${at + 1}` });
      return player;
    }),
  );
  return { host, players, code, key: header.workshop };
}

/** Puts the flag of the own table up and down. Gives how long the slowest answer took. */
async function play(bot: RawBot, times: number): Promise<number> {
  let slowest = 0;
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now();
    expect(await bot.move({ type: 'askForHelp', table: bot.entered?.me.table ?? '', on: at % 2 === 0 })).toBe('ok');
    slowest = Math.max(slowest, performance.now() - begun);
  }
  return slowest;
}

/** Somebody who sits at a table and asks for what they may not, says again what others have said, and floods. Is let go, comes back, and goes on. */
class Insider {
  said = 0;
  readonly #code: string;
  readonly #table: string;
  #token: string | undefined;

  constructor(code: string, table: string) {
    this.#code = code;
    this.#table = table;
  }

  async visit(): Promise<void> {
    const line = await RawLine.open(server.port);
    await line.greet();
    const join = { type: 'join', code: this.#code, name: 'Mallory', table: this.#table };
    const back = { type: 'back', token: this.#token, known: [] };
    line.call(JSON.stringify({ id: newCallId(), ask: this.#token === undefined ? join : back }));
    const [, token] = /"token\\?":\\?"([a-z2-7]{32})/.exec(await line.next((text) => text.includes('reply'))) ?? [];
    this.#token ??= token;
    for (let at = 0; at < 400 && line.isOpen; at += 1) {
      for (const ask of this.#asks(line)) line.call(JSON.stringify(ask));
      this.said += 4;
      await new Promise((resolve) => setImmediate(resolve));
    }
    line.close();
  }

  #asks(line: RawLine): readonly PlainRecord[] {
    const others = [
      ...line.heard
        .slice(-20)
        .join()
        .matchAll(/\\"told\\":\[\{\\"id\\":\\"([a-z0-9-]+)/g),
    ].map(([, each = '']) => each);
    const replay = others.at(-1) ?? newCallId();
    return [
      { id: replay, ask: { type: 'move', move: { type: 'finishStep', table: this.#table, step: 'settle' } } },
      { id: newCallId(), ask: { type: 'move', move: { type: 'endWorkshop' } } },
      { id: newCallId(), ask: { type: 'watch', audience: { kind: 'facilitator' } } },
      {
        id: newCallId(),
        ask: {
          type: 'typing',
          table: this.#table,
          sheet: 'scenario',
          field: `f${others.length}`,
          value: 'z'.repeat(7000),
          takeOver: true,
        },
      },
    ];
  }
}

test(`${garbageEach} times more garbage than play leaves play as it is`, { timeout: 120_000 }, async () => {
  const { host, players, code, key } = await room();
  const insider = new Insider(code, 't1');
  let [garbage, over, most] = [0, false, 0];
  const before = memory();
  const attack = async (one: Attack, seed: number): Promise<void> => {
    const random = makeRandom(seed);
    while (!over) {
      // Where there is no line to be had, the next try comes soon enough.
      const sent = await one(server.port, random).catch(() => 1);
      garbage += sent;
      most = Math.max(most, memory());
    }
  };
  const inside = async (): Promise<void> => {
    while (!over) await insider.visit().catch(() => undefined);
  };
  const attacks = [
    ...[talkNonsense, talkNonsense, sendHugeFrame, sendRandomBytes, sendRequests].map((one, seed) => attack(one, seed)),
    ...Array.from({ length: 30 }, (_, seed) => attack(beginOnly, 100 + seed)),
    inside(),
  ];
  const need = people * movesEach * garbageEach;
  const slow: number[] = [];
  for (let rounds = 0; rounds < 20 && (rounds === 0 || garbage + insider.said < need); rounds += 1)
    slow.push(...(await Promise.all(players.map((player) => play(player, movesEach)))));
  over = true;
  await Promise.all(attacks);
  const moves = players.reduce((sum, { accepted }) => sum + accepted.size, 0);
  const slowest = Math.round(Math.max(...slow));
  report(`${moves} moves among ${garbage} and ${insider.said} senseless messages, the slowest after ${slowest} ms`);
  report(`The server went from ${Math.round(before)} to ${Math.round(most)} MB at most`);
  expect(garbage + insider.said).toBeGreaterThan(need);
  expect(insider.said).toBeGreaterThan(1000);
  expect(slowest).toBeLessThan(longestAnswer);
  expect(most - before).toBeLessThan(mostGrowth);
  for (const bot of [host, ...players]) {
    expect([bot.breaks, bot.sights.wrong]).toEqual([0, []]);
    bot.close();
  }
  expect(server.log()).not.toMatch(/ error /);
  await expectOwnMoves(key, players);
});

/** What is in the log under somebody's id is what they asked for, whoever has said the id after them. */
async function expectOwnMoves(key: string, players: readonly RawBot[]): Promise<void> {
  expect(await server.stop()).toBe(0);
  const storage = await openFolder(folder);
  const { entries, state } = await prove(storage, key);
  await storage.close();
  for (const { seat, accepted } of players)
    for (const seq of accepted.values()) expect(entries[seq - 1]).toMatchObject({ seat, move: { type: 'askForHelp' } });
  expect(state.phase).toBe('playing');
  server = await startServer(await builtServer(), folder);
}

/** How many pages are in rooms. */
async function pages(): Promise<number> {
  const health = (await (await fetch(`${server.origin}/health`)).json()) as { readonly people: number };
  return health.people;
}

test('whoever asks for much and reads nothing is let go alone', { timeout: 120_000 }, async () => {
  const { host, players } = await room();
  const before = memory();
  const lines = await Promise.all(Array.from({ length: 8 }, () => RawLine.open(server.port)));
  const tables = Array.from({ length: 40 }, (_, at) => `Table ${at}`);
  const known = { audience: { kind: 'facilitator' }, seq: 0, hash: '' };
  for (const line of lines) {
    await line.greet();
    line.call(JSON.stringify({ id: newCallId(), ask: hosting('cardiff-full', tables) }));
    const first = await line.next((text) => text.includes('snapshot'));
    expect(first.length).toBeGreaterThan(50_000);
    line.stopReading();
  }
  expect(await pages()).toBe(1 + people + lines.length);
  let most = 0;
  let slowest = 0;
  // A heart that beats on, and questions without end, but never so many that they would be too many.
  for (let round = 0; round < 600 && (await pages()) > 1 + people; round += 1) {
    for (const line of lines) {
      line.say('3');
      for (let at = 0; at < (round === 0 ? 50 : 1); at += 1)
        line.call(JSON.stringify({ id: newCallId(), ask: { type: 'catchUp', known } }));
    }
    slowest = Math.max(slowest, ...(await Promise.all(players.map((player) => play(player, 2)))));
    most = Math.max(most, memory());
  }
  const grown = `from ${Math.round(before)} to ${Math.round(most)} MB`;
  report(`Eight pages that read nothing: the server went ${grown}, the slowest move took ${Math.round(slowest)} ms`);
  expect(await pages()).toBe(1 + people);
  expect(most - before).toBeLessThan(mostGrowth);
  expect(slowest).toBeLessThan(longestAnswer);
  for (const bot of [host, ...players]) {
    expect(bot.breaks).toBe(0);
    bot.close();
  }
  for (const line of lines) line.close();
});

test('a line on which nothing is said is let go', { timeout: 60_000 }, async () => {
  const silent = await Promise.all(Array.from({ length: 20 }, () => RawLine.open(server.port)));
  const greeted = await RawLine.open(server.port);
  await greeted.greet();
  greeted.call('nothing that makes sense');
  const begun = performance.now();
  await Promise.all([...silent, greeted].map((line) => line.closed));
  expect(performance.now() - begun).toBeLessThan(15_000);
});
