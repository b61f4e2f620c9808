import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtServer } from '../../helpers/net/built-server.ts';
import { hosting } from '../../helpers/net/cards.ts';
import { type ChaosProxy, openProxy } from '../../helpers/net/chaos-proxy.ts';
import { type GameServer, startServer } from '../../helpers/net/game-server.ts';
import { openFolder, prove } from '../../helpers/net/log-proof.ts';
import { makeRandom } from '../../helpers/net/random.ts';
import { RawBot } from '../../helpers/net/raw-bot.ts';
import { report } from '../../helpers/net/report.ts';

/** How often the server is stopped in the middle of play. */
const stops = 5;
const people = 10;
const atOnce = 6;
/** Everybody sits alone, and puts the flag of the table up and down: each of these moves is accepted. */
const tables = Array.from({ length: people + 1 }, (_, at) => `Table ${at}`);

const folder = mkdtempSync(join(tmpdir(), 'smg-drain-'));
let file: string;
let server: GameServer | undefined;
let proxy: ChaosProxy | undefined;
const bots: RawBot[] = [];
beforeAll(async () => {
  file = await builtServer();
}, 120_000);
afterAll(async () => {
  for (const bot of bots) bot.close();
  await proxy?.close();
  await server?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test(`a server that is stopped answers what it has taken, ${stops} times; the rest is done when it is back`, {
  timeout: 120_000,
}, async () => {
  server = await startServer(file, folder);
  proxy = await openProxy({ port: server.port, random: makeRandom(1), weather: {} });
  const { origin } = proxy;
  const bot = (at: number): RawBot => {
    const made = new RawBot({ origin, transports: at % 2 === 0 ? ['websocket'] : ['polling'], breath: 50 });
    bots.push(made);
    return made;
  };
  const { code, header } = await bot(0).mustEnter(hosting('cardiff', tables));
  await Promise.all(
    Array.from({ length: people }, (_, at) =>
      bot(at + 1).mustEnter({ type: 'join', code, name: `P${at}`, table: `t${at + 2}` }),
    ),
  );
  let late = 0;
  for (let stop = 0; stop < stops; stop += 1) {
    const wave = (): readonly Promise<string>[] =>
      bots.flatMap((each, at) =>
        Array.from({ length: atOnce }, (_, time) => each.move({ type: 'askForHelp', table: `t${at + 1}`, on: time % 2 === 0 })),
      );
    const first = wave();
    // Stopped when the first answers are there, and the others are anywhere on the way.
    await Promise.race(first);
    const asked = [...first, ...wave()];
    const begun = performance.now();
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(8000);
    expect(server.log()).toMatch(/The server has stopped/);
    expect(server.log()).not.toMatch(/ error /);
    await Promise.all(bots.map((each) => each.until(() => !each.isIn, 'the end of the line')));
    const storage = await openFolder(folder);
    const proven = await prove(storage, header.workshop);
    await storage.close();
    const kept = bots.flatMap(({ unanswered }) => unanswered.filter((id) => proven.seqs.has(id)));
    expect(kept, 'moves that are kept and were not answered').toEqual([]);
    late += bots.reduce((sum, { unanswered }) => sum + unanswered.length, 0);
    server = await startServer(file, folder);
    proxy.setTarget(server.port);
    await Promise.all([...asked, ...bots.map((each) => each.until(() => each.isIn, 'coming back'))]);
  }
  expect(await server.stop('SIGTERM')).toBe(0);
  const storage = await openFolder(folder);
  const proven = await prove(storage, header.workshop);
  await storage.close();
  const accepted = bots.flatMap((each) => [...each.accepted]);
  report(`${stops} stops, ${accepted.length} moves accepted, ${late} done only when the server was back`);
  expect(accepted.filter(([id, seq]) => proven.seqs.get(id) !== seq)).toEqual([]);
  expect(bots.flatMap(({ refused }) => [...refused.keys()]).filter((id) => proven.seqs.has(id))).toEqual([]);
  for (const each of bots) expect(each.sights.wrong).toEqual([]);
});
