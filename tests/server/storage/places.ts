import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'smg-storage-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const reader = `
  const { readdirSync, readFileSync, writeSync } = require('node:fs');
  for (const file of readdirSync(process.argv[1], { recursive: true, withFileTypes: true }))
    if (file.isFile()) process.stdout.write(readFileSync(file.parentPath + '/' + file.name));
`;

/** All bytes of all files in a folder, read by another process: reading a file here would drop the locks that this process has on it. */
export function bytesIn(folder: string): Buffer {
  const done = spawnSync(process.execPath, ['-e', reader, folder], { maxBuffer: 2 ** 28 });
  if (done.status !== 0) throw new Error(done.stderr.toString());
  return done.stdout;
}
