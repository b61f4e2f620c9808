import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, '.cache/net');
const sources = ['src', 'cards', 'vite.server.config.ts', 'package-lock.json'];

/** Builds that nobody has made anew for so long are thrown away, in milliseconds. */
const lifetime = 60 * 60_000;

/** Builds the room server as it is built for everybody, unless that was done since its sources changed. Gives its file. The pages are a stand-in: nobody looks at them here. */
export async function builtServer(): Promise<string> {
  const folder = join(cache, stampOf());
  const file = join(folder, 'server', 'server.js');
  if (existsSync(file)) return file;
  const fresh = join(cache, `fresh-${process.pid}`);
  mkdirSync(join(fresh, 'game'), { recursive: true });
  writeFileSync(join(fresh, 'game', 'index.html'), '<!doctype html><title>The game</title>');
  await build({
    root,
    configFile: join(root, 'vite.server.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(fresh, 'server'), emptyOutDir: true },
  });
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  forgetOld(folder);
  return file;
}

/** A name for the sources as they are. */
function stampOf(): string {
  const name = createHash('sha256');
  for (const source of sources) {
    const at = join(root, source);
    const files = statSync(at).isDirectory() ? readdirSync(at, { recursive: true, encoding: 'utf8' }).sort() : [''];
    for (const file of files) {
      const { mtimeMs, size } = statSync(join(at, file));
      name.update(`${source}/${file} ${mtimeMs} ${size}\n`);
    }
  }
  return name.digest('hex').slice(0, 16);
}

function forgetOld(kept: string): void {
  for (const each of readdirSync(cache)) {
    const folder = join(cache, each);
    // Another test may have just taken it away.
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (folder !== kept && age > lifetime) rmSync(folder, { recursive: true, force: true });
  }
}
