import { defineConfig } from 'vite';
import { virtualCards } from './src/deck/node/virtual-cards.ts';

/** The room server and the thread of its database, for Node 20 and newer, which cannot run TypeScript by itself. Packages stay outside. */
export default defineConfig({
  publicDir: false,
  plugins: [virtualCards(`${import.meta.dirname}/cards`)],
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { server: 'src/server/main.ts', 'storage-worker': 'src/server/storage/worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
