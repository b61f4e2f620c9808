import { readFileSync, writeFileSync } from 'node:fs';
import type { Edit, Problem } from '../deck/problem.ts';

/** A mended passage of a file. */
export interface Mended {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

type Fixable = Problem & { readonly fix: Edit };

/** Writes what certainly mends these problems into their files, from the end of each file to its beginning. Gives what has changed, from top to bottom. */
export function applyFixes(problems: readonly Problem[]): readonly Mended[] {
  const fixable = problems.filter((problem): problem is Fixable => problem.fix !== undefined);
  const files = [...new Set(fixable.map(({ file }) => file))];
  return files.flatMap((file) =>
    fixFile(
      file,
      fixable.filter((each) => each.file === file),
    ),
  );
}

function fixFile(file: string, problems: readonly Fixable[]): readonly Mended[] {
  const before = readFileSync(file, 'utf8');
  const apart = withoutOverlaps(problems);
  const after = apart.reduceRight((text, { fix }) => text.slice(0, fix.from) + fix.text + text.slice(fix.to), before);
  writeFileSync(file, after);
  return apart.map(({ line, column, fix }) => ({
    file,
    line,
    column,
    before: before.slice(fix.from, fix.to),
    after: fix.text,
  }));
}

/** In the order of the text; of two that touch the same passage, the first. */
function withoutOverlaps(problems: readonly Fixable[]): readonly Fixable[] {
  let end = 0;
  return problems
    .toSorted((a, b) => a.fix.from - b.fix.from)
    .filter(({ fix }) => {
      const free = fix.from >= end;
      if (free) end = fix.to;
      return free;
    });
}
