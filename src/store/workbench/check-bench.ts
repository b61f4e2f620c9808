import type { BenchFile } from './bench-files.ts';
import type { BenchTools, FileProblem, Lines, Loaded, Sketch } from './tools.ts';

/** What a check has found, of the texts as they were then. */
export interface BenchCheck extends Loaded {
  readonly texts: ReadonlyMap<string, string>;
  /** What can be seen of each file. */
  readonly sketches: ReadonlyMap<string, Sketch>;
}

export const nothingChecked: BenchCheck = { decks: [], formats: [], problems: [], texts: new Map(), sketches: new Map() };

/** Checks open files, each by itself and all together. A file that cannot be read as a whole is still seen as it was before. */
export function checkBench(tools: BenchTools, files: readonly BenchFile[], before: BenchCheck): BenchCheck {
  const sources = files.map(({ name, text }) => ({ file: name, text }));
  const sketches = files.flatMap(({ name, text }) => {
    const same = before.texts.get(name) === text;
    const sketch = (same ? undefined : tools.sketch({ file: name, text })) ?? before.sketches.get(name);
    return sketch ? [[name, sketch] as const] : [];
  });
  return {
    ...tools.load(sources, new Set(tools.pictureNames)),
    texts: new Map(files.map(({ name, text }) => [name, text])),
    sketches: new Map(sketches),
  };
}

export const problemsIn = ({ problems }: Loaded, name: string): readonly FileProblem[] =>
  problems.filter(({ file }) => file === name);

/** The problems in some lines of a file. */
export const problemsAt = (problems: readonly FileProblem[], { from, to }: Lines): readonly FileProblem[] =>
  problems.filter(({ line }) => line >= from && line < to);

export const countErrors = (problems: readonly FileProblem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;
