import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '../../../src/engine/view.ts';
import { anyMove } from '../../helpers/net/any-move.ts';
import { builtServer } from '../../helpers/net/built-server.ts';
import { hosting } from '../../helpers/net/cards.ts';
import { type ChaosProxy, openProxy, type Weather } from '../../helpers/net/chaos-proxy.ts';
import { ClientBot } from '../../helpers/net/client-bot.ts';
import { type GameServer, startServer } from '../../helpers/net/game-server.ts';
import { hashFor, openFolder, prove, upTo } from '../../helpers/net/log-proof.ts';
import { makeRandom, type Random } from '../../helpers/net/random.ts';
import { RawBot } from '../../helpers/net/raw-bot.ts';
import { report } from '../../helpers/net/report.ts';
import type { Sight } from '../../helpers/net/seen.ts';

/** How many random sessions there are, how many at once, and how many moves each bot makes in one. */
const sessions = 200;
const lanes = 64;
const movesEach = 10;

/** What becomes of the first connections of a session; after so many it clears up. */
const weather: Weather = { slow: 0.2, drop: 0.15, reset: 0.1, cut: 0.15, hole: 0.05 };
const badConnections = 40;
const formats = ['cardiff-full', 'cardiff', 'taster'] as const;

const folder = mkdtempSync(join(tmpdir(), 'smg-chaos-'));
let server: GameServer;
beforeAll(async () => {
  server = await startServer(await builtServer(), folder, ['--rooms', String(2 * sessions)]);
}, 120_000);
afterAll(async () => {
  await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A session that is over: what its bots know of it. */
interface Over {
  readonly seed: number;
  readonly key: string;
  readonly bots: readonly RawBot[];
  readonly client: ClientBot;
  readonly names: readonly string[];
  /** What all who are of an audience see, by its name. */
  readonly seen: ReadonlyMap<string, Sight>;
  readonly breaks: number;
}

const transports = [['polling', 'websocket'], ['polling', 'websocket'], ['polling'], ['websocket']] as const;

/** The audience from which a bot sees the workshop. */
function ownAudience({ entered }: RawBot | ClientBot): string {
  const { role, table } = entered?.me ?? expect.fail();
  if (role === 'facilitator') return 'facilitator';
  return table === null ? 'screen' : `table:${table}`;
}

async function play(bot: RawBot, name: string, random: Random): Promise<void> {
  const asked: Promise<string>[] = [];
  for (let at = 0; at < movesEach; at += 1) {
    await bot.until(() => bot.sees(ownAudience(bot)) !== undefined, `what ${name} sees`);
    const move = anyMove(bot.sees(ownAudience(bot)) ?? expect.fail(), random, `${name} 🦉 ${at}`);
    if (!move) continue;
    asked.push(bot.move(move));
    // Up to three are on the way at once.
    if (asked.length > 2) await asked.shift();
  }
  await Promise.all(asked);
}

/** The browser's own client shows its moves before they are answered, and foresees what comes of them. */
async function playAsClient(client: ClientBot, name: string, random: Random): Promise<void> {
  const asked: Promise<string>[] = [];
  for (let at = 0; at < movesEach; at += 1) {
    const move = anyMove(client.sees(), random, `${name} 🦉 ${at}`);
    if (move) asked.push(client.move(move));
    if (asked.length > 2) await asked.shift();
  }
  await Promise.all(asked);
}

/** A page that knows nothing yet, on a good line. */
async function freshPage(bot: RawBot): Promise<RawBot> {
  const fresh = new RawBot({ origin: server.origin, transports: ['websocket'] });
  await fresh.mustEnter({ type: 'back', token: bot.entered?.token ?? '', known: [] });
  await fresh.until(() => fresh.sees(ownAudience(fresh)) !== undefined, 'the first sight of a fresh page');
  return fresh;
}

async function session(seed: number): Promise<Over> {
  const random = makeRandom(seed);
  const proxy = await openProxy({ port: server.port, random, weather, badConnections });
  const bots: RawBot[] = [];
  const client = new ClientBot(proxy.origin, random.happens(0.3));
  try {
    return await sessionThrough(proxy, { seed, random, bots, client });
  } catch (error) {
    throw new Error(`Session with seed ${seed} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    for (const bot of [...bots, client]) bot.close();
    await proxy.close();
  }
}

interface Session {
  readonly seed: number;
  readonly random: Random;
  readonly bots: RawBot[];
  readonly client: ClientBot;
}

async function sessionThrough(proxy: ChaosProxy, { seed, random, bots, client }: Session): Promise<Over> {
  const bot = (): RawBot => {
    const made = new RawBot({ origin: proxy.origin, transports: random.oneOf(transports) ?? ['polling'], breath: 100 });
    bots.push(made);
    return made;
  };
  const [host, players] = [bot(), Array.from({ length: 2 }, bot)];
  const { header, code } = await host.mustEnter(hosting(random.oneOf(formats) ?? 'taster', ['Heron', 'Otter'], `Host ${seed}`));
  const names = players.map((_, at) => `Player ${at} of ${seed}`);
  const screen = bot();
  await Promise.all([
    ...players.map((player, at) => player.mustEnter({ type: 'join', code, name: names[at] ?? '', table: `t${1 + (at % 2)}` })),
    client.mustEnter({ type: 'join', code, name: `Client of ${seed}`, table: 't1' }),
    screen.mustEnter({ type: 'show', code }),
  ]);
  await Promise.all([
    play(host, `h${seed}`, random),
    ...players.map((player, at) => play(player, `p${seed}-${at}`, random)),
    playAsClient(client, `c${seed}`, random),
  ]);
  proxy.calm();
  const breaks = bots.reduce((sum, each) => sum + each.breaks, 0);
  const seen = await agreement(bots);
  await client.until(() => client.isSettled, 'all answers of the client');
  const shown = seen.get(ownAudience(client)) ?? expect.fail();
  await client.until(() => client.sees().hash === shown.hash, 'the same sight at the client');
  return { seed, key: header.workshop, bots, client, names: [`Host ${seed}`, `Client of ${seed}`, ...names], seen, breaks };
}

/** Waits until every bot sees what a fresh page of its audience sees. */
async function agreement(bots: readonly RawBot[]): Promise<ReadonlyMap<string, Sight>> {
  const seen = new Map<string, Sight>();
  for (const bot of bots) {
    const audience = ownAudience(bot);
    const fresh = await freshPage(bot);
    try {
      await bot.until(() => bot.isIn && bot.unanswered.length === 0, 'all answers');
      const same = (): boolean => bot.sees(audience)?.hash === fresh.sees(audience)?.hash;
      await bot.until(same, `the same sight of ${audience}`);
      seen.set(audience, fresh.sees(audience) ?? expect.fail());
      expect([...bot.sights.wrong, ...fresh.sights.wrong]).toEqual([]);
    } finally {
      fresh.close();
    }
  }
  return seen;
}

const audienceOf = (name: string): Audience =>
  name.startsWith('table:')
    ? { kind: 'table', table: name.slice('table:'.length) }
    : { kind: name as 'facilitator' | 'screen' };

test(`${sessions} random sessions through bad networks end as they should`, { timeout: 400_000 }, async () => {
  const seeds = Array.from({ length: sessions }, (_, at) => 1000 + at);
  const over: Over[] = [];
  const lane = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) over.push(await session(seed));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  expect(server.log()).not.toMatch(/warn|error/);
  expect(await server.stop()).toBe(0);

  const storage = await openFolder(folder);
  let moves = 0;
  for (const { seed, key, bots, client, names, seen } of over) {
    const proven = await prove(storage, key);
    moves += client.accepted.size;
    for (const [seq, move] of client.accepted) expect(proven.entries[seq - 1], `seed ${seed}`).toMatchObject({ move });
    for (const bot of bots) {
      moves += bot.accepted.size;
      expect(
        [...bot.accepted].filter(([id, seq]) => proven.seqs.get(id) !== seq),
        `seed ${seed}`,
      ).toEqual([]);
      expect(
        [...bot.refused.keys()].filter((id) => proven.seqs.has(id)),
        `seed ${seed}`,
      ).toEqual([]);
    }
    for (const [audience, { seq, hash }] of seen) {
      // What lands by itself may have landed since.
      const isLast = proven.entries.slice(seq).every(({ id }) => !id.startsWith('due-'));
      for (const last of isLast ? [seq, proven.entries.length] : [seq])
        expect(hashFor(upTo(proven, last), audienceOf(audience)), `${audience} after ${last}, seed ${seed}`).toBe(hash);
    }
    // A join that was said twice has brought in nobody twice.
    expect(
      proven.people
        .map(({ name }) => name)
        .filter((name) => name !== '')
        .sort(),
      `seed ${seed}`,
    ).toEqual([...names].sort());
  }
  await storage.close();
  const breaks = over.reduce((sum, each) => sum + each.breaks, 0);
  report(`${over.length} sessions, ${moves} accepted moves, ${breaks} lost lines`);
  expect(over).toHaveLength(sessions);
  expect(moves).toBeGreaterThan(sessions * movesEach);
  expect(breaks).toBeGreaterThan(sessions);
});
