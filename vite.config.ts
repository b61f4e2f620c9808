import { defineConfig } from 'vite';
import { virtualCards } from './src/deck/node/virtual-cards.ts';
import { contentPolicy, safeHeaders } from './src/protocol/policy.ts';

/** Vite's dev client talks over a WebSocket, waits for a restart in a worker, writes `<style>` elements and shows mistakes as markup. */
const devPolicy = [...contentPolicy, 'worker-src blob:']
  .map((rule) =>
    rule
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
  )
  .filter((rule) => !rule.startsWith('require-trusted-types-for'));

export default defineConfig({
  appType: 'mpa',
  plugins: [virtualCards(`${import.meta.dirname}/cards`)],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: {
    host: '127.0.0.1',
    headers: safeHeaders(devPolicy),
    cors: false,
    watch: { ignored: ['**/.cache/**', '**/dist/**'] },
  },
  optimizeDeps: { entries: ['index.html'] },
  preview: { host: '127.0.0.1', port: 4173, headers: safeHeaders(), cors: false },
  build: {
    outDir: 'dist/game',
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] } },
    },
  },
});
