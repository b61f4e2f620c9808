import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');

/** What a file brings with it at once: imports of types weigh nothing, and `import()` waits. */
function broughtBy(file: string): readonly string[] {
  if (!/\.tsx?$/.test(file)) return [];
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)';/gm)].flatMap(([line, from = '']) =>
    /^import \{(?: type [^,}]+,?)+ \}/.test(line) ? [] : [from.startsWith('.') ? join(dirname(file), from) : from],
  );
}

/** Every file and package that is fetched before the first screen stands. */
function everythingBefore(file: string): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [file];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (next.startsWith('/')) left.push(...broughtBy(next));
  }
  return found;
}

test('the first screen comes without the workbench, the checker of card files and their parsers', () => {
  const brought = [...everythingBefore(join(source, 'main.tsx'))].map((file) => file.replace(`${source}/`, ''));
  expect(brought).toContain('panel/first-screen.tsx');
  expect(brought).toContain('panel/bench/fetch-bench.tsx');
  expect(brought).toContain('zustand/vanilla');
  expect(
    brought.filter((file) =>
      /^(deck|store\/workbench)\/|bench\/bench|^(yaml|zod|phaser|virtual:cards|virtual:card-files)$/.test(file),
    ),
  ).toEqual([]);
});
