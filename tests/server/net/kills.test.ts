import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyMove } from '../../helpers/net/any-move.ts';
import { builtServer } from '../../helpers/net/built-server.ts';
import { hosting } from '../../helpers/net/cards.ts';
import { type ChaosProxy, openProxy } from '../../helpers/net/chaos-proxy.ts';
import { type GameServer, startServer } from '../../helpers/net/game-server.ts';
import { openFolder, prove } from '../../helpers/net/log-proof.ts';
import { makeRandom, type Random } from '../../helpers/net/random.ts';
import { newCallId, RawBot } from '../../helpers/net/raw-bot.ts';
import { report } from '../../helpers/net/report.ts';

/** How often the server is killed, in how many folders at once, and how many people play in each. */
const kills = 40;
const lanes = 2;
const players = 4;
/** So many moves of each are on their way at any time. */
const atOnce = 4;
/** Everybody is back by then, in milliseconds. */
const longestReturn = 5000;

let file: string;
const folders = Array.from({ length: lanes }, () => mkdtempSync(join(tmpdir(), 'smg-kills-')));
const running = new Set<GameServer>();
beforeAll(async () => {
  file = await builtServer();
}, 120_000);
afterAll(async () => {
  for (const server of running) await server.stop('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(folder: string): Promise<GameServer> {
  const server = await startServer(file, folder);
  running.add(server);
  return server;
}

async function kill(server: GameServer): Promise<void> {
  await server.stop('SIGKILL');
  running.delete(server);
}

/** Moves as fast as the answers come, until it is told to stop. */
class Player {
  readonly bot: RawBot;
  readonly #random: Random;
  readonly #name: string;
  #hands: readonly Promise<void>[] = [];
  #isDone = false;
  #flag = false;

  constructor(bot: RawBot, name: string, random: Random) {
    this.bot = bot;
    this.#name = name;
    this.#random = random;
  }

  begin(): void {
    this.#hands = Array.from({ length: atOnce }, (_, hand) => this.#play(hand));
  }

  async end(): Promise<void> {
    this.#isDone = true;
    await Promise.all(this.#hands);
  }

  async #play(hand: number): Promise<void> {
    const { bot } = this;
    await bot.until(() => bot.sights.all.size > 0, 'the first sight');
    for (let at = 0; !this.#isDone && bot.out === undefined; at += 1) {
      const [sight = expect.fail()] = bot.sights.all.values();
      await bot.move(this.#moveFrom(sight, `${this.#name} ${hand} ${at}`), newCallId());
    }
  }

  /** One of the legal moves, or one that is nearly always there. */
  #moveFrom(sight: Parameters<typeof anyMove>[0], words: string) {
    const { table } = this.bot.entered?.me ?? { table: null };
    const help = { type: 'askForHelp', table: table ?? `t${players + 1}`, on: !this.#flag };
    const move = this.#random.happens(0.6) ? help : (anyMove(sight, this.#random, words) ?? help);
    if (move.type === 'askForHelp') this.#flag = move.on === true;
    return move;
  }
}

interface Lane {
  readonly kept: number;
  readonly slowest: number;
}

async function lane(folder: string, seed: number, deaths: number): Promise<Lane> {
  const random = makeRandom(seed);
  let server = await start(folder);
  const proxy = await openProxy({ port: server.port, random, weather: {} });
  const { key, all } = await openRoom(proxy, random);
  const bots = all.map(({ bot }) => bot);
  const answers = (): number => bots.reduce((sum, { accepted, refused }) => sum + accepted.size + refused.size, 0);
  for (const player of all) player.begin();
  let slowest = 0;
  for (let death = 0; death < deaths; death += 1) {
    const enough = answers() + random.between(0, 40);
    await Promise.race(bots.map((bot) => bot.until(() => answers() >= enough, `death ${death} of lane ${seed}`)));
    await kill(server);
    const storage = await openFolder(folder);
    expect(await storage.verify(key), `death ${death} of lane ${seed}`).toMatchObject({ ok: true });
    await storage.close();
    server = await start(folder);
    proxy.setTarget(server.port);
    const begun = performance.now();
    await Promise.all(bots.map((bot) => bot.until(() => bot.isIn, `coming back after death ${death} of lane ${seed}`)));
    slowest = Math.max(slowest, performance.now() - begun);
  }
  await Promise.all(all.map((player) => player.end()));
  for (const bot of bots) {
    expect(bot.sights.wrong).toEqual([]);
    bot.close();
  }
  await proxy.close();
  expect(await server.stop()).toBe(0);
  running.delete(server);
  return { kept: await countKept(folder, key, bots), slowest };
}

async function openRoom(proxy: ChaosProxy, random: Random) {
  const bot = (): RawBot => new RawBot({ origin: proxy.origin, transports: ['websocket'], breath: 50 });
  const host = bot();
  const { code, header } = await host.mustEnter(hosting('cardiff-full', ['Heron', 'Otter', 'Adder', 'Raven', 'Wren']));
  const names = Array.from({ length: players }, (_, at) => `Player ${at}`);
  const others = await Promise.all(
    names.map(async (name, at) => {
      const player = bot();
      await player.mustEnter({ type: 'join', code, name, table: `t${at + 1}` });
      return new Player(player, name, random);
    }),
  );
  return { key: header.workshop, all: [new Player(host, 'Host', random), ...others] };
}

/** Looks for every move that was ever acknowledged. Gives how many there are. */
async function countKept(folder: string, key: string, bots: readonly RawBot[]): Promise<number> {
  const storage = await openFolder(folder);
  const proven = await prove(storage, key);
  await storage.close();
  for (const { accepted, refused } of bots) {
    expect([...accepted].filter(([id, seq]) => proven.seqs.get(id) !== seq)).toEqual([]);
    expect([...refused.keys()].filter((id) => proven.seqs.has(id))).toEqual([]);
  }
  expect(proven.people).toHaveLength(players + 1);
  return bots.reduce((sum, { accepted }) => sum + accepted.size, 0);
}

test(`loses no move that it has acknowledged, in ${kills} deaths under load`, { timeout: 400_000 }, async () => {
  const ends = await Promise.all(folders.map((folder, at) => lane(folder, 1 + at, kills / lanes)));
  const kept = ends.reduce((sum, end) => sum + end.kept, 0);
  const slowest = Math.max(...ends.map((end) => end.slowest));
  report(`${kills} deaths, ${kept} acknowledged moves, everybody back within ${Math.round(slowest)} ms`);
  expect(kept).toBeGreaterThan(kills * 5);
  expect(slowest).toBeLessThan(longestReturn);
});
