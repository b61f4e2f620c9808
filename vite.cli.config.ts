import { defineConfig } from 'vite';

/** The command `smg`, and the thread in which it lets bots play, for Node 20 and newer, which cannot run TypeScript by itself. Packages stay outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { smg: 'src/cli/smg.ts', 'simulate-worker': 'src/cli/simulate/worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
