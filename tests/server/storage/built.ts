import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = join(import.meta.dirname, '../../..');

const entries = {
  'storage-worker': 'src/server/storage/worker.ts',
  child: 'tests/server/storage/kill-child.ts',
};

/** Builds what has to run outside the test: threads and processes of Node 20 cannot run TypeScript. Gives where each lies, once the tests of the file run. */
export function builtForTests(): (entry: keyof typeof entries) => URL {
  const folder = join(root, '.cache', 'server-storage', `built-${process.pid}`);
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: folder,
        target: 'node20',
        minify: false,
        rolldownOptions: { input: entries, checks: { pluginTimings: false } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (entry) => pathToFileURL(join(folder, `${entry}.js`));
}
