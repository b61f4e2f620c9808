import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
);

/** The room of the house that a file stands in: its folder, or `main`. */
const roomOf = (file: string): string =>
  file
    .split('/')
    .at(file.includes('/') ? 0 : -1)
    ?.replace(/\.tsx?$/, '') ?? '';

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to]) =>
    relative(source, join(source, dirname(file), to ?? '')),
  );

test('the picture in ARCHITECTURE.md has exactly the imports that there are', () => {
  const imports = files.flatMap((file) => importsOf(file).map((to) => `${roomOf(file)} --> ${roomOf(to)}`));
  const real = new Set(imports.filter((edge) => new Set(edge.split(' --> ')).size === 2));
  const page = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8');
  const drawn = new Set([...page.matchAll(/^ {2}(\w+ --> \w+)$/gm)].map(([, edge]) => edge));
  expect([...real].filter((edge) => !edge.endsWith('.css')).toSorted()).toEqual([...drawn].toSorted());
});

test('no file in src is longer than 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 300);
  expect(long.filter((file) => !/^i18n\/[a-z]{2,3}\.ts$/.test(file))).toEqual([]);
});
