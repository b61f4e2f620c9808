import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder, folderTrouble, synchronisedBy } from '../../src/server/folder.ts';

const home = mkdtempSync(join(tmpdir(), 'smg-folder-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const sentenceFor = async (folder: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const checked = await checkFolder(folder, env);
  return checked.ok ? '' : checked.error;
};

describe('a folder that will do', () => {
  test('is made with all folders above it, for this account only, and left empty', async () => {
    const folder = join(home, 'deep', 'down');
    expect(await checkFolder(folder, {})).toEqual({ ok: true, value: folder });
    expect(readdirSync(folder)).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('may be there already, and keeps what lies in it', async () => {
    const folder = join(home, 'old');
    mkdirSync(folder);
    writeFileSync(join(folder, 'rooms.db'), 'kept');
    expect((await checkFolder(folder, {})).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['rooms.db']);
  });

  test('is given with its whole path, also when it was not asked for like that', async () => {
    const folder = join(home, 'old');
    expect(await checkFolder(relative('.', folder), {})).toEqual({ ok: true, value: folder });
  });
});

describe('a folder that will not do', () => {
  test('a file, or something inside a file', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(await sentenceFor(file)).toContain(`${file} is not a folder`);
    expect(await sentenceFor(join(file, 'in'))).toMatch(/is not a folder.*--data FOLDER/);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('one in which nothing can be written', async () => {
    const folder = join(home, 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(await sentenceFor(folder)).toContain('not allowed');
  });

  test.each([
    ['EACCES', 'not allowed'],
    ['EPERM', 'not allowed'],
    ['EROFS', 'not allowed'],
    ['ENOSPC', 'is full'],
    ['EDQUOT', 'is full'],
    ['ENOTDIR', 'not a folder'],
    ['EIO', '(EIO)'],
  ])('every failure has a sentence with the folder and the way out: %s', (code, words) => {
    expect(folderTrouble('/a/b', code)).toContain('/a/b');
    expect(folderTrouble('/a/b', code)).toContain(words);
    expect(folderTrouble('/a/b', code)).toContain('--data FOLDER');
  });

  test('one that is synchronised: nothing is made, and the sentence says why', async () => {
    const folder = join(home, 'Dropbox', 'games');
    const sentence = await sentenceFor(folder);
    expect(sentence).toContain(folder);
    expect(sentence).toMatch(/Dropbox copies that folder while .* damages .*--data FOLDER/);
    expect(existsSync(join(home, 'Dropbox'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('one whose name hides that it is synchronised', async () => {
    mkdirSync(join(home, 'OneDrive - Council'));
    symlinkSync(join(home, 'OneDrive - Council'), join(home, 'innocent'));
    expect(await sentenceFor(join(home, 'innocent', 'games'))).toContain('OneDrive');
  });

  test('one inside what the variables call OneDrive', async () => {
    const env = { OneDriveCommercial: join(home, 'Work') };
    expect(await sentenceFor(join(home, 'Work', 'games'), env)).toContain('OneDrive');
    expect(await sentenceFor(join(home, 'Workshops'), env)).toBe('');
  });
});

describe('who synchronises a folder', () => {
  test.each([
    ['C:\\Users\\Ada\\OneDrive\\games', 'OneDrive'],
    ['C:\\Users\\Ada\\OneDrive - Cardiff Council\\games', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/OneDrive-Personal/games', 'OneDrive'],
    ['/home/ada/Dropbox', 'Dropbox'],
    ['/home/ada/Dropbox (Work)/games', 'Dropbox'],
    ['/home/ada/Acme Dropbox/Ada/games', 'Dropbox'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/games', 'iCloud Drive'],
    ['C:\\Users\\Ada\\iCloudDrive\\games', 'iCloud Drive'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive', 'Google Drive'],
    ['/home/ada/Google Drive/games', 'Google Drive'],
    ['G:\\My Drive\\games', 'Google Drive'],
    ['/Users/ada/Library/CloudStorage/Box-Box/games', 'a cloud drive'],
  ])('%s', (folder, by) => expect(synchronisedBy(folder, {})).toBe(by));

  test.each([
    '/home/ada/.local/share/the-social-media-game',
    '/home/onedriver/games',
    '/srv/dropboxes/games',
    '/home/ada/My Drive/games',
    'C:\\Users\\Ada\\AppData\\Local\\the-social-media-game',
    resolve('.'),
  ])('nobody: %s', (folder) => expect(synchronisedBy(folder, {})).toBeNull());

  test.each([
    ['C:\\Users\\Ada\\Cloud\\games', 'c:\\users\\ada\\cloud\\', 'OneDrive'],
    ['C:/Users/Ada/Cloud', 'C:\\Users\\Ada\\Cloud', 'OneDrive'],
    ['C:\\Users\\Ada\\Cloudy', 'C:\\Users\\Ada\\Cloud', null],
    ['/anywhere', '', null],
  ])('%s when OneDrive is in “%s”', (folder, variable, by) => {
    for (const name of ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'])
      expect(synchronisedBy(folder, { [name]: variable })).toBe(by);
  });
});
