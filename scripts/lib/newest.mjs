import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** When the newest of these files, or of the files and folders inside them, was changed: milliseconds, 0 for what is not there. */
export const newest = (paths) => Math.max(0, ...paths.flatMap((path) => timesUnder(join(root, path))));

function timesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [found.mtimeMs];
  return [found.mtimeMs, ...readdirSync(path).flatMap((name) => timesUnder(join(path, name)))];
}
