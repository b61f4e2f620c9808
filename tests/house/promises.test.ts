import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const project = mkdtempSync(join(tmpdir(), 'smg-promises-'));
afterAll(() => rmSync(project, { recursive: true }));

const sample = `async function late(): Promise<number> { return 1; }
export function forgets(): void { late(); }
export const misuses = (): void => [1].forEach(async () => { await late(); });
export const waits = async (): Promise<number> => await late();
`;

test('a promise that nobody waits for is found: the linter knows types', () => {
  copyFileSync('.oxlintrc.json', join(project, '.oxlintrc.json'));
  copyFileSync('tsconfig.base.json', join(project, 'tsconfig.json'));
  writeFileSync(join(project, 'sample.ts'), sample);
  const { stdout } = spawnSync(resolve('node_modules/.bin/oxlint'), ['--format=unix', 'sample.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${resolve('node_modules/.bin')}:${process.env.PATH ?? ''}` },
  });
  const places = stdout
    .split('\n')
    .flatMap((line) => /^.*sample\.ts:(\d+):.*\[\w+\/(.*)\]$/.exec(line)?.slice(1).join(' ') ?? []);
  expect(places.sort()).toEqual(['2 typescript(no-floating-promises)', '3 typescript(no-misused-promises)']);
});
