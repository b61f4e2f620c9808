import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What only a browser or Node has: the compiler knows none of it in the folders that must run anywhere. */
const strange = [
  'document',
  'window',
  'fetch',
  'setTimeout',
  'process',
  'console',
  'crypto',
  'localStorage',
  'performance',
  'Buffer',
  'structuredClone',
];
const known = ['Math.max', 'JSON.parse', 'Map'];
const folders = ['lib', 'engine', 'deck', 'protocol', 'dealer', 'i18n'];

const project = mkdtempSync(join(tmpdir(), 'smg-globals-'));
let said = '';

beforeAll(() => {
  mkdirSync(join(project, 'src'));
  for (const file of ['tsconfig.base.json', 'src/tsconfig.rules.json', 'src/tsconfig.core.json'])
    copyFileSync(file, join(project, file));
  for (const folder of folders) {
    mkdirSync(join(project, 'src', folder));
    for (const name of [...strange, ...known])
      writeFileSync(join(project, 'src', folder, `${name}.ts`), `export const thing: unknown = ${name};\n`);
  }
  for (const part of ['rules', 'core'])
    said += spawnSync(resolve('node_modules/.bin/tsc'), ['--project', `src/tsconfig.${part}.json`, '--noEmit'], {
      cwd: project,
      encoding: 'utf8',
    }).stdout;
});
afterAll(() => rmSync(project, { recursive: true }));

test.each(folders)('src/%s does not compile with anything of the browser or of Node', (folder) => {
  for (const name of strange) expect(said).toContain(`src/${folder}/${name}.ts(1,31): error`);
  for (const name of known) expect(said).not.toContain(`src/${folder}/${name}.ts(`);
});
