import { randomUUID } from 'node:crypto';
import { promises as disk } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, ok, type Result } from '../lib/result.ts';
import { errorCode } from './error-code.ts';
import type { Environment } from './options.ts';
import { folderWords as say } from './words.ts';

/** Makes the folder, readable for this account only, and tries to write in it. Gives its whole path, or a sentence that says what is wrong and the way out. */
export async function checkFolder(folder: string, env: Environment): Promise<Result<string, string>> {
  const asked = resolve(folder);
  const before = refuseSynchronised(asked, env);
  if (!before.ok) return before;
  try {
    await disk.mkdir(asked, { recursive: true, mode: 0o700 });
    const real = refuseSynchronised(await disk.realpath(asked), env);
    if (real.ok) await tryToWrite(real.value);
    return real;
  } catch (error) {
    return fail(folderTrouble(asked, errorCode(error)));
  }
}

async function tryToWrite(folder: string): Promise<void> {
  const file = join(folder, `.try-${randomUUID()}`);
  try {
    await disk.writeFile(file, folder, { flag: 'wx' });
    await disk.readFile(file);
  } finally {
    await disk.rm(file, { force: true });
  }
}

/** The sentence for a code of the file system. */
export function folderTrouble(folder: string, code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say.forbidden(folder);
    case 'ENOSPC':
    case 'EDQUOT':
      return say.full(folder);
    case 'ENOTDIR':
    case 'EEXIST':
      return say.notFolder(folder);
    default:
      return say.broken(folder, code);
  }
}

function refuseSynchronised(folder: string, env: Environment): Result<string, string> {
  const by = synchronisedBy(folder, env);
  return by === null ? ok(folder) : fail(say.synchronised(folder, by));
}

/** Folders that programs copy to the internet while they are written, by the names on the way to them. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^onedrive($|[ -])/i, 'OneDrive'],
  [/^(.+ )?dropbox($|[ -])/i, 'Dropbox'],
  [/^(mobile documents|com~apple~clouddocs|icloud ?drive)$/i, 'iCloud Drive'],
  [/^google ?drive($|[ -])/i, 'Google Drive'],
  [/^cloudstorage$/i, 'a cloud drive'],
];

const oneDriveVariables = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'];

/** The name of what synchronises a folder; null when nothing does, as far as its path tells. */
export function synchronisedBy(folder: string, env: Environment): string | null {
  const steps = folder.split(/[\\/]+/);
  if (oneDriveVariables.some((name) => liesIn(folder, env[name]))) return 'OneDrive';
  if (/^[a-z]:[\\/]+(my drive|shared drives)([\\/]|$)/i.test(folder)) return 'Google Drive';
  return signs.find(([sign]) => steps.some((step) => sign.test(step)))?.[1] ?? null;
}

/** Capital and small letters count as the same, because they do on the computers that have OneDrive. */
function liesIn(folder: string, parent = ''): boolean {
  const plain = (path: string): string =>
    `${path
      .toLowerCase()
      .replaceAll(/[\\/]+/g, '/')
      .replace(/\/$/, '')}/`;
  return parent !== '' && plain(folder).startsWith(plain(parent));
}
