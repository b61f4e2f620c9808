import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { browserEnvironment, ensureBrowser } from './lib/browser.mjs';
import { buildServer } from './lib/build.mjs';
import { root } from './lib/root.mjs';
import { serveGame } from './lib/serve.mjs';

/** What is measured, how it is told, and what it must reach on any machine. */
const benches = {
  engine: {
    run: ({ benchEngine }) => benchEngine(),
    tell: ({ ours, theirs, ratio }) =>
      `${Math.round(ours)} checked moves a second, boardgame.io ${Math.round(theirs)}: ${ratio.toFixed(1)} times as many`,
    holds: ({ ratio }) => ratio >= 20,
  },
  'engine-growth': {
    run: ({ benchGrowth }) => benchGrowth(),
    tell: ({ replay, tables, moves }) =>
      `10,000 moves replay in ${replay.toFixed(2)} s, 1 allowed; a move at one of 40 tables costs ${tables.toFixed(2)} times ` +
      `what it costs at the only one, and after 100,000 moves ${moves.toFixed(2)} times what it costs after 100`,
    holds: ({ replay, tables, moves }) => replay < 1 && tables <= 1.2 && moves <= 1.2,
  },
  lint: {
    run: ({ benchLint }) => benchLint(),
    tell: ({ cards, bytes, lint, parse, ratio }) =>
      `a deck of ${cards} cards (${Math.round(bytes / 1024)} KB) in ${lint.toFixed(0)} ms, 150 allowed; ` +
      `the parser alone takes ${parse.toFixed(0)} (${ratio.toFixed(2)} times)`,
    holds: ({ lint, ratio }) => lint <= 150 && ratio <= 3,
  },
  server: {
    run: ({ benchServer }) => benchServer(),
    tell: ({ room, relay, relayToAll, boardgame, house, memory, join }) =>
      [
        `60 people in a room, a move a second each: ${playing(room)}`,
        `a relay of the same bytes: ${playing(relay)} (ours ${(room.share / relay.share).toFixed(1)} times; goal 1.5)`,
        `a relay that tells everybody everything: ${playing(relayToAll)} (ours ${(room.share / relayToAll.share).toFixed(1)} times)`,
        `boardgame.io’s server: ${playing(boardgame)} (${(boardgame.share / room.share).toFixed(1)} times ours, at least 5)`,
        `50 rooms of 30, a move in 15 seconds each: ${playing(house)}`,
        `1000 sockets take ${memory.toFixed(0)} MB; joining takes ${join.toFixed(0)} ms, 2000 allowed`,
      ].join('\n    '),
    holds: ({ room, boardgame, join }) => boardgame.share / room.share >= 5 && join <= 2000,
  },
  'first-screen': {
    run: ({ benchFirstScreen }, address) => benchFirstScreen(address),
    tell: ({ bytes, files }) => [`${Math.round(bytes / 1024)} KB compressed, 120 allowed`, ...files].join('\n    '),
    holds: ({ bytes }) => bytes <= 120 * 1024,
  },
  table: {
    run: ({ benchTable }) => benchTable(),
    tell: ({ table, landing, empty, frameRatio, landingRatio, idleRatio }) =>
      `60 cards: a frame every ${table.frame.toFixed(1)} ms with ${table.work.toFixed(1)} ms of work, ` +
      `with something landing on them every ${landing.frame.toFixed(1)} ms with ${landing.work.toFixed(1)} (${landingRatio.toFixed(2)} times); ` +
      `empty scene every ${empty.frame.toFixed(1)} with ${empty.work.toFixed(1)} (${frameRatio.toFixed(2)} times); ` +
      `idle ${percent(table.idle)} of a core, empty scene ${percent(empty.idle)} (${idleRatio.toFixed(2)} times)`,
    holds: ({ frameRatio, landingRatio, idleRatio }) => frameRatio <= 2 && landingRatio <= 2 && idleRatio <= 0.5,
  },
};

const playing = ({ share, half, most }) =>
  `${percent(share)} of a core, to the last viewer in ${half.toFixed(0)} ms, 99 of 100 in ${most.toFixed(0)}`;
const percent = (share) => `${(share * 100).toFixed(1)} %`;

const folder = join(root, '.cache', 'bench');
const there = readdirSync(join(root, 'tests', 'bench')).map((file) => file.replace(/\.ts$/, ''));
const asked = process.argv.slice(2);
const names = Object.keys(benches).filter((name) => there.includes(name) && (asked.length === 0 || asked.includes(name)));

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, join(root, 'tests', 'bench', `${name}.ts`)])) },
  },
});
await buildServer();
await ensureBrowser();
Object.assign(process.env, browserEnvironment());
const { address, close } = await serveGame();
for (const name of names) {
  const { run, tell, holds } = benches[name];
  const result = await run(await import(pathToFileURL(join(folder, `${name}.js`))), address);
  console.log(`${holds(result) ? 'ok  ' : 'BAD '}${name}: ${tell(result)}`);
  if (!holds(result)) process.exitCode = 1;
}
await close();
