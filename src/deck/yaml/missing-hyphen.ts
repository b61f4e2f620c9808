import type { Spotted } from './inspector.ts';

/** A line that says something, with its place in the text. */
interface Line {
  readonly offset: number;
  readonly indent: number;
  readonly isItem: boolean;
}

/**
 * A list whose first line is gone: lines stand under a key, and only further down and further to the left the first hyphen follows.
 * Every parser stumbles over that hyphen, and not where the mistake is. Goes along the lines once; for texts that are known to be wrong.
 */
export function missingHyphen(text: string): Spotted | undefined {
  const open: Line[] = [];
  for (const line of linesOf(text)) {
    const left = leave(open, line);
    const outer = open.at(-1);
    const goesOn = outer?.indent === line.indent && outer.isItem;
    if (line.isItem && left && !left.isItem && !goesOn && outer) return { ...lostItem, offset: left.offset };
    if (outer?.indent !== line.indent) open.push(line);
    else if (outer.isItem !== line.isItem) open[open.length - 1] = line;
  }
  return undefined;
}

/** Leaves all lines that are further to the right than a line, and returns the outermost of them. */
function leave(open: Line[], { indent }: Line): Line | undefined {
  let left: Line | undefined;
  while ((open.at(-1)?.indent ?? -1) > indent) left = open.pop();
  return left;
}

function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/^( *)([^\s#].*)$/gmu)) {
    const [, spaces = '', said = ''] = match;
    yield { offset: match.index + spaces.length, indent: spaces.length, isItem: /^-\s/.test(said) };
  }
}

const lostItem = {
  code: 'yaml/missing-hyphen',
  message: 'These lines belong to a list, and no line with a hyphen stands above them.',
  hint: 'Put back the first line of the list, the one that starts with a hyphen.',
} as const;
