import { preview } from 'vite';
import { buildGame } from './build.mjs';
import { root } from './root.mjs';

/** Builds the game if needed and serves it on this computer only. Without a port, 4173 or the next free one. */
export async function serveGame(port) {
  await buildGame();
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: port === undefined ? {} : { port, strictPort: true },
  });
  const address = server.httpServer.address();
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
