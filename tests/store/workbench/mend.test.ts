import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchTools } from '../../../src/deck/bench-tools.ts';
import { cardFilesIn } from '../../../src/deck/node/card-files.ts';
import { pictureNames } from '../../../src/deck/node/pictures.ts';
import { countErrors } from '../../../src/store/workbench/check-bench.ts';
import { lineAt, mended, mendOf } from '../../../src/store/workbench/mend.ts';
import type { Loaded, Source } from '../../../src/store/workbench/tools.ts';

const folder = 'tests/broken-decks';
const pictures = pictureNames();
const check = (sources: readonly Source[]): Loaded => benchTools.load(sources, pictures);

/** Each broken deck with its files, where something in it is certain to be mended. */
const mendable = readdirSync(folder)
  .map((name) => {
    const path = join(folder, name);
    const files = statSync(path).isDirectory() ? cardFilesIn(path) : [path];
    return { name, sources: files.map((file): Source => ({ file: basename(file), text: readFileSync(file, 'utf8') })) };
  })
  .filter(({ sources }) => check(sources).problems.some(({ fix }) => fix));

/** Presses one of the buttons that mend, as the workbench does. */
function pressMend(sources: readonly Source[], which: number): readonly Source[] {
  const fixable = check(sources).problems.filter(({ fix }) => fix);
  const problem = fixable[which % Math.max(1, fixable.length)];
  return sources.map((source) => {
    const mending = problem?.file === source.file ? mendOf(problem, source.text, source.text) : undefined;
    return mending ? { ...source, text: mended(source.text, mending.fix) } : source;
  });
}

describe('mending', () => {
  test('there is something to mend', () => {
    expect(mendable.length).toBeGreaterThan(8);
  });

  test.each(mendable)('$name never gets more errors by it, in whatever order', ({ sources }) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }), (order) => {
        let now: readonly Source[] = sources;
        let errors = countErrors(check(now).problems);
        for (const which of order) {
          now = pressMend(now, which);
          const left = countErrors(check(now).problems);
          expect(left).toBeLessThanOrEqual(errors);
          errors = left;
        }
      }),
      { numRuns: 3 },
    );
  });

  test('is not done where the text has changed since it was checked', () => {
    const text = 'deck: a\nsuits: { x: { title: X, plural: X, colour: bleu, mark: star } }\ncards: []\n';
    const problem = check([{ file: 'a.yaml', text }]).problems.find(({ fix }) => fix);
    if (!problem) throw new Error('nothing to mend');
    expect(mendOf(problem, text, text)?.before).toBe('bleu');
    expect(mendOf(problem, text, `# more\n${text}`)).toBeUndefined();
  });
});

test('a line is found by its number; the last one where there are not so many', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ maxLength: 5 }).filter((line) => !line.includes('\n')),
        { minLength: 1 },
      ),
      (lines) => {
        const text = lines.join('\n');
        const found = lines.map((_, index) => lineAt(text, index + 1)).map(({ from, to }) => text.slice(from, to));
        expect(found).toEqual(lines);
        expect(lineAt(text, lines.length + 3)).toEqual(lineAt(text, lines.length));
      },
    ),
  );
});
