import { defineConfig } from 'vite';

/** The command `smg` as one file for Node 20 and newer, which cannot run TypeScript by itself. Packages stay outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/smg.ts',
    outDir: 'dist/cli',
    target: 'node20',
    rolldownOptions: { checks: { pluginTimings: false }, output: { entryFileNames: 'smg.js' } },
  },
});
