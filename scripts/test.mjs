import { browserEnvironment, ensureBrowser } from './lib/browser.mjs';
import { buildGame } from './lib/build.mjs';
import { run } from './lib/run.mjs';

const passes = async (command, ...args) => (await run(command, args, browserEnvironment())) === 0;

/** Everything that must hold before a change is kept, cheapest first. */
const stages = {
  style: () => passes('biome', 'check', '.'),
  promises: () => passes('oxlint'),
  types: () => passes('tsc', '--build'),
  cards: () => passes('node', 'scripts/smg.mjs', 'lint'),
  unit: () => passes('vitest', 'run'),
  build: () => buildGame().then(() => true),
  browser: ensureBrowser,
  'end to end': () => passes('playwright', 'test'),
};

const failed = [];
for (const [name, stage] of Object.entries(stages)) {
  console.log(`\n── ${name}`);
  const passed = await stage().catch((error) => console.error(error.message));
  if (!passed) failed.push(name);
}

const count = Object.keys(stages).length;
console.log(
  failed.length === 0 ? `\nAll ${count} stages passed.` : `\n${failed.length} of ${count} stages failed: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
