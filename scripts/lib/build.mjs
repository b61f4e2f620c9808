import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { newest } from './newest.mjs';
import { root } from './root.mjs';

const sources = [
  'src',
  'cards',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.cli.config.ts',
  'vite.server.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
];

const game = { folder: 'dist/game', file: 'index.html', config: 'vite.config.ts' };
const server = { folder: 'dist/server', file: 'server.js', config: 'vite.server.config.ts' };
const command = { folder: 'dist/cli', file: 'smg.js', config: 'vite.cli.config.ts' };

/** Builds the game into `dist/game`, unless that is newer than everything it is made from. */
export const buildGame = () => buildIfStale(game);

/** Builds the game and the room server in the same way, and resolves to the server's file. */
export async function buildServer() {
  await buildIfStale(game);
  await buildIfStale(server);
  return join(root, server.folder, server.file);
}

/** Builds the command `smg` in the same way, and resolves to its file. */
export async function buildCommand() {
  await buildIfStale(command);
  return join(root, command.folder, command.file);
}

async function buildIfStale({ folder, file, config }) {
  if (newest([join(folder, file)]) >= newest(sources)) return;
  const begun = new Date();
  const fresh = join(root, `${folder}-${process.pid}`);
  try {
    await build({ root, configFile: join(root, config), logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
    utimesSync(join(fresh, file), begun, begun);
    rmSync(join(root, folder), { recursive: true, force: true });
    renameSync(fresh, join(root, folder));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
